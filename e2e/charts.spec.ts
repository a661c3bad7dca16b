import { readFile } from 'node:fs/promises';
import { expectNoViolationInBothColours } from './axe.ts';
import { lab } from './lab.ts';
import { needsRealRows } from './realRows.ts';
import { expect, type Locator, type Page, test, testOnSharedPage } from './test.ts';

const ALL = ['Precision and recall', 'Threshold impact', 'Confusion matrix', 'Recall by kind', 'Cost curve'];
const ECG = 'v=1&d=ecg5000&on=fusedWasm&e=5';

const region = (page: Page, name: string) => page.getByRole('region', { name });
const drawing = (page: Page, name: string) => region(page, name).getByRole('img');

async function choose(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /^Charts: / }).click();
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
}

async function trained(page: Page, query = ECG, charts: readonly string[] = []): Promise<ReturnType<typeof lab>> {
  const parts = lab(page);
  await parts.openTrained(query);
  if (charts.length > 0) await choose(page, charts);
  return parts;
}

/** A place in an element, in shares of its width and height. */
async function placeIn(element: Locator, across: number, down: number): Promise<[x: number, y: number]> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  return [x + across * width, y + down * height];
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

/** What a command of a chart's menu saves. */
async function saved(page: Page, chart: string, command: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: `More on ${chart}` }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: command }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

testOnSharedPage('rows that are pointed at in one chart are lit in the others', async ({ page }) => {
  await trained(page, ECG, ['Confusion matrix', 'Recall by kind']);
  await page.getByRole('button', { name: /^Show .* abnormal beats? caught$/ }).hover();
  await expect(region(page, 'Recall by kind').locator('[class*=highlighted]')).not.toHaveCount(0);
  await expect(region(page, 'Latent space').locator('circle')).not.toHaveCount(0);
  await expect(region(page, 'ROC curve').locator('[class*=highlightedAbnormal]')).not.toHaveCount(0);
  await expect(region(page, 'Confusion matrix')).toContainText(/caught.*highlighted/);
  await page.mouse.move(2, 2);
  await expect(region(page, 'Confusion matrix')).not.toContainText('highlighted');
});

testOnSharedPage('a bar under the pointer says what is in it, and lights its rows', async ({ page }) => {
  await trained(page);
  const histogram = drawing(page, 'Error histogram');
  await page.mouse.move(...(await placeIn(histogram, 0.4, 0.4)));
  await expect(region(page, 'Error histogram')).toContainText(/Errors .* to .*: [\d,]+ normal, [\d,]+ abnormal beats/);
  await expect(region(page, 'Latent space').locator('circle')).not.toHaveCount(0);
});

testOnSharedPage(
  'a point on the ROC curve shows its threshold in the histogram, before anything is pressed',
  async ({ page }) => {
    const { metrics } = await trained(page);
    const before = await metrics.textContent();
    await page.mouse.move(...(await placeIn(drawing(page, 'ROC curve'), 0.3, 0.2)));
    await expect(region(page, 'Error histogram').locator('[class*=preview]')).toHaveCount(1);
    expect(await metrics.textContent()).toBe(before);
  },
);

testOnSharedPage(
  'the operating point can be dragged along the ROC curve: the threshold of the histogram follows',
  async ({ page }) => {
    const { threshold, metrics } = await trained(page, ECG, ['Precision and recall', 'Threshold impact']);
    const before = Number(await threshold.inputValue());
    const roc = drawing(page, 'ROC curve');
    await drag(page, await placeIn(roc, 0.25, 0.15), await placeIn(roc, 0.7, 0.1));
    await expect.poll(async () => Number(await threshold.inputValue())).toBeLessThan(before);
    await page.getByRole('slider', { name: 'Operating point on the ROC curve' }).focus();
    await page.keyboard.press('Home');
    await expect(metrics).toContainText('0 of 584 normal beats flagged');
    await page.getByRole('slider', { name: 'Operating point on the precision–recall curve' }).focus();
    await page.keyboard.press('End');
    await expect(metrics).toContainText(/(?<!\d)0 of \d+ abnormal beats missed/);
    const low = Number(await threshold.inputValue());
    await page.getByRole('slider', { name: 'Operating point among precision, recall and F1' }).focus();
    await page.keyboard.press('PageUp');
    await expect.poll(async () => Number(await threshold.inputValue())).toBeGreaterThan(low);
  },
);

