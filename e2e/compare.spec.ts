import { lab } from './lab.ts';
import { expect, test } from './test.ts';

test('a person chooses by keys what the detector is compared with: baselines, kept across visits, and a run before', async ({
  page,
}) => {
  const { open, trainToEnd, status, roc, loss, spin, choose } = lab(page);
  const curves = roc.getByRole('img');
  await open('v=1&d=ecg5000&e=3&on=fusedJs');
  await trainToEnd();
  await expect(curves).toHaveAccessibleName(/the mean beat \S+, PCA 4 \S+/);
  const button = page.getByRole('button', { name: 'Compare with' });
  await button.focus();
  await page.keyboard.press('Enter');
  const first = choose('First baseline');
  await expect(first).toHaveValue('mean');
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await first.selectOption('Local outlier factor');
  await expect(curves).toHaveAccessibleName(/LOF \S+, PCA 4 \S+/);
  await expect(status).toContainText(/(than|with) .*LOF \(/);
  await expect(choose('Second baseline').getByRole('option', { name: 'Local outlier factor' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(first).toBeHidden();
  await expect(button).toBeFocused();

  await spin('Seed').fill('2');
  await trainToEnd();
  await button.click();
  const other = choose('Another run').getByRole('option').nth(1);
  await expect(other).toHaveText(/^seed 2 → 1 \(ROC AUC \S+\)$/);
  await choose('Another run').selectOption({ index: 1 });
  await expect(curves).toHaveAccessibleName(/network \S+, other run \S+, LOF/);
  await expect(loss.getByRole('img')).toHaveAccessibleName(/Of the other run, at epoch 3: \S+ in validation/);

  await page.reload();
  await expect(curves).toHaveAccessibleName(/LOF \S+, PCA 4 \S+/);
});
