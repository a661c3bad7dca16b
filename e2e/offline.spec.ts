import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtData } from './builtData.ts';
import { lab } from './lab.ts';
import { essay } from './learn.ts';
import { type Site, serveFolder } from './serve.ts';
import { test as base, expect } from './test.ts';

/** A copy of the built site on a server of its own, for a test to change and to switch off. */
const test = base.extend<{ folder: string; site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync('dist', folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  site: async ({ folder }, use) => {
    const site = await serveFolder(folder, '/some/where/');
    await use(site);
    await site.close();
  },
});

test.use({ serviceWorkers: 'allow' });

/** A copy is made behind everything else, and a busy machine takes its time; what passes does not wait for it. */
const PATIENTLY = { timeout: 60_000 };
test.describe.configure({ timeout: 240_000 });

test('a page that has been visited works without its server, all of it', async ({ page, folder, site }) => {
  const about = page.getByRole('region', { name: 'Without a network' });
  const press = (name: string) => about.getByRole('button', { name }).click();
  const rows = join(builtData(folder), 'kddcup99.bin');
  renameSync(rows, `${rows}.gone`);
  await page.goto(`${site.url}#/about`);
  await expect(about).toContainText(/a copy of itself in this browser, \d(\.\d)?\sMB/);
  await expect(about).toContainText('The copy could not be completed', PATIENTLY);
  renameSync(`${rows}.gone`, rows);
  await press('Make the copy now');
  await expect(about).toContainText('The copy is complete', PATIENTLY);
  await press('Remove the copy');
  await expect(about).toContainText('There is no copy');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.reload();
  await expect(about).toContainText('There is no copy');
  await press('Make the copy now');
  await expect(about).toContainText('The copy is complete', PATIENTLY);

  await site.close();
  await page.goto(`${site.url}?from=a-link#/wild`);
  await essay(page).lift('wild');
  const { status, choose, trainToEnd } = lab(page);
  await page.goto(`${site.url}#/lab?v=1&d=ecg5000&on=wasm&e=1`);
  await page.reload();
  await trainToEnd();
  await expect(status).toContainText('Finished: epoch 1 of 1 on WASM');
  await choose('Dataset').selectOption('kddcup99');
  await choose('Engine').selectOption('fusedWasm');
  await expect(status).toContainText('Ready', PATIENTLY);
  await page.getByRole('link', { name: 'About' }).click();
  await expect(about).toContainText('The copy is complete', PATIENTLY);
});

test('a newer build is offered to every tab and comes only where it is asked for', async ({
  page,
  folder,
  site,
  context,
}) => {
  const notice = (tab: typeof page) => tab.getByText('A newer version of this page is ready');
  await page.goto(`${site.url}#/about`);
  await expect(page.getByText('The copy is complete')).toBeVisible(PATIENTLY);
  await page.goto(`${site.url}#/lab?v=1&d=ecg5000&on=fusedWasm&s=7`);
  await page.reload();
  await lab(page).step.click();
  await expect(lab(page).status).toContainText('Paused: epoch 1', PATIENTLY);

  const outdated = buildAnew(folder);
  const other = await context.newPage();
  await other.goto(`${site.url}#/lab?v=1&d=ecg5000&s=9`);
  await expect(notice(other)).toBeVisible(PATIENTLY);
  await expect(notice(page)).toBeVisible();
  await expect(other.locator('html')).not.toHaveAttribute('data-build', 'newer');
  // While the tab still loads, its requests start the older worker again that has just been stopped, and Chromium lets the
  // newer one wait until that has been idle for half a minute: where it is driven, as here, for ever.
  await expect(lab(other).status).toContainText('Ready', PATIENTLY);
  await other.getByRole('button', { name: 'Load it' }).click();
  await expect(other.locator('html')).toHaveAttribute('data-build', 'newer', PATIENTLY);
  await expect(lab(other).spin('Seed')).toHaveValue('9');
  await expect(lab(other).status).toContainText('Ready', PATIENTLY);
  await expect(notice(other)).toHaveCount(0);

  // The first tab goes on as it was, with what only the older build had.
  await expect(page.locator('html')).not.toHaveAttribute('data-build', 'newer');
  await expect(notice(page)).toBeVisible();
  await lab(page).step.click();
  await expect(lab(page).status).toContainText('Paused: epoch 2');
  await lab(page).choose('Dataset').selectOption('kddcup99');
  await expect(lab(page).status).toContainText('Ready', PATIENTLY);
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Anomascope');
  await page.close();
  await other.close();

  // Nobody is left who might want that.
  const last = await context.newPage();
  await last.goto(`${site.url}#/lab`);
  await expect
    .poll(() =>
      last.evaluate(async (file) => (await caches.match(new URL(file, document.baseURI))) === undefined, outdated),
    )
    .toBe(true);
});

/** Puts a build in the folder that has another page and lacks files of the one before: the script of About, which it returns, and rows. */
function buildAnew(folder: string): string {
  const assets = join(folder, 'assets');
  const about = readdirSync(assets).find((name) => /^AboutPage-.*js$/.test(name))!;
  rmSync(join(assets, about));
  const edit = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  edit('index.html', '<html', '<html data-build="newer"');
  const integrity = createHash('sha256')
    .update(readFileSync(join(folder, 'index.html')))
    .digest('base64');
  edit('sw.js', /(index\.html[`"'],revision:[`"'])\w+([`"'],integrity:[`"']sha256-)[^`"']+/, `$1newer$2${integrity}`);
  edit('sw.js', new RegExp(`\\{url:.assets/${about}.,revision:null,integrity:[^}]+\\},?`), '');
  rmSync(join(builtData(folder), 'kddcup99.bin'));
  edit('sw.js', /\{url:.data-\w+\/kddcup99\.bin.,revision:null\},?/, '');
  return `assets/${about}`;
}
