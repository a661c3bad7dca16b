import { lab, said } from './lab.ts';
import { needsRealRows } from './realRows.ts';
import { expect, testOnSharedPage as test } from './test.ts';

/** How many of the rows that a sentence such as "12 of 416 abnormal beats missed" speaks of. */
const counted = (text: string | null, sentence: RegExp) => Number(sentence.exec(text ?? '')?.[1]?.replaceAll(',', ''));

const MISSED = /([\d,]+) of 416 abnormal beats missed/;
const FLAGGED = /([\d,]+) of 584 normal beats flagged/;

const TRAINED = 'v=1&d=ecg5000&on=fusedWasm&e=5';

test('the threshold moves by keys: misses rise, false alarms fall, the network stays as it is', async ({ page }) => {
  const { openTrained, threshold, metrics, status } = lab(page);
  await openTrained(TRAINED);
  const trained = await status.textContent();
  await threshold.focus();
  await page.keyboard.press('Home');
  await expect(metrics).toContainText('0 of 416 abnormal beats missed');
  await page.keyboard.press('End');
  await expect(metrics).toContainText('0 of 584 normal beats flagged');
  await expect(threshold).toHaveAttribute('aria-valuetext', /abnormal beats missed/);
  await expect(page.getByRole('combobox', { name: 'Rule for choosing' })).toHaveValue('manual');
  expect(await status.textContent()).toBe(trained);
});

test('dragging the threshold to the right misses more and flags less, and the link keeps it', async ({ page }) => {
  const { openTrained, trainToEnd, threshold, metrics } = lab(page);
  await openTrained(TRAINED);
  const before = await metrics.textContent();
  const box = (await threshold.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.85, y, { steps: 5 });
  await page.mouse.up();
  // The address follows once the hand rests, and with it the metrics.
  await expect(metrics).toContainText(/Threshold [\d.]+, set by hand/);
  await expect(async () => {
    const [, shown] = /Threshold ([\d.]+), set by hand/.exec((await metrics.textContent())!)!;
    const [, kept] = /t=manual:([\d.]+)/.exec(page.url())!;
    expect(Number(Number(kept).toPrecision(3))).toBe(Number(shown));
  }).toPass({ timeout: 30_000 });
  const after = await said(metrics);
  expect(counted(after, MISSED)).toBeGreaterThan(counted(before, MISSED));
  expect(counted(after, FLAGGED)).toBeLessThanOrEqual(counted(before, FLAGGED));
  await page.reload();
  await trainToEnd();
  expect(await said(metrics)).toBe(after);
});

test('a rule chooses the threshold on validation rows, and its numbers move it', async ({ page }) => {
  needsRealRows();
  const { openTrained, metrics, choose, spin } = lab(page);
  await openTrained(TRAINED);
  await expect(metrics).toContainText(
    /chosen on 1,001 validation beats: 5\.1 % false alarms promised, \d\.\d % came out \(.*\)/,
  );
  const strict = counted(await metrics.textContent(), FLAGGED);
  await spin('Percentile').fill('50');
  await expect.poll(async () => counted(await metrics.textContent(), FLAGGED)).toBeGreaterThan(strict);
  await expect(metrics).toContainText('50.0 % false alarms promised');
  await choose('Rule for choosing').selectOption('Lowest cost');
  await spin('Price of a miss').fill('1000');
  await expect(metrics).toContainText(/\D[0-3] of 416 abnormal beats missed/);
});

test('a rule that goes by labels says that it met no novel types', async ({ page }) => {
  const { openTrained, choose, metrics } = lab(page);
  await openTrained('v=3&d=kddcup99&kind=mean');
  await expect(metrics).toContainText('came out');
  await expect(metrics).not.toContainText('novel types');
  await choose('Rule for choosing').selectOption('Best F1');
  await expect(metrics).toContainText(/It knew no novel types, which \d+ % of abnormal test connections are of/);
  // Where there is less room, the long sentence is one step away.
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(metrics).toContainText(/By validation \d+\.\d % false alarms promised/);
  await page.getByRole('button', { name: 'More metrics' }).click();
  await expect(page.getByRole('region', { name: 'All metrics' })).toContainText('validation connections:');
  await page.setViewportSize({ width: 1440, height: 900 });
});