testOnSharedPage(
  'a stretch of the axis fills the gallery, and a beat from it goes under the inspector',
  async ({ page }) => {
    const { inspector } = await trained(page);
    const histogram = drawing(page, 'Error histogram');
    await drag(page, await placeIn(histogram, 0.6, 0.95), await placeIn(histogram, 0.95, 0.95));
    const gallery = region(page, 'Picked beats');
    await expect(gallery).toContainText(/[\d,]+ beats: errors from/);
    const beats = gallery.getByRole('listitem').getByRole('button');
    expect(await beats.count()).toBeGreaterThan(3);
    expect(await beats.count()).toBeLessThanOrEqual(20);
    const before = await inspector.textContent();
    await beats.nth(2).click();
    await expect(beats.nth(2)).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => inspector.textContent()).not.toBe(before);
    // By the same name in both.
    const [line] = /ECG5000_T\w+\.txt line [\d,]*\d/.exec((await beats.nth(2).getAttribute('aria-label'))!)!;
    await expect(inspector).toContainText(line);
    await gallery.getByRole('button', { name: 'Let go' }).click();
    await expect(gallery).toHaveCount(0);
  },
);

testOnSharedPage('the same by keys: two ends of a stretch, or a box that grows on the latent map', async ({ page }) => {
  await trained(page);
  await page.getByRole('slider', { name: 'Lowest error to pick' }).focus();
  await page.keyboard.press('PageUp');
  await expect(region(page, 'Picked beats')).toContainText(/beats: errors from .* on/);
  await page.keyboard.press('Escape');
  await expect(region(page, 'Picked beats')).toHaveCount(0);
  await page.getByRole('button', { name: /^Choose a point on the map/ }).focus();
  await page.keyboard.press('ArrowRight');
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
  await expect(region(page, 'Picked beats')).toContainText(/beats?: in the box/);
  await page.keyboard.press('Escape');
  await expect(region(page, 'Picked beats')).toHaveCount(0);
});

testOnSharedPage('a box drawn on the latent map fills the gallery', async ({ page }) => {
  await trained(page);
  const map = drawing(page, 'Latent space');
  await drag(page, await placeIn(map, 0.05, 0.1), await placeIn(map, 0.6, 0.9));
  await expect(region(page, 'Picked beats')).toContainText(/[\d,]+ beats: in the box/);
});

testOnSharedPage('picked connections are a list of attacks', async ({ page }) => {
  await trained(page, 'v=1&d=kddcup99&on=fusedWasm&e=2', ['Recall by kind', 'Results by group']);
  await expect(region(page, 'Recall by kind').getByRole('img')).toHaveAccessibleName(
    /DoS: [\d,]+ of [\d,]+ caught.*novel types: [\d,]+ of [\d,]+ caught/,
  );
  await page.getByRole('button', { name: /^Show novel types/ }).click();
  await expect(region(page, 'Picked connections')).toContainText(/connections: novel types/);
  await expect(region(page, 'Results by group').getByRole('img')).toHaveAccessibleName(
    /all test connections: 0\.\d+; each distinct connection once: 0\.\d+; without smurf and neptune: 0\.\d+;/,
  );
  await page.getByRole('button', { name: /^without smurf and neptune: 226 abnormal and 8,000 normal/ }).click();
  await expect(region(page, 'Picked connections')).toContainText('226 connections: without smurf and neptune');
});

testOnSharedPage('which charts are on the page is remembered', async ({ page }) => {
  const { open } = lab(page);
  await open(ECG);
  await expect(region(page, 'Confusion matrix')).toHaveCount(0);
  await choose(page, ['Confusion matrix']);
  await page.getByRole('button', { name: /^Charts: / }).click();
  await page.getByRole('checkbox', { name: 'Loss' }).uncheck();
  await expect(region(page, 'Confusion matrix')).toBeVisible();
  await page.reload();
  await expect(region(page, 'Confusion matrix')).toBeVisible();
  await expect(region(page, 'Training loss')).toHaveCount(0);
});

