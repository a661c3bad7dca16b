import { lab } from './lab.ts';
import { essay } from './learn.ts';
import { expect, test, testOnSharedPage } from './test.ts';
import { translate } from './translator.ts';

const HOSTILE: readonly [what: string, query: string, says: RegExp][] = [
  ['a huge number', 'v=1&d=ecg5000&z=1e9', /Latent units was 1,000,000,000; the nearest allowed, 64, is used/],
  ['a prototype', 'v=1&__proto__=x&constructor=y', /“\u2068__proto__\u2069”.*nothing to this page/],
  ['words for numbers', 'v=1&s=seven&lr=NaN', /Seed was “\u2068seven\u2069”, which is not a number/],
  [
    'an unknown data set',
    'v=1&d=<script>alert(1)</script>',
    /Dataset was .*which is none of “ECG5000 heartbeats” and “KDD Cup ’99 connections”/,
  ],
  ['a megabyte of text', `v=1&net=${'9'.repeat(1_000_000)}`, /characters long; only its first 4,000 are read/],
  ['broken escapes', 'v=1&net=%E0%A4%A&%%%=%', /nothing to this page|which is no/],
];

for (const [what, query, says] of HOSTILE) {
  testOnSharedPage(`a link with ${what} opens the nearest experiment and says what was changed`, async ({ page }) => {
    const { open, status, step, reset } = lab(page);
    await open(query);
    await expect(page.getByText(says)).toBeVisible();
    await step.click();
    await expect(status).toContainText('Paused: epoch 1');
    // What could be read is said in the page's own words; of what could not, nothing is lost.
    await expect(page).toHaveURL(/a huge/.test(what) ? /z=64linear&v=1$/ : new URL(`#/lab?${query}`, page.url()).href);
    await reset.click();
    await expect(status).toContainText('Ready');
  });
}

testOnSharedPage('an address of no page leads to the beginning of the essay and says so', async ({ page }) => {
  await page.goto('./#/nowhere');
  await expect(page.getByText(/There is no page “.nowhere.” here; this is the beginning of the essay\./)).toBeVisible();
});

testOnSharedPage(
  'a link to an experiment from before the Lab had an address of its own leads there',
  async ({ page }) => {
    await page.goto('./#/?v=1&d=ecg5000&s=9');
    await expect(lab(page).spin('Seed')).toHaveValue('9');
    await expect(page).toHaveURL(/#\/lab\?d=ecg5000&s=9&v=1/);
  },
);

testOnSharedPage('another link pasted into the address bar opens that experiment', async ({ page }) => {
  const { open, status, spin, trainToEnd } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&e=1');
  await trainToEnd();
  await page.evaluate(() => {
    location.hash = '#/lab?v=1&d=ecg5000&s=9';
  });
  await expect(spin('Seed')).toHaveValue('9');
  await expect(status).toContainText('Ready: untrained, epoch 0 of 30');
});

testOnSharedPage('a page that the browser translates goes on, and shows what is new', async ({ page }) => {
  const { open, trainToEnd, reset, status, threshold, metrics, inspector, choose } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&e=2');
  await translate(page);
  await trainToEnd();
  await expect(page.locator('font font').filter({ hasText: /^Metrics$/ })).toBeVisible();
  await threshold.press('Home');
  await expect(metrics).toContainText('0 of 416 abnormal beats missed');
  const title = await inspector.textContent();
  await inspector.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(inspector).not.toHaveText(title!);
  await page.getByRole('tab', { name: 'Draw' }).click();
  await page.getByRole('button', { name: 'Mean beat' }).click();
  await expect(page.getByRole('region', { name: 'Draw your own' })).toContainText('Abnormal: ');
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await reset.click();
  await choose('Detector').selectOption('pca');
  await expect(status).toContainText('Finished: fitted');
  // Neither a translator's elements nor a drawing's words are lost.
  await expect(page.locator('svg font')).toHaveCount(0);

  const { section } = essay(page);
  await essay(page).open('anomaly');
  await section('anomaly').getByRole('button', { name: 'Only the point anomaly' }).click();
  const said = section('anomaly').locator('figure').getByRole('status');
  await expect(said).toContainText('The point anomaly is caught.');
  await section('anomaly').getByRole('slider', { name: 'Threshold' }).press('End');
  await expect(said).not.toContainText('The point anomaly is caught.');
  await section('anomaly').getByRole('button', { name: 'Clear all' }).click();
  await expect(said).toHaveText('Nothing strange is planted yet. No false alarms.');
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toHaveCount(0);
});

test('a page that the connection keeps away says so, and leaves the others', async ({ page, context }) => {
  await page.goto('./#/');
  await expect(page.locator('section').first()).toBeAttached();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Check the connection');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be loaded');
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How a machine learns');
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Load everything anew' })).toBeVisible();
  await context.setOffline(false);
  await expect(lab(page).status).toContainText('Ready');
});

