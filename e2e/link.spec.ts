import { lab } from './lab.ts';
import { expect, testOnSharedPage as test } from './test.ts';

// The first of its file: nothing has been done yet that could be undone.
test('a preset replaces the settings and says what to watch for; Undo, Back and Forward go from one experiment to the next', async ({
  page,
}) => {
  const { open, spin, status } = lab(page);
  await open('v=1&d=ecg5000&s=5');
  const note = page.getByText('the loss jumps up and down');
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('dialog', { name: 'Presets' }).getByRole('button', { name: 'Learning rate too high' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(spin('Learning rate')).toHaveValue('0.3');
  await expect(spin('Seed')).toHaveValue('5');
  await expect(note.last()).toBeVisible();
  await expect(page).toHaveURL(/s=5&.*lr=0\.3/);
  // It is trained at once.
  await expect(status).toContainText('Finished: epoch 30 of 30');
  await spin('Latent units').fill('2');
  await expect(note).toHaveCount(0);
  await expect(page).toHaveURL(/z=2linear/);

  await page.goBack();
  await expect(spin('Latent units')).toHaveValue('4');
  await expect(note.last()).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
  await page.goBack();
  await expect(spin('Learning rate')).toHaveValue('0.003');
  await expect(page.getByRole('button', { name: /^Undo: nothing/ })).toBeDisabled();
  await page.goForward();
  await expect(spin('Learning rate')).toHaveValue('0.3');
  await page.getByRole('button', { name: 'Undo: learning rate 0.003 → 0.3' }).click();
  await expect(page).not.toHaveURL(/lr=/);
  await expect(status).toContainText('press Train');

  // A surprise is one step, however many settings it varies: Undo, Back, Redo and Forward go all the way.
  const before = page.url();
  const undo = page.getByRole('button', { name: /^Undo: (?!nothing)/ });
  const said = page.getByText(/→.*Undo brings back what was there\./);
  await page.getByRole('button', { name: 'Surprise me' }).click();
  await expect(said.last()).toBeVisible();
  await expect(page).not.toHaveURL(before);
  await expect(status).toContainText(/Training|Finished|Fitting/);
  const surprising = page.url();
  await undo.click();
  await expect(said).toHaveCount(0);
  await expect(page).toHaveURL(before);
  await page.getByRole('button', { name: /^Redo: / }).click();
  await expect(page).toHaveURL(surprising);
  await expect(said.last()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(before);
  await page.goForward();
  await expect(page).toHaveURL(surprising);
  await undo.click();
  await expect(page).toHaveURL(before);
});

test('where the clipboard is refused, the link is shown to be copied by hand', async ({ page }) => {
  await lab(page).open('v=1&d=ecg5000&s=8');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: 'Link to this experiment' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#\/lab\?d=ecg5000&s=8&v=1$/);
  expect(await page.evaluate(() => getSelection()!.toString())).toMatch(/^http.*s=8&v=1$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});
