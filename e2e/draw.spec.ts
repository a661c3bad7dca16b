import { expectNoViolationInBothColours } from './axe.ts';
import { penOf, placeIn } from './hands.ts';
import { lab } from './lab.ts';
import { expect, type Page, test, testOnSharedPage } from './test.ts';

const ECG = 'v=1&d=ecg5000&on=fusedWasm';
const KDD = 'v=1&d=kddcup99&on=fusedWasm&e=2';

/** The drawing side of the Lab, as a person or a screen reader finds it. */
function desk(page: Page) {
  const region = page.getByRole('region', { name: /Draw your own|Edit a connection/ });
  const pad = page.getByRole('slider', { name: 'Drawing' });
  return {
    region,
    pad,
    button: (name: string) => region.getByRole('button', { name, exact: true }),
    slider: (name: string) => region.getByRole('slider', { name, exact: true }),
    start: () => page.getByRole('tab', { name: 'Draw' }).click(),

    /** A point of the paper, by shares of its width and height; beyond 0 and 1 outside of it. */
    async at(across: number, down: number): Promise<{ x: number; y: number }> {
      const box = (await pad.boundingBox())!;
      return { x: box.x + across * box.width, y: box.y + down * box.height };
    },

    /** What the pad says of a sample, counted from 1. Walks there by key. */
    async sample(number: number): Promise<number> {
      await pad.focus();
      await page.keyboard.press('Home');
      for (let i = 0; i < Math.floor((number - 1) / 10); i++) await page.keyboard.press('Shift+ArrowRight');
      for (let i = 0; i < (number - 1) % 10; i++) await page.keyboard.press('ArrowRight');
      const text = (await pad.getAttribute('aria-valuetext'))!;
      expect(text).toContain(`sample ${number} of 140`);
      return Number(text.split(': ')[1]!.replace('−', '-'));
    },
  };
}

/** Draws along the given points of the paper with the mouse button held. */
async function stroke(page: Page, points: { x: number; y: number }[]): Promise<void> {
  await page.mouse.move(points[0]!.x, points[0]!.y);
  await page.mouse.down();
  for (const { x, y } of points.slice(1)) await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
}

// The first of its file: nothing has been drawn yet.
testOnSharedPage('a drawing outlives another tab, a lost worker and a reload', async ({ page }) => {
  await lab(page).open(ECG);
  const { start, region, at, sample } = desk(page);
  await start();
  await stroke(page, [await at(0.2, 0.2), await at(0.6, 0.6)]);
  const drawn = await sample(60);
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await start();
  expect(await sample(60)).toBe(drawn);
  // Another stroke beside it leaves it alone.
  await stroke(page, [await at(0.7, 0.4), await at(0.8, 0.4)]);
  expect(await sample(60)).toBe(drawn);
  await page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  await expect(page.getByRole('alert')).toContainText('The training worker stopped');
  expect(await sample(60)).toBe(drawn);
  await expect(region).toContainText('× the threshold');
  await page.reload();
  await start();
  expect(await sample(60)).toBe(drawn);
  await expect(region).toContainText(/Not drawn yet: samples 1 to 2\d, 8\d to \d+ and 11\d to 140/);
});

testOnSharedPage(
  'a stroke of the mouse may leave the paper and return, and a stretch drawn again is replaced',
  async ({ page }) => {
    await lab(page).openTrained(ECG);
    const { start, region, at, sample, button } = desk(page);
    await start();
    await button('Blank').click();
    // Off the paper at the right, and back lower down to the middle.
    await stroke(page, [await at(0.1, 0.3), await at(1.3, 0.3), await at(1.3, 0.7), await at(0.5, 0.7)]);
    await expect(region).toContainText(/Not drawn yet: samples 1 to 1\d \(\d+ %\)/);
    await expect(region).toContainText(/Abnormal: .* × the threshold/);
    const high = await sample(40);
    expect(await sample(120)).toBeLessThan(high - 2);
    expect(await sample(140)).toBeCloseTo(await sample(120), 0);
    await stroke(page, [await at(0.2, 0.7), await at(0.4, 0.7)]);
    expect(await sample(40)).toBeLessThan(high - 2);
    expect(await sample(65)).toBeCloseTo(high, 0);
    await button('Undo').click();
    expect(await sample(40)).toBeCloseTo(high, 1);
    await button('Redo').click();
    expect(await sample(40)).toBeLessThan(high - 2);

    // A right click draws nothing, and neither does a palm that was there before the pen.
    await button('Blank').click();
    const right = await at(0.95, 0.5);
    await page.mouse.click(right.x, right.y, { button: 'right' });
    const { rest, draw, lift } = await penOf(page);
    await rest(await at(0.85, 0.8));
    await draw([await at(0.1, 0.3), await at(0.3, 0.5), await at(0.5, 0.3)]);
    await lift();
    await expect(region).toContainText(/Not drawn yet: samples 1 to 1\d and 7\d to 140/);
    await button('Undo').click();
    await expect(region).toContainText('Draw a heartbeat');

    // Nor does the palm of a hand that draws move a slider that it rests on.
    const { abnormalShare } = lab(page);
    await rest(await placeIn(abnormalShare, 0.85, 0.5));
    await lift();
    await expect(abnormalShare).toHaveValue('0');
  },
);