test('a page whose words cannot be had says so, and leaves the others', async ({ page }) => {
  await page.route('**/assets/{lab,about}-*.js', (route) => route.abort());
  await page.goto('./#/lab');
  for (const next of ['About', 'Learn']) {
    await expect(page.getByRole('alert').filter({ visible: true })).toContainText('Check the connection');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be loaded');
    await page.getByRole('link', { name: next, exact: true }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How a machine learns');
});

test('with the Lab come the other pages, also when the connection goes', async ({ page, context }) => {
  const about = page.waitForResponse(/AboutPage.*js/);
  const { open, trainToEnd, status } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&e=1');
  await (await about).finished();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { name: 'About Anomascope' })).toBeVisible();
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await trainToEnd();
  // Its kernels came with the Lab: nothing could come since.
  await expect(status).toContainText('Finished: epoch 1 of 1 on Fused WASM');
});

test('a missing data set does not keep the other one away', async ({ page }) => {
  await page.route('**/data*/ecg5000.json', (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./#/lab');
  await expect(page.getByRole('alert')).toContainText('ecg5000.json is missing');
  await lab(page).choose('Dataset').selectOption('kddcup99');
  await expect(lab(page).status).toContainText('Ready');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a worker that cannot start gets a sentence', async ({ page }) => {
  await page.route('**/worker-*.js', (route) => route.abort());
  await page.goto('./#/lab?v=1&d=ecg5000&e=2');
  await expect(page.getByRole('alert')).toContainText('The training worker stopped');
  // What it advises works, once the cause is gone.
  await page.unroute('**/worker-*.js');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(lab(page).status).toContainText('Finished: epoch 2 of 2');
});

testOnSharedPage(
  'a worker that dies in mid-run leaves what was learnt on the screen, and Train begins again',
  async ({ page }) => {
    const { open, train, status, metrics, pause } = lab(page);
    // In small batches: what shows a frame for every few milliseconds of training has no time for anything else.
    await open('v=1&d=ecg5000&on=fusedJs&e=1000&b=4');
    await train.click();
    await expect(status).toContainText(/Training: epoch [1-9]/);
    await page.workers()[0]!.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      });
    });
    await expect(page.getByRole('alert')).toContainText(/The training worker stopped.*out of memory.*still shown/);
    await expect(metrics).toContainText('abnormal beats missed');
    await train.click();
    await expect(status).toContainText(/Training: epoch [1-9]/);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await pause.click();
  },
);

test('a fault in one chart leaves the rest of the page, and the chart comes back when it is tried again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: [string]) {
      if (document.documentElement.dataset.mended !== 'yes') throw new Error('the canvas is gone');
      return getContext.apply(this, args as never);
    } as typeof getContext;
  });
  const { open, trainToEnd } = lab(page);
  await open('v=1&d=ecg5000&on=fusedWasm&e=1');
  const latent = page.getByRole('region', { name: 'Latent space' });
  await expect(latent).toContainText('The fault says: “\u2068the canvas is gone\u2069”');
  await trainToEnd();
  await expect(page.getByRole('region', { name: 'Error histogram' }).getByRole('img')).toBeVisible();
  const again = latent.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(again).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset.mended = 'yes';
  });
  await again.click();
  await expect(latent.getByRole('img')).toBeVisible();
  await expect(latent.getByRole('heading')).toBeFocused();
});

test('two tabs lose nothing of each other, and nothing that was kept can break the page', async ({ page, context }) => {
  await page.goto('./#/anomaly');
  await page.evaluate(() => {
    const beat = { samples: Array(140).fill(1e300), drawn: '1'.repeat(140) };
    localStorage.setItem('anomascope-drawing', JSON.stringify({ beat, connection: null }));
    localStorage.setItem('anomascope-learn', '{"answers":{"bottleneck":1e300,"heartbeat":1}}');
  });
  await page.reload();
  const other = await context.newPage();
  await other.goto('./#/anomaly');
  const answer = (tab: typeof page) => tab.getByRole('button', { name: 'Only the point anomaly' });
  await answer(page).click();
  await expect(answer(other)).toHaveAttribute('aria-pressed', 'true');
  await other.getByRole('button', { name: /^Theme: / }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.goto('./#/lab');
  await page.getByRole('tab', { name: 'Draw' }).click();
  const sheet = page.getByRole('region', { name: 'Draw your own' });
  await expect(sheet.getByRole('img').first()).toBeVisible();
  await expect(sheet.getByRole('slider', { name: /./ }).first()).toHaveAttribute('aria-valuenow', '10');
  expect(
    await page.evaluate(() => Object.keys(JSON.parse(localStorage.getItem('anomascope-learn')!).state.answers)),
  ).toEqual(['heartbeat', 'anomaly']);
});