test('a page that may not remember anything still has its charts, and one draws all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('denied');
      },
    });
  });
  let bring = () => {};
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route('**/assets/keepBeside-*.js', async (route) => {
    await brought;
    await route.continue();
  });
  await lab(page).open(ECG);
  await page.getByRole('button', { name: /^Charts: / }).click();
  const box = page.getByRole('checkbox', { name: 'Cost curve' });
  await expect(box).toBeAttached();
  // What the script has not put in its place yet is in nobody's way.
  expect(await box.evaluate(isHit)).toBe(false);
  bring();
  await expect.poll(() => box.evaluate(isHit)).toBe(true);
  await box.check();
  await page.keyboard.press('Escape');
  await expect(region(page, 'Cost curve')).toBeVisible();
  await page.getByRole('tab', { name: 'Draw' }).click();
  await page.getByRole('button', { name: 'Mean beat' }).click();
  await expect(region(page, 'Draw your own')).toContainText('Passes as normal:');
});

testOnSharedPage('a chart opens large, with the same threshold, and gives the focus back', async ({ page }) => {
  const { threshold } = await trained(page);
  const more = page.getByRole('button', { name: 'More on Error histogram' });
  const typeIn = async (place: Locator) => (await place.locator('svg text').first().boundingBox())!.height;
  const small = await typeIn(region(page, 'Error histogram'));
  await more.click();
  await page.getByRole('button', { name: 'Show large' }).click();
  const large = page.getByRole('dialog', { name: 'Error histogram' });
  await expect(large.getByRole('img')).toBeVisible();
  await expect(threshold).toHaveCount(1);
  expect((await large.boundingBox())!.width).toBeGreaterThan(1000);
  // A lecture hall reads it.
  await expect.poll(() => typeIn(large)).toBeGreaterThan(1.4 * small);
  await page.keyboard.press('Escape');
  await expect(large).toHaveCount(0);
  await expect(more).toBeFocused();
  await expect(drawing(page, 'Error histogram')).toBeVisible();
});

testOnSharedPage('the look of the histogram can be changed in its menu', async ({ page }) => {
  await trained(page);
  await page.getByRole('button', { name: 'More on Error histogram' }).click();
  await page.getByRole('checkbox', { name: 'Smooth density' }).check();
  await page.getByRole('checkbox', { name: 'Equal class sizes' }).check();
  await page.getByRole('checkbox', { name: 'Linear axis' }).check();
  await expect(region(page, 'Error histogram')).toContainText('density, each of area 1');
  await expect(region(page, 'Error histogram')).not.toContainText('log scale');
  // This is kept by nothing but the page.
  for (const name of ['Smooth density', 'Equal class sizes', 'Linear axis']) {
    await page.getByRole('checkbox', { name }).uncheck();
  }
  await page.keyboard.press('Escape');
});

testOnSharedPage('every chart tells its data as a table, and keeps them as CSV', async ({ page }) => {
  await trained(page);
  await page.getByRole('button', { name: 'More on ROC curve' }).click();
  await page.getByRole('button', { name: 'Data as a table' }).click();
  const dialog = page.getByRole('dialog', { name: 'ROC curve: data' });
  await expect(dialog.getByRole('columnheader')).toHaveText([
    'curve',
    'threshold',
    'false positive rate',
    'true positive rate (recall)',
  ]);
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(10);
  await dialog.getByRole('button', { name: 'Close' }).click();
  const roc = drawing(page, 'ROC curve');
  await expect(roc).not.toHaveAccessibleName(/95 %/);
  await page.getByRole('button', { name: 'More on ROC curve' }).click();
  await page.getByRole('checkbox', { name: '95 % intervals' }).check();
  await expect(roc).toHaveAccessibleName(
    /PCA 4 \.\d{3} \(95 % \.\d{3} to [.1]\d*\).* A band round the curve of network/,
  );
  await expect(region(page, 'ROC curve')).toContainText('95 % bandpointwise');
  await page.keyboard.press('Escape');
  for (const chart of ['the loss', 'Error histogram', 'ROC curve', 'Latent space']) {
    const { name, content } = await saved(page, chart, 'Save data as CSV');
    expect(name).toMatch(/^anomascope-ecg5000-seed1-(?:loss|histogram|roc|latent)\.csv$/);
    const [head, ...rows] = content.toString().trimEnd().split('\r\n');
    expect(head).toMatch(/,experiment$/);
    expect(rows[0]).toMatch(/,http[^,]*#\/lab\?[^,]*$/);
    // The row under the inspector is found by what it is called there, as in the other charts' files.
    if (/histogram|latent/.test(name)) expect(rows[0]).toMatch(/^ECG5000_T\w+\.txt,\d+,/);
    // Every curve of the chart: the network's, and those of the baselines.
    if (/roc/.test(name)) {
      const curves = new Set(rows.map((row) => row.split(',')[0]));
      expect([...curves]).toEqual(['network', 'the mean', 'PCA 4']);
      expect(head).toContain('recall there: 95 % low,recall there: 95 % high,ROC AUC,ROC AUC: 95 % low');
    }
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row.split(',').length).toBe(head!.split(',').length);
  }
  await page.getByRole('button', { name: 'More on ROC curve' }).click();
  await page.getByRole('checkbox', { name: '95 % intervals' }).uncheck();
  await page.keyboard.press('Escape');
});

