import { expectNoViolation, expectNoViolationInBothColours } from './axe.ts';
import { tabTo } from './hands.ts';
import { lab } from './lab.ts';
import { expect, type Page, testOnSharedPage as test } from './test.ts';

/** The units of every layer, from the input to the reconstruction, as their names say. */
async function shapeOf(page: Page): Promise<number[]> {
  const names = await lab(page)
    .network.getByRole('button', { name: /^(Input|Encoder layer|Latent layer|Decoder layer|Reconstruction)/ })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.map((name) => Number(/: (?:the )?(\d+)/.exec(name)?.[1]));
}

const expectShape = (page: Page, ...units: number[]) => expect.poll(() => shapeOf(page)).toEqual(units);

/** The composer, settings of a layer included. */
const COMPOSER = 'section:has(fieldset)';

// The first of its file: nothing has been done yet that could be undone.
test('what was changed is undone and redone, by button and by key, in words', async ({ page }) => {
  const { open, spin, network, layer, choose } = lab(page);
  await open();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  await spin('Latent units').fill('2');
  await choose('Optimiser').selectOption('SGD');
  await page.getByRole('button', { name: 'Undo: optimiser Adam → SGD' }).click();
  await expect(choose('Optimiser')).toHaveValue('adam');
  await page.getByRole('button', { name: 'Undo: latent units 4 → 2' }).click();
  await expect(spin('Latent units')).toHaveValue('4');
  await expect(network.getByText('Undone: latent units 4 → 2.')).toBeAttached();
  await layer('Encoder layer 1').focus();
  await page.keyboard.press('Control+Shift+z');
  await expect(spin('Latent units')).toHaveValue('2');
  await page.keyboard.press('Control+y');
  await expect(choose('Optimiser')).toHaveValue('sgd');
  await expect(page.getByRole('button', { name: /^Redo/ })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(choose('Optimiser')).toHaveValue('adam');
  // In a field of text, the keys are the field's own.
  await spin('Seed').focus();
  await page.keyboard.press('Control+z');
  await expect(spin('Latent units')).toHaveValue('2');
});

test('a network is built by keys alone: layers, units, settings', async ({ page }) => {
  const { open, layer, network } = lab(page);
  await open();
  await expectShape(page, 140, 32, 16, 4, 16, 32, 140);
  await tabTo(page, layer('Encoder layer 1'));
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('+', '+', '-');
  await expectShape(page, 140, 33, 16, 4, 16, 33, 140);
  await expect(network.getByText('Encoder layer 1 units 34 → 33.').first()).toBeAttached();
  await press('ArrowRight', 'Insert');
  await expectShape(page, 140, 33, 16, 8, 4, 8, 16, 33, 140);
  await expect(layer('Encoder layer 3')).toBeFocused();
  await press('ArrowLeft', 'Delete');
  await expectShape(page, 140, 33, 8, 4, 8, 33, 140);
  await expect(layer('Encoder layer 1')).toBeFocused();
  await press('End');
  await expect(network.locator('[data-cursor]')).toBeFocused();
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'PageUp');
  await expect(layer('Latent layer')).toBeFocused();
  await expectShape(page, 140, 33, 8, 12, 8, 33, 140);

  await press('ArrowLeft', 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Encoder layer 2' });
  await expect(dialog.getByRole('spinbutton', { name: 'Units' })).toBeFocused();
  await press('ArrowUp');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Activation' }));
  await press('R');
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(layer('Encoder layer 2')).toBeFocused();
  await expect(layer('Encoder layer 2')).toHaveAccessibleName('Encoder layer 2: 9 ReLU units');
  await expect(page).toHaveURL(/net=33tanh\.9relu&z=12linear/);
});

test('keys walk through units, each with a description, and say why something cannot be', async ({ page }) => {
  const { open, layer, network } = lab(page);
  await open('v=1&d=ecg5000&z=1');
  await layer('Encoder layer 2').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('button', { name: /^Unit 2 of 16, encoder layer 2: mean size .* near the mean beat/ }),
  ).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(layer('Latent layer')).toBeFocused();
  await page.keyboard.press('-');
  await expect(network.getByText('The latent layer needs 1 unit at least.').first()).toBeAttached();
  await page.keyboard.press('Delete');
  await expect(network.getByText(/latent layer is what the network is about/).first()).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('button', { name: /^Unit 1 of 1, latent layer: .*what the decoder draws/ }),
  ).toBeFocused();
});

