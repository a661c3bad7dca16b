import { expectNoViolationInBothColours } from './axe.ts';
import { tabTo } from './hands.ts';
import { lab } from './lab.ts';
import { needsRealRows } from './realRows.ts';
import { expect, type Page, testOnSharedPage as test } from './test.ts';

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
  await expect(settings).toContainText(/Rows1,751 training beatsTook[\d.]+ s to fit and score/);
  await expect(reset).toBeDisabled();
  await expectNoViolationInBothColours(page);

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
  await expect(roc).toContainText('the mean');
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
    expect(await cutLabels(page)).toEqual([]);
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

  await drawn('kMeans', /^16 centres that the training beats gather round/);
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
  await expect(choose('Keep')).toHaveValue('validation');
  await expect(page).toHaveURL(/keep=validation/);
  await expect(detector).toContainText(/Validation rows chose \d+ of 139, for the largest ROC AUC: 0\.\d{4}\./);
  // Its components are a latent space; there is no loss.
  await expect(page.getByRole('region', { name: 'Latent space' }).getByRole('img')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Charts: \d of 9/ })).toBeVisible();

  // A picture that is open large goes with its detector.
  await choose('Detector').selectOption('autoencoder');
  await expect(page).not.toHaveURL(/kind=/);
  for (const way of ['Show large', 'Data as a table']) {
    await drawn('mean', /sample by sample/);
    await expect(page).toHaveURL(/kind=mean/);
    await detector.getByRole('button', { name: /^More on/ }).click();
    await page.getByRole('button', { name: way }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('region', { name: 'Network' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Shown large')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Network' })).toBeFocused();
  }
  // A chart that goes with its panel leaves the focus to its neighbour.
  await drawn('mean', /sample by sample/);
  await expect(page).toHaveURL(/kind=mean/);
  await choose('Detector').selectOption('autoencoder');
  await expect(page).not.toHaveURL(/kind=/);
  await page.getByRole('button', { name: 'More on the loss' }).click();
  await page.getByRole('button', { name: 'Show large' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Score histogram' })).toBeFocused();
});

const featureRead = (page: Page) => {
  const reader = page.getByRole('slider', { name: 'Feature to read' });
  return { reader, words: page.locator('figure').filter({ has: reader }).locator('figcaption') };
};

/** But for a fraction of a pixel. */
const WHOLE = { ratio: 0.95 };

