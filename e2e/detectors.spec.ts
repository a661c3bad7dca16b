import { lab } from './lab.ts';
import { needsRealRows } from './realRows.ts';
import { expect, testOnSharedPage as test } from './test.ts';

test('a link opens an isolation forest, which is fitted at once, judged, and changed for other detectors', async ({
  page,
}) => {
  needsRealRows();
  const { choose, inspector, metrics, rocAuc, roc, spin, status, train } = lab(page);
  await page.goto('./#/lab?v=1&d=ecg5000&kind=isolationForest');
  await expect(status).toContainText('Finished: fitted.', { timeout: 30_000 });
  expect(await rocAuc()).toBeGreaterThan(0.92);
  await expect(choose('Detector')).toHaveValue('isolationForest');
  await expect(roc).toContainText('Isolation forest');
  await expect(roc).toContainText('PCA 4');
  await expect(page.getByRole('region', { name: 'Score histogram' }).getByRole('img')).toBeVisible();
  await expect(metrics).toContainText(/\d+ of 416 abnormal beats missed/);
  await expect(inspector).toContainText('Score');
  // What only a network has is left out, and a line says so.
  await expect(page.getByRole('region', { name: 'Network' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Latent space' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Training', exact: true })).toContainText('fitted in one go');

  await spin('Trees').fill('20');
  await expect(status).toContainText('press Train');
  await train.click();
  await expect(status).toContainText('Finished: fitted.');
  await expect(page).toHaveURL(/kind=isolationForest&trees=20/);

  // Another detector is fitted without a word, by keys, with the focus where it was.
  await choose('Detector').selectOption('pca');
  await expect(page).toHaveURL(/kind=pca/);
  await expect(status).toContainText('Finished: fitted.');
  await expect(roc).toContainText('the mean beat');
  await expect(choose('Detector')).toBeFocused();

  // And a network is back as one leaves it.
  await choose('Detector').selectOption('autoencoder');
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible();
  await expect(status).toContainText('Ready');
});