testOnSharedPage('every chart is kept as a picture that looks the same in any viewer', async ({ page, context }) => {
  await trained(page, ECG, ALL);
  const pictures: [chart: string, svg: string][] = [];
  for (const chart of ['the loss', 'Error histogram', 'ROC curve', 'Latent space', ...ALL]) {
    const { name, content } = await saved(page, chart, 'Save as SVG');
    expect(name).toMatch(/^anomascope-ecg5000-seed1-[a-z-]+\.svg$/);
    expect(content.toString()).toMatch(/<dc:source[^>]*>http[^<]*#\/lab\?/);
    expect(content.toString()).toContain('src:url(data:font/woff2;base64,');
    // Nothing that only this page could tell: no classes, no variables.
    expect(content.toString()).not.toMatch(/class=|var\(/);
    pictures.push([chart, content.toString()]);
  }
  const { content } = await saved(page, 'Latent space', 'Save as PNG');
  expect(content.subarray(1, 4).toString()).toBe('PNG');
  expect(content.length).toBeGreaterThan(20_000);
  expect(content.toString()).toMatch(/iTXtComment\0+http.*#\/lab\?/);

  // A page without the site's policy, which lets nobody parse markup.
  const viewer = await context.newPage();
  for (const [chart, svg] of pictures) {
    const { shapes, cut, looks } = await viewer.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const drawn = document.importNode(parsed.documentElement, true);
      document.body.append(drawn);
      const sheet = drawn.getBoundingClientRect();
      const words = [...drawn.querySelectorAll('text')];
      const isCut = (word: Element) => {
        const { left, right, top, bottom } = word.getBoundingClientRect();
        return left < sheet.left || right > sheet.right || top < sheet.top || bottom > sheet.bottom;
      };
      const told = {
        shapes: drawn.querySelectorAll('path, rect, line, circle').length,
        cut: words.filter(isCut).map(({ textContent }) => textContent),
        looks: [...drawn.querySelectorAll('text:nth-of-type(2) > tspan')].map((part) => part.getAttribute('fill')),
      };
      drawn.remove();
      return told;
    }, svg);
    expect(shapes, chart).toBeGreaterThan(2);
    expect(cut, chart).toEqual([]);
    // Its key has the colours of its marks.
    if (chart === 'Latent space') expect(new Set(looks).size).toBe(2);
  }
});

testOnSharedPage('prices make a cost curve, which shows the cheapest threshold', async ({ page }) => {
  needsRealRows();
  const { choose: select, metrics } = await trained(page, ECG, ['Cost curve']);
  const cost = region(page, 'Cost curve');
  await expect(cost).toContainText(
    /A beat costs [\d.]+ here; ◆ [\d.]+, chosen on validation: [\d.]+ on test; log scale/,
  );
  // As it says: equal factors have equal heights.
  const marks = await cost
    .locator('svg text[text-anchor=end][x="-6"]')
    .evaluateAll((texts) => texts.map((text) => [Number(text.textContent), text.getBoundingClientRect().y] as const));
  const perFactor = marks.slice(1).map(([value, y], i) => (marks[i]![1] - y) / Math.log(value / marks[i]![0]));
  expect(perFactor.length).toBeGreaterThan(1);
  expect(Math.max(...perFactor) - Math.min(...perFactor)).toBeLessThan(0.1 * perFactor[0]!);
  await cost.getByRole('spinbutton', { name: 'Cost of a miss' }).fill('1000');
  await expect(select('Rule for choosing')).toHaveValue('cost');
  await expect(metrics).toContainText(/^Metrics[0-3] of \d+ abnormal beats missed/);
  await cost.getByRole('slider').focus();
  await page.keyboard.press('PageUp');
  await expect(select('Rule for choosing')).toHaveValue('manual');
  await expect(cost.getByRole('spinbutton', { name: 'Cost of a miss' })).toHaveValue('1000');
  await cost.getByRole('button', { name: 'Go to the cheapest' }).click();
  await expect(select('Rule for choosing')).toHaveValue('cost');
});

testOnSharedPage('where nothing is flagged there is no precision, wherever it is told', async ({ page }) => {
  const { metrics, threshold } = await trained(page, ECG, ['Precision and recall', 'Threshold impact']);
  await threshold.focus();
  await page.keyboard.press('End');
  await expect(metrics).toContainText('416 of 416 abnormal beats missed, 0 of 584 normal beats flagged');
  await expect(metrics.locator('dt:text-is("Precision") + dd').first()).toHaveText('–');
  for (const chart of ['Precision and recall', 'Threshold impact']) {
    await expect(region(page, chart)).toContainText(/precision –/);
    await expect(drawing(page, chart)).toHaveAccessibleName(/precision (?:is )?–/i);
  }
  const { content } = await saved(page, 'Precision and recall', 'Save data as CSV');
  expect(content.toString()).toMatch(/^network,[^,]*,,0,/m);
});

testOnSharedPage('more metrics open over the charts, which stay as they are', async ({ page }) => {
  const { metrics, histogram } = await trained(page);
  const before = await histogram.boundingBox();
  await expect(metrics).not.toContainText('MCC');
  await metrics.getByRole('button', { name: 'More metrics' }).click();
  for (const name of ['Balanced accuracy', 'MCC', 'Specificity', 'F2', 'κ']) await expect(metrics).toContainText(name);
  expect(await histogram.boundingBox()).toEqual(before);
  // As high as there is room for: the rest is scrolled to, by keys as well.
  const share = metrics.getByRole('button', { name: 'at 42 %' });
  await page.keyboard.press('Shift+Tab');
  await expect(share).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(metrics.getByRole('region', { name: 'All metrics' })).toBeFocused();
  // Where anomalies are rare, most alarms are false: what hangs on their share says so.
  const precision = metrics.locator('dt:text-is("Precision") + dd').first();
  const common = Number(await precision.textContent());
  await share.click();
  const chooser = page.getByRole('group', { name: 'How common anomalies are' });
  await chooser.getByRole('combobox', { name: 'Share of abnormal rows' }).selectOption('0.01');
  await expect.poll(async () => Number(await precision.textContent())).toBeLessThan(common / 2);
  await expect(metrics).toContainText('told as it would be at 1 %');
  await chooser.getByRole('combobox').selectOption('hand');
  await chooser.getByRole('spinbutton', { name: 'Per cent abnormal' }).fill('42');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number(await precision.textContent())).toBeGreaterThan(common / 2);
  await chooser.getByRole('combobox').focus();
  await chooser.getByRole('combobox').selectOption('own');
  await page.keyboard.press('Escape');
  await expect(share).toBeFocused();
  await metrics.getByRole('button', { name: 'Fewer' }).click();
  await expect(metrics).not.toContainText('MCC');
});