test('of many features each is read, under a press and by keys, with its words in sight on a low screen', async ({
  page,
}) => {
  const { reader, words } = featureRead(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./#/lab?v=1&d=kddcup99&kind=oneClassSvm&rows=1000');
  await expect(words).toContainText(/^Most at /);
  // What scrolls scrolls down alone.
  expect(await reader.evaluate(sidewaysAround)).toBe(0);
  for (const [across, down] of [
    [0.15, 70],
    [0.85, 40],
  ] as const) {
    const { x, y, width } = (await reader.boundingBox())!;
    await page.mouse.move(x + across * width, y + down);
    await expect(words).toContainText(/^At /);
    const said = (await words.textContent())!;
    await page.mouse.down();
    await page.mouse.up();
    await expect(words).toHaveText(said);
  }
  await reader.focus();
  await page.keyboard.press('End');
  await expect(page.locator('rect[class*=pointed]')).toBeInViewport(WHOLE);
  await expect(words).toBeInViewport(WHOLE);
  await page.keyboard.press('Home');
  await expect(page.locator('rect[class*=pointed]')).toBeInViewport(WHOLE);
});

test('what a finger has pointed at stays to be read when it is lifted @phone', async ({ page }) => {
  const { reader, words } = featureRead(page);
  await page.goto('./#/lab?v=1&d=kddcup99&kind=oneClassSvm&rows=1000');
  await page.getByRole('tab', { name: 'Build' }).tap();
  await expect(words).toContainText(/^Most at /);
  await reader.evaluate((slider) => slider.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const read: string[] = [];
  for (const down of [60, 300, 180]) {
    const { x, y, width } = (await reader.boundingBox())!;
    await page.touchscreen.tap(x + 0.7 * width, y + down);
    await expect(words).toContainText(/^At /);
    read.push((await words.textContent())!);
    await expect(words).toBeInViewport(WHOLE);
  }
  expect(new Set(read).size).toBe(3);
});

test('an isolation forest is chosen, fitted, judged and explained by keys alone', async ({ page }) => {
  const { choose, inspector, metrics, spin, status, threshold, train, open } = lab(page);
  const { keyboard } = page;
  await open();

  // Another data set, by the letters that its name begins with, and another detector, by arrows from the end of the list.
  await tabTo(page, choose('Dataset'));
  await keyboard.type('KDD');
  await expect(page).toHaveURL(/d=kddcup99/);
  await expect(status).toContainText('Ready');
  const detector = page.getByRole('region', { name: 'Detector' });
  await tabTo(page, choose('Detector'));
  for (const [key, kind] of [
    ['End', 'ensemble'],
    ['ArrowUp', 'oneClassSvm'],
    ['ArrowUp', 'isolationForest'],
  ] as const) {
    await keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
    await expect(choose('Detector')).toBeFocused();
  }
  await expect(status).toContainText('Finished: fitted.');

  await tabTo(page, spin('Trees'), 'Shift+Tab');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('30');
  await tabTo(page, train);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/trees=30/);
  await expect(status).toContainText('Finished: fitted.');

  // The picture: the row's way through one tree after another, and feature by feature where the cuts lie.
  const tree = detector.getByRole('slider', { name: 'Tree' });
  await expect(tree).toHaveAttribute(
    'aria-valuetext',
    /^Tree \d+ of 30: (alone|beside \d+ training connections?) after \d+ cuts?/,
  );
  await tabTo(page, tree);
  await keyboard.press('Home');
  await expect(tree).toHaveAttribute('aria-valuetext', /^Tree 1 of 30/);
  await keyboard.press('ArrowRight');
  await expect(detector).toContainText('Tree 2 of 30');
  await expect(detector.getByRole('list')).toContainText('connections to begin with');
  await tabTo(page, detector.getByRole('button', { name: 'Previous tree' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(detector).toContainText('Tree 1 of 30');
  await expect(
    detector.getByRole('img', {
      name: /^Depths at which 30 trees part the inspected connection from training connections/,
    }),
  ).toBeVisible();
  const feature = detector.getByRole('slider', { name: 'Feature to read' });
  await tabTo(page, feature, 'Shift+Tab');
  await expect(feature).toHaveAttribute('aria-valuetext', /^Most cuts saved at \w+: [\d.,]+/);
  await keyboard.press('ArrowRight');
  await expect(feature).toHaveAttribute('aria-valuetext', /^At \w+: [\d.,]+/);

  const before = await metrics.textContent();
  await tabTo(page, threshold.first());
  await keyboard.press('PageUp');
  await expect(metrics).not.toHaveText(before!);

  // The explanation: a value of the row by itself, and what each rule takes for granted.
  const values = inspector.getByRole('radio');
  const alone = inspector.getByRole('region', { name: 'One value of this connection, alone' });
  await tabTo(page, values.first());
  await expect(values.first()).toBeChecked();
  const first = await alone.textContent();
  await keyboard.press('ArrowDown');
  await expect(values.nth(1)).toBeChecked();
  await expect(values.nth(1)).toBeFocused();
  await expect(alone).not.toHaveText(first!);
  await expect(alone.getByRole('img')).toHaveAccessibleName(/among [\d,]+ training connections.*Dixon’s Q test: /);
  await tabTo(page, alone.getByText('What each rule assumes'));
  await keyboard.press('Enter');
  await expect(alone).toContainText(/Dixon’s Q test.*It does not apply to [\d,]+ connections/);
  await tabTo(page, inspector.getByRole('button', { name: 'Edit this connection' }));

  // What is edited begins at its top; its features explain themselves, and what they come to stays in sight.
  await keyboard.press('Enter');
  const desk = page.getByRole('region', { name: 'Edit a connection' });
  await expect(desk.getByRole('heading')).toBeInViewport();
  const last = desk.getByRole('slider').last();
  await tabTo(page, last);
  await expect(last).toHaveAccessibleDescription(/the share that was refused/);
  await expect(desk.getByText(/^Of the latest .* refused/).and(page.locator(':popover-open'))).toBeVisible();
  await keyboard.press('End');
  await expect(desk.getByText(/× the threshold/).first()).toBeInViewport({ ratio: 1 });
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(last).toHaveValue('0');
});

test('a person chooses by keys what the detector is compared with: baselines, kept across visits, and a run before', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { open, trainToEnd, status, roc, loss, spin, choose } = lab(page);
  const curves = roc.getByRole('img');
  await open('v=1&d=ecg5000&e=3&on=fusedJs');
  await trainToEnd();
  await expect(curves).toHaveAccessibleName(/the mean \S+, PCA 4 \S+/);
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
  const other = choose('Another run').getByRole('option', { name: /^Autoencoder, .*seed 1 \(ROC AUC \S+\)$/ });
  await choose('Another run').selectOption(await other.textContent());
  await expect(curves).toHaveAccessibleName(/network \S+, Autoencoder, .*seed 1 \S+, LOF/);
  await expect(loss.getByRole('img')).toHaveAccessibleName(/Of Autoencoder, .*seed 1, at epoch 3: \S+ in validation/);

  // A link holds one run, and says so where two are compared.
  await page.getByRole('button', { name: 'Copy link' }).click();
  const alone = page.getByRole('dialog', { name: 'One run is copied, not two' });
  await expect(alone).toContainText(/compared with, Autoencoder, .*seed 1, has a link of its own/);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/#\/lab\?d=ecg5000&s=2&e=3&on=fusedJs&v=1$/);
  await alone.getByRole('button', { name: 'Copy the link to the other' }).click();
  await expect(alone).toHaveCount(0);
  await expect.poll(copied).toMatch(/#\/lab\?d=ecg5000&e=3&on=fusedJs&v=1$/);

  await page.reload();
  await expect(curves).toHaveAccessibleName(/LOF \S+, PCA 4 \S+/);
});

/** The names of fields that are not shown to their last letter. */
const cutLabels = (page: Page) =>
  page
    .locator('label')
    .evaluateAll((labels) =>
      labels.filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent),
    );

/** By how much anything around an element could be scrolled sideways, in pixels. Runs in the page. */
function sidewaysAround(element: Element): number {
  const around: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) around.push(at);
  return Math.max(...around.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
}
