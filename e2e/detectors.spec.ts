import { lab } from './lab.ts';
import { needsRealRows } from './realRows.ts';
import { expect, testOnSharedPage as test } from './test.ts';

test('a link opens an isolation forest, which is fitted at once, judged, and changed for other detectors', async ({
  page,
}) => {
  needsRealRows();
  const { choose, inspector, metrics, reset, rocAuc, roc, spin, status, train } = lab(page);
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
  const settings = page.getByRole('region', { name: 'Settings', exact: true });
  await expect(settings).toContainText('Fitted in one step');
  await expect(settings).toContainText(/Fitted on1,751 training beatsTook[\d.]+ s/);
  await expect(reset).toBeDisabled();

  await spin('Trees').fill('20');
  await expect(status).toContainText('press Train');
  await train.click();
  await expect(status).toContainText('Finished: fitted.');
  await expect(page).toHaveURL(/kind=isolationForest&trees=20/);

  // Another detector is fitted without a word, by keys, with the focus where it was.
  await choose('Detector').focus();
  await choose('Detector').selectOption('pca');
  await expect(page).toHaveURL(/kind=pca/);
  await expect(status).toContainText('Finished: fitted.');
  await expect(roc).toContainText('the mean beat');
  await expect(choose('Detector')).toBeFocused();

  // And a network is back as one leaves it, with its buttons and what is below them in the same place.
  const places = () =>
    Promise.all([train, page.getByRole('button', { name: /^Undo/ }), metrics].map((part) => part.boundingBox()));
  const before = await places();
  await choose('Detector').selectOption('autoencoder');
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible();
  await expect(status).toContainText('Ready');
  expect(await places()).toEqual(before);

  // From a network, too, the list hears every letter of a name.
  await expect(choose('Detector')).toBeFocused();
  await page.keyboard.type('Iso');
  await expect(choose('Detector')).toHaveValue('isolationForest');
});

test('what each detector has learnt is drawn, by a name that says what is there, and is worked by keys', async ({
  page,
}) => {
  needsRealRows();
  const { choose } = lab(page);
  const detector = page.getByRole('region', { name: 'Detector', exact: true });
  const drawn = async (kind: string, name: RegExp) => {
    await choose('Detector').selectOption(kind);
    await expect(detector.getByRole('img', { name })).toBeVisible();
  };
  await page.goto('./#/lab?v=1&d=ecg5000&kind=mean');
  await drawn(
    'mean',
    /sample by sample: mean ± one standard deviation\. Of the inspected beat, \d+ of 140 values lie outside/,
  );
  await drawn('zScore', /mean ± 2 standard deviations/);
  await drawn('mad', /median ± 3\.5 · MAD/);
  await drawn('iqr', /from fence to fence/);
  await expect(detector.getByRole('button', { name: /^Undo/ })).toBeEnabled();

  await drawn('mahalanobis', /Correlations of 140 features of training beats, as a matrix; shrunk by/);
  const first = detector.getByRole('slider', { name: 'First feature of the pair' });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(detector.getByRole('slider', { name: 'Second feature of the pair' })).toBeFocused();

  await drawn('kMeans', /^8 centres that the training beats gather round/);
  await detector.getByRole('radio', { name: /the nearest$/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(detector.getByRole('radio', { checked: true })).not.toHaveAccessibleName(/the nearest$/);

  await drawn('pca', /^The mean of training beats, and the 2 directions along which they vary most/);
  await expect(detector).toContainText('Mixed to come nearest to the inspected beat');
  await detector.getByRole('slider', { name: /^component 1/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(detector).toContainText(/Error of your mixture: .* At best: /);
  await detector.getByRole('button', { name: 'Fit to the inspected beat' }).click();
  await expect(detector).toContainText('Mixed to come nearest to the inspected beat');
  // Its components are a latent space; there is no loss.
  await expect(page.getByRole('region', { name: 'Latent space' }).getByRole('img')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Charts: \d of 8/ })).toBeVisible();
});