testOnSharedPage(
  'charts that mix both kinds of rows follow the share of abnormal ones, and say so',
  async ({ page }) => {
    const { metrics } = await trained(page, ECG, ['Precision and recall', 'Threshold impact']);
    const [curve, impact] = [region(page, 'Precision and recall'), region(page, 'Threshold impact')];
    await expect(curve).not.toContainText('% abnormal');
    await metrics.getByRole('button', { name: 'at 42 %' }).click();
    const share = page.getByRole('combobox', { name: 'Share of abnormal rows' });
    await share.selectOption('0.01');
    await page.keyboard.press('Escape');
    await expect(curve.getByRole('img')).toHaveAccessibleName(
      /^Precision–recall curves at 1 % abnormal .* guessing \.010\./,
    );
    // The numbers beside the chart are the same: precision here, and the area under all of the curve.
    const told = async (name: string) => Number(await metrics.locator(`dt:has-text("${name}") + dd`).textContent());
    const precision = `precision ${Math.round(100 * (await told('Precision')))} %`;
    await expect(curve).toContainText(precision);
    await expect(impact).toContainText(`At 1 % abnormal: ${precision}`);
    const averagePrecision = (await told('AP')).toFixed(3).replace('0.', '.');
    await expect(curve.getByRole('img')).toHaveAccessibleName(new RegExp(`network ${averagePrecision},`));
    for (const [chart, columns] of [
      ['Precision and recall', 'curve,threshold,precision at 1 % abnormal,recall,'],
      ['Threshold impact', 'threshold,precision at 1 % abnormal,recall,F1 at 1 % abnormal,'],
    ] as const) {
      const { content } = await saved(page, chart, 'CSV');
      expect(content.toString().split('\r\n')[0]).toContain(columns);
    }
    await metrics.getByRole('button', { name: 'at 1 %' }).click();
    await share.selectOption('own');
    await page.keyboard.press('Escape');
    await expect(curve).not.toContainText('% abnormal');
    await expect(impact).toContainText('Here: precision');
  },
);