test('a network is built by mouse: drag, click, and settings beside the layer', async ({ page }) => {
  const { open, layer, network } = lab(page);
  await open();
  const latent = network.locator('[data-handle="3"]');
  const box = (await latent.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 14);
  await page.mouse.move(box.x + box.width / 2, box.y + 24);
  await page.mouse.up();
  await expectShape(page, 140, 32, 16, 6, 16, 32, 140);
  await network.getByRole('button', { name: 'One unit less in encoder layer 2' }).click();
  await network.getByRole('button', { name: 'Add a layer between input and encoder layer 1' }).click();
  await expectShape(page, 140, 64, 32, 15, 6, 15, 32, 64, 140);
  await layer('Decoder layer 3').click();
  const dialog = page.getByRole('dialog', { name: 'Decoder layer 3' });
  await expect(dialog).toContainText('It mirrors encoder layer 1');
  // By keys one goes on at the layer in its place.
  await dialog.getByRole('button', { name: 'Remove this layer' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expectShape(page, 140, 32, 15, 6, 15, 32, 140);
  await expect(network.locator('[data-cursor]')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a layer before' }).press('Enter');
  await expect(network.locator('[data-cursor]')).toBeFocused();
  await page.keyboard.press('Delete');
  await expectShape(page, 140, 32, 15, 6, 15, 32, 140);
  await layer('Encoder layer 1').press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a layer after' }).press('Enter');
  await expectShape(page, 140, 32, 24, 15, 6, 15, 24, 32, 140);
  await expect(layer('Encoder layer 2')).toBeFocused();
  await page.keyboard.press('Delete');
  await expectShape(page, 140, 32, 15, 6, 15, 32, 140);
  // A press on the layer whose settings are open closes them.
  await layer('Latent layer').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await layer('Latent layer').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('pointing at a unit says what it looks for, or what it draws', async ({ page }) => {
  const { open, layer, network } = lab(page);
  await open();
  await layer('Encoder layer 1').hover();
  await expect(network.getByText(/^Unit \d+ of 32, encoder layer 1: .*At the left its weights/)).toBeVisible();
  await layer('Decoder layer 1').hover();
  await expect(network.getByText(/^Unit \d+ of 16, decoder layer 1: .*what the decoder draws/)).toBeVisible();
  await layer('Input').hover();
  await expect(network.getByText(/^Number \d+ of the 140 that a beat has/)).toBeVisible();
});

test('a freed decoder goes its own way, its link says so, and a tick mirrors it again', async ({ page }) => {
  const { open, network, layer } = lab(page);
  await open();
  await network.getByRole('checkbox', { name: 'Mirrored' }).uncheck();
  await layer('Decoder layer 2').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('-');
  await expectShape(page, 140, 32, 16, 4, 15, 140);
  await expect(page).toHaveURL(/dec=15tanh/);
  const link = page.url();
  await open();
  await expectShape(page, 140, 32, 16, 4, 16, 32, 140);
  await page.goto(link);
  await expectShape(page, 140, 32, 16, 4, 15, 140);
  await network.getByRole('checkbox', { name: 'Mirrored' }).check();
  await expectShape(page, 140, 32, 16, 4, 16, 32, 140);
});

test('an undone change finds its trained network again', async ({ page }) => {
  const { open, trainToEnd, spin, status, network } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&e=1');
  await trainToEnd();
  const finished = (await status.textContent())!;
  await network.getByRole('button', { name: 'Add a layer between input and encoder layer 1' }).click();
  const added = network.getByText(/^Encoder layer 1 added: 64 tanh units/);
  await expect(added.first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(added).toHaveCount(0);
  await expect(status).toHaveText(finished);
  await spin('Latent units').fill('9');
  await expect(status).toContainText('The settings have changed since');
  await page.getByRole('button', { name: 'Undo: latent units 4 → 9' }).click();
  await expect(status).toHaveText(finished);
});

test('the kind of network changes with its layers kept, and its own settings are beside the latent layer', async ({
  page,
}) => {
  const { open, choose, layer } = lab(page);
  await open('v=1&d=ecg5000&net=20tanh&z=3');
  await choose('Detector').selectOption('vae');
  await expectShape(page, 140, 20, 3, 20, 140);
  await expect(layer('Latent layer')).toHaveAccessibleName('Latent layer: 3 distributions, each a mean and a spread');
  await layer('Latent layer').click();
  const dialog = page.getByRole('dialog', { name: 'Latent layer' });
  await dialog.getByRole('spinbutton', { name: /^β/ }).fill('0.5');
  await dialog.getByRole('combobox', { name: 'Score' }).selectOption('Mean error of samples');
  await dialog.getByRole('spinbutton', { name: 'Samples of each row' }).fill('8');
  await expect(page).toHaveURL(/kind=vae.*beta=0\.5.*score=monteCarlo.*samples=8/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('nothing in the composer fails axe while a layer is set, or a unit is looked at', async ({ page }) => {
  const { open, layer } = lab(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open();
  await layer('Encoder layer 2').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationInBothColours(page, COMPOSER);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await layer('Encoder layer 2').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Unit 1 of 16/ })).toBeFocused();
  await expectNoViolationInBothColours(page, COMPOSER);
});

test('a network is built by finger @phone', async ({ page }) => {
  const { open, layer, network } = lab(page);
  await open();
  await page.getByRole('tab', { name: 'Build' }).tap();
  await network.getByRole('button', { name: 'One unit more in latent layer' }).tap();
  await expectShape(page, 140, 32, 16, 5, 16, 32, 140);
  await layer('Encoder layer 2').tap();
  const sheet = page.getByRole('dialog', { name: 'Encoder layer 2' });
  await sheet.getByRole('combobox', { name: 'Activation' }).selectOption('ReLU');
  await sheet.getByRole('button', { name: 'Add a layer after' }).tap();
  await expect(sheet).toHaveCount(0);
  await expectShape(page, 140, 32, 16, 8, 5, 8, 16, 32, 140);
  await expect(layer('Encoder layer 3')).toHaveAccessibleName('Encoder layer 3: 8 ReLU units');
  for (const target of await network.getByRole('button', { name: /^(One unit|Encoder|Decoder|Latent)/ }).all()) {
    const { width, height } = (await target.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await layer('Latent layer').tap();
  expect((await page.getByRole('dialog').boundingBox())!.width).toBe(390);
  await expectNoViolation(page, COMPOSER);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the deepest network there can be fits a phone and a desk, and trains', async ({ page }) => {
  const { open, trainToEnd, layer } = lab(page);
  await open(`v=1&d=ecg5000&on=fusedWasm&e=1&rows=20&net=${Array(10).fill('24tanh').join('.')}`);
  await trainToEnd();
  const boxes = await Promise.all(['Input', 'Reconstruction'].map((name) => layer(name).boundingBox()));
  expect(boxes[0]!.x).toBeGreaterThan(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(layer('Decoder layer 10')).toBeVisible();
  // The page is drawn anew for its new width, a moment after it has it.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