testOnSharedPage(
  'a drawing is normalised as the data set was, smoothed and mutated, and all of it can be undone',
  async ({ page }) => {
    await lab(page).openTrained(ECG);
    const { start, region, button, pad, slider } = desk(page);
    await start();
    await button('Blank').click();
    await button('Random normal').click();
    await expect(region).toContainText('Normalised, as all beats of the data set are.');
    await pad.focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('PageUp');
    await expect(region).toContainText(/Mean −?\d\.\d, spread \d\.\d: the data set has 0 and 1\./);
    await button('Normalise').click();
    await expect(region).toContainText('Normalised, as all beats of the data set are.');
    await button('Mean beat').click();
    await region.getByRole('combobox', { name: 'Mutate' }).selectOption('drop the R peak');
    await slider('Strength').fill('1');
    await expect(region).toContainText('Abnormal:');
    await slider('Strength').fill('0');
    await expect(region).toContainText('Passes as normal:');
    await button('Smooth').click();
    for (let i = 0; i < 6; i++) await button('Undo').click();
    await expect(region).toContainText('Draw a heartbeat');
  },
);

testOnSharedPage('the example network judges until one is trained, and then that one does', async ({ page }) => {
  const { open, trainToEnd } = lab(page);
  await open(ECG);
  const { start, region, button } = desk(page);
  await start();
  await button('Random abnormal').click();
  await expect(region).toContainText(/Scored by the example network \(.*seed 1, 15 epochs, test ROC AUC 0\.9\d+\)/);
  await expect(region).toContainText('Abnormal:');
  await trainToEnd();
  await expect(region).toContainText('Scored by your network as it is after epoch 30.');
  await expect(region).toContainText(/Abnormal: .*higher than \d+(\.\d)? % of normal beats/);
});