testOnSharedPage('however many charts there are, the workbench fits one screen', async ({ page }) => {
  needsRealRows();
  const { metrics, choose: select, status, loss } = await trained(page, ECG, ALL);
  // What was chosen last is in sight.
  await expect(region(page, ALL.at(-1)!)).toBeInViewport({ ratio: 0.99 });
  const histogram = drawing(page, 'Error histogram');
  const from = await placeIn(histogram, 0.6, 0.95);
  const before = await histogram.boundingBox();
  await drag(page, from, await placeIn(histogram, 0.95, 0.95));
  await expect(region(page, 'Picked beats')).toBeVisible();
  expect(await histogram.boundingBox()).toEqual(before);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { right: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });
  expect(overflow).toEqual({ right: 0, down: 0 });

  await page.setViewportSize({ width: 1280, height: 720 });
  const seen = { ratio: 0.999 };
  for (const part of [metrics, select('Rule for choosing'), region(page, 'Picked beats')]) {
    await expect(part).toBeInViewport(seen);
  }
  await expect(page.getByText(await status.textContent().then(String), { exact: true }).first()).toBeInViewport(seen);
  for (const chart of [loss, region(page, 'Error histogram'), region(page, 'ROC curve')]) {
    expect((await chart.boundingBox())!.height).toBeGreaterThanOrEqual(220);
    await chart.scrollIntoViewIfNeeded();
    await expect(chart).toBeInViewport(seen);
  }
});

testOnSharedPage('whatever there is to say of a threshold, the charts keep their height', async ({ page }) => {
  const { metrics, threshold, choose: select } = await trained(page, 'v=1&d=kddcup99&kind=isolationForest');
  const histogram = region(page, 'Score histogram');
  const height = async () => (await histogram.boundingBox())!.height;
  const before = await height();
  await threshold.press('PageUp');
  await expect(metrics).toContainText('set by hand');
  expect(await height()).toBe(before);
  // The rule with the most fields and the most to be said.
  await select('Rule for choosing').selectOption('cost');
  await expect(metrics).toContainText('novel types');
  for (const [width, high] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height: high });
    await expect.poll(async () => (await metrics.boundingBox())!.height).toBeLessThan(0.28 * high);
  }
});

testOnSharedPage('axe finds no fault with all charts, a menu, a gallery and a dialog', async ({ page }) => {
  // It takes long to look through a page with every chart on it.
  test.slow();
  await trained(page, ECG, ALL);
  const histogram = drawing(page, 'Error histogram');
  await drag(page, await placeIn(histogram, 0.6, 0.95), await placeIn(histogram, 0.95, 0.95));
  await page.getByRole('button', { name: 'More on Error histogram' }).click();
  await expectNoViolationInBothColours(page);
  await page.getByRole('button', { name: 'Data as a table' }).click();
  await expectNoViolationInBothColours(page, 'dialog[open]');
});

testOnSharedPage(
  'on a phone the charts stand one below the other, and nothing scrolls sideways @phone',
  async ({ page }) => {
    await trained(page, ECG);
    await page.getByRole('tab', { name: 'Evaluate' }).click();
    await choose(page, ALL);
    for (const name of ['Error histogram', 'ROC curve', 'Latent space', ...ALL]) {
      await expect(drawing(page, name)).toBeVisible();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await expectNoViolationInBothColours(page);
    const { threshold, metrics } = lab(page);
    const before = await metrics.textContent();
    await drawing(page, 'ROC curve').scrollIntoViewIfNeeded();
    await page.touchscreen.tap(...(await placeIn(drawing(page, 'ROC curve'), 0.6, 0.15)));
    await expect.poll(() => metrics.textContent()).not.toBe(before);
    await expect(threshold).toHaveCount(1);
  },
);

/** Whether a press on its middle would be on it. Runs in the page. */
function isHit(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}
