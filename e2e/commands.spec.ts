import { lab } from './lab.ts';
import { expect, testOnSharedPage as test } from './test.ts';

test('keys act on what is in hand: experiment or drawing, on every tab of a phone, and ? tells them @phone', async ({
  page,
}) => {
  const { open, spin } = lab(page);
  const tab = async (name: string) => {
    await page.getByRole('tab', { name }).click();
    // What is behind a tab comes in slices, and does not hear the keys before.
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  };
  const heading = (name: string) => page.getByRole('heading', { name });
  // The address tells the experiment.
  const changed = () => expect(page).toHaveURL(/[&?]z=7/);
  await open('v=1&d=ecg5000&on=fusedWasm');
  await tab('Build');
  await spin('Latent units').fill('7');
  await changed();

  // Away from the network, which has the buttons for it.
  await tab('Train');
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/[&?]z=7/);
  await expect(page.getByText('Undone: latent units 4 → 7.')).toBeAttached();
  await page.keyboard.press('Control+Shift+z');
  await changed();

  // The drawing has a past of its own.
  await tab('Draw');
  const desk = page.getByRole('region', { name: 'Draw your own' });
  await desk.getByRole('button', { name: 'Blank' }).click();
  await desk.getByRole('button', { name: 'Mean beat' }).click();
  await expect(desk).not.toContainText('Draw a heartbeat');
  await expect(desk.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-keyshortcuts', 'Control+z');
  await page.keyboard.press('Control+z');
  await expect(desk).toContainText('Draw a heartbeat');
  await page.keyboard.press('Control+y');
  await expect(desk).not.toContainText('Draw a heartbeat');
  // A press on what takes no focus leaves the keys with the drawing.
  await desk.getByText('Drawing over a stretch').click();
  await page.keyboard.press('Control+z');
  await expect(desk).toContainText('Draw a heartbeat');
  await changed();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('while you draw: take back a step of the drawing');
  await expect(sheet).toContainText('Ctrl+Shift+Z, Ctrl+Y');
  await sheet.getByRole('checkbox', { name: 'Single keys are commands: ?, n, p, m, f' }).uncheck();
  await expect(sheet).toContainText('this list of keys. Switched off.');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(sheet).toHaveCount(0);

  // Elsewhere the same keys do nothing.
  const address = page.url();
  await page.getByRole('link', { name: 'About' }).click();
  await expect(heading('By keyboard')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.getByRole('checkbox', { name: /^Single keys/ }).check();
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Lab' }).click();
  await expect(page).toHaveURL(address);
  await tab('Build');
  await expect(spin('Latent units')).toHaveValue('7');
});