test('without the example an untrained network says that it is one, until the example is had', async ({ page }) => {
  await page.route('**/ecg5000.example.json', (route) => route.fulfill({ status: 404, body: 'no' }));
  await lab(page).open(ECG);
  const { start, region, button } = desk(page);
  await start();
  await button('Random normal').click();
  await expect(region).toContainText('Your network is untrained, so its score means nothing yet');
  await expect(page.getByText('The example network could not be loaded')).toBeVisible();
  await page.unroute('**/ecg5000.example.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(region).toContainText('Scored by the example network');
  await expect(page.getByText('The example network could not be loaded')).toHaveCount(0);
});

testOnSharedPage('the challenge knows what is clearly abnormal and what slips through', async ({ page }) => {
  await lab(page).openTrained(ECG);
  const { start, region, button } = desk(page);
  await start();
  await button('Blank').click();
  await region.getByText('Challenge: slip under the threshold').click();
  await expect(region).toContainText('Draw something');
  await button('Mean beat').click();
  await expect(region).toContainText(/It passes, but so it should\..*\d+ % of the distance it takes/);
  await button('Random abnormal').click();
  await expect(region).toContainText(/Clearly abnormal: yes.*Under the threshold: not yet/);
  await expect(region).toContainText(/caught at \d/);
  await button('Rebuilt').click();
  await expect(region).toContainText(/Clearly abnormal: yes.*Under the threshold: yes/);
  await expect(region).toContainText('Done, along the detector’s own line');
  await region.getByText('Challenge: slip under the threshold').click();
});

testOnSharedPage('a variational autoencoder judges drawings, too, and shows how sure it is', async ({ page }) => {
  const { open, trainToEnd, inspector } = lab(page);
  await open('v=1&d=ecg5000&kind=vae&score=monteCarlo&on=fusedWasm&e=1');
  await trainToEnd();
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect(inspector).toContainText(/rebuilt −?\d\.\d+ ± \d/);
  const { start, region, button } = desk(page);
  await start();
  await button('Random abnormal').click();
  await expect(region).toContainText(/Score \d.*higher than/);
  await expect(region).toContainText('Scored by your network as it is after epoch 1.');
});

testOnSharedPage('a connection is edited feature by feature, and single features go back', async ({ page }) => {
  const { open, trainToEnd } = lab(page);
  await open(KDD);
  await trainToEnd();
  const { start, region, button, slider } = desk(page);
  await start();
  await expect(region).toContainText('Start from a real connection');
  await region.getByRole('combobox', { name: 'Attack type' }).selectOption('neptune');
  await button('An attack').click();
  await expect(region).toContainText(/From a neptune \(DoS\) connection, .*corrected.* line [\d,]+\./);
  await expect(region).toContainText('Abnormal:');
  await button('Random normal').click();
  await expect(region).toContainText('From a normal connection');
  const rate = slider('srv_diff_host_rate');
  const before = await rate.inputValue();
  const said = region.getByText('× the threshold').first();
  const verdict = await said.textContent();
  await rate.fill('0.77');
  await expect(rate).toHaveAttribute('aria-valuetext', /^0\.77, rebuilt −?\d\.\d\d, \d+ % of the error$/);
  await expect(said).not.toHaveText(verdict!);
  await slider('dst_host_count').fill('3');
  await button('Reset srv_diff_host_rate').click();
  await expect(rate).toHaveValue(before);
  await expect(slider('dst_host_count')).toHaveValue('3');
  await button('Reset all').click();
  await expect(said).toHaveText(verdict!);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(slider('dst_host_count')).toHaveValue('3');
  await button('Redo').click();
  await expect(said).toHaveText(verdict!);
});

testOnSharedPage(
  'the inspector goes straight to mistakes by key and shows the nearest normal beat',
  async ({ page }) => {
    const { open, trainToEnd, inspector } = lab(page);
    await open(`${ECG}&e=3`);
    await trainToEnd();
    await page.getByRole('tab', { name: 'Inspect' }).click();
    await inspector.getByRole('button', { name: /Next false alarm \(\d+\)/ }).focus();
    await page.keyboard.press('m');
    await expect(inspector).toContainText('Abnormal, and passed: missed.');
    await page.keyboard.press('f');
    await expect(inspector).toContainText('Normal, and flagged: a false alarm.');
    await expect(inspector).toContainText(/^(?=.*1 of \d+)/);
    await page.keyboard.press('n');
    await expect(inspector).toContainText(/2 of \d+/);
    await page.keyboard.press('p');
    await expect(inspector).toContainText(/1 of \d+/);
    await inspector.getByRole('checkbox', { name: 'Nearest normal training beat' }).check();
    await expect(inspector).toContainText(/at a mean squared distance of \d/);
    await expect(inspector).toContainText('nearest');
  },
);

testOnSharedPage('axe finds no fault with a blank sheet, nor with a drawing and the challenge', async ({ page }) => {
  await lab(page).openTrained(ECG);
  const { start, region, button } = desk(page);
  await start();
  await button('Blank').click();
  await expectNoViolationInBothColours(page);
  await button('Random abnormal').click();
  await region.getByText('Challenge: slip under the threshold').click();
  await expect(region).toContainText('Clearly abnormal');
  await expectNoViolationInBothColours(page);
});

testOnSharedPage('axe finds no fault with a connection', async ({ page }) => {
  await lab(page).open(KDD);
  const { start, region, button } = desk(page);
  await start();
  await button('Random normal').click();
  await expect(region).toContainText('× the threshold');
  await expectNoViolationInBothColours(page);
});

testOnSharedPage('a phone has room for drawing, and axe finds no fault there @phone', async ({ page }) => {
  await lab(page).open(ECG);
  const { start, button } = desk(page);
  await start();
  await button('Random abnormal').click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBe(0);
  for (const name of ['Blank', 'Random normal', 'Normalise', 'Undo']) {
    expect((await button(name).boundingBox())!.height).toBeGreaterThanOrEqual(24);
  }
  await expectNoViolationInBothColours(page);
});
