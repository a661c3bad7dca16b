import { expectNoViolationInBothColours } from './axe.ts';
import { listen } from './heard.ts';
import { lab } from './lab.ts';
import { needsRealRows } from './realRows.ts';
import { expect, type Locator, type Page, test, testOnSharedPage } from './test.ts';

/** How far the page reaches beyond the window, in pixels: to the right, and down. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { right: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });

testOnSharedPage(
  'the workbench fits one screen, and axe finds no fault, untrained, trained and stale',
  async ({ page }) => {
    needsRealRows();
    const { open, trainToEnd, spin, status } = lab(page);
    await open('v=1&d=ecg5000&on=fusedWasm&e=3');
    expect(await overflow(page)).toEqual({ right: 0, down: 0 });
    await expectNoViolationInBothColours(page);
    await trainToEnd();
    expect(await overflow(page)).toEqual({ right: 0, down: 0 });
    await expectNoViolationInBothColours(page);
    await spin('Latent units').fill('3');
    await expect(status).toContainText('The settings have changed');
    await expectNoViolationInBothColours(page);
  },
);

testOnSharedPage('axe finds no fault with connections, an explanation open, or a mended link', async ({ page }) => {
  const { open } = lab(page);
  await open('v=1&d=kddcup99&on=fusedWasm&e=1&s=x');
  await expect(page.getByText('Not all of this link could be read')).toBeVisible();
  await page.getByRole('button', { name: 'About: Abnormal share' }).click();
  await expectNoViolationInBothColours(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About these rows' }).click();
  await expect(page.getByRole('dialog')).toContainText('UCI');
  await expectNoViolationInBothColours(page);
});

test('all metrics are seen at once, or a shade says that there are more', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#/lab?d=ecg5000&v=3&kind=pca');
  await lab(page).metrics.getByRole('button', { name: 'More metrics' }).click();
  const all = page.getByRole('region', { name: 'All metrics' });
  const shade = () => all.evaluate((element) => Number(getComputedStyle(element, '::after').opacity));
  const below = () => all.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await expect.poll(below).toBe(0);
  expect(await shade()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(below).toBeGreaterThan(0);
  await expect.poll(shade).toBe(1);
  await all.evaluate((element) => element.scrollTo({ top: element.scrollHeight, behavior: 'instant' }));
  await expect.poll(shade).toBe(0);
});

test('a screen reader is told once, and politely, of what a link could not say', async ({ page }) => {
  const heard = await listen(page);
  await page.goto('./#/lab?d=foo&s=-3&v=3');
  await expect(lab(page).status).toContainText('Ready');
  const title = 'Not all of this link could be read';
  const told = async () => (await heard()).filter((text) => text.includes(title));
  await expect.poll(told).toHaveLength(1);
  // What changes elsewhere has it not told again; another link is other news.
  await lab(page).spin('Seed').fill('4');
  await expect(page).toHaveURL(/s=4/);
  expect(await told()).toHaveLength(1);
  await expect(page.getByRole('alert').filter({ hasText: title })).toHaveCount(0);
  await page.goto('./#/lab?d=foo&s=-4&v=3');
  await expect.poll(told).toHaveLength(2);
});

testOnSharedPage('on a phone no tab scrolls sideways, and axe finds no fault @phone', async ({ page }) => {
  const { choose, open, spin, status, trainToEnd } = lab(page);
  const dock = page.getByRole('main').locator('> :last-child');
  const top = async (part: Locator) => (await part.boundingBox())!.y;
  await open('v=1&d=ecg5000&on=fusedWasm&e=2&s=x');
  // What comes lies over the page, and leaves nothing lower or higher than it was.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const mended = page.getByText('Not all of this link could be read');
  expect(await top(mended)).toBeGreaterThan(await top(dock));
  const tabsAt = await top(page.getByRole('tablist'));
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(mended).toHaveCount(0);
  expect(await top(page.getByRole('tablist'))).toBe(tabsAt);
  await trainToEnd();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect((await overflow(page)).right).toBe(0);
    await expectNoViolationInBothColours(page);
  }

  // The rows that are picked come out of the dock, and what picked them stays above it.
  const picks = page.getByRole('slider', { name: 'Lowest error to pick' });
  await page.getByRole('tab', { name: 'Evaluate' }).click();
  await picks.evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }));
  await picks.focus();
  const dockAt = await top(dock);
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('region', { name: 'Picked beats' })).toBeInViewport({ ratio: 1 });
  expect(await top(dock)).toBeLessThan(dockAt);
  const { y, height } = (await picks.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(await top(dock));
  await page.keyboard.press('Escape');

  // A detector that is fitted at once has its settings where it is chosen.
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await tab('Build').click();
  await choose('Detector').selectOption('mahalanobis');
  await expect(page).toHaveURL(/kind=mahalanobis/);
  await expect(status).toContainText('Finished: fitted.');
  await expect(page.getByRole('img', { name: /^Correlations of/ })).toBeVisible();
  // What it cannot use takes no room.
  for (const name of ['Train', 'Pause', 'Step', 'Reset']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  expect((await overflow(page)).right).toBe(0);
  await expectNoViolationInBothColours(page);
  // A choice that is taken back within a second leaves no way back: another change lies between.
  await spin('Seed').fill('2');
  await expect(page).toHaveURL(/kind=mahalanobis&s=2/);
  // The tab that it takes away takes nobody along when it comes again.
  await choose('Detector').selectOption('autoencoder');
  await expect(page).not.toHaveURL(/kind=/);
  await tab('Train').click();
  await expect(tab('Train')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(choose('Detector')).toHaveValue('mahalanobis');
  await choose('Detector').selectOption('autoencoder');
  await expect(tab('Train')).toBeVisible();
  await expect(tab('Build')).toHaveAttribute('aria-selected', 'true');

  // What keeps clear of the dock does so where the dock is.
  const clearance = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom);
  const overhang = async () => Number.parseFloat(await clearance()) - Math.ceil((await dock.boundingBox())!.height);
  await expect.poll(overhang).toBe(0);
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await expect(tab('Build')).toBeHidden();
  await expect.poll(clearance).toBe('auto');
});

test('where nobody has been before, Tab leads past the header and the settings, and no other server nor tfjs is asked', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { open, train, trainToEnd, status } = lab(page);
  await open('v=1&d=ecg5000&e=1');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to Train' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(train).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Lab – Anomascope');

  await trainToEnd();
  await expect(status).toContainText('on Fused WASM');
  const own = [new URL(baseURL!).origin, 'data:', `blob:${new URL(baseURL!).origin}`];
  expect(asked.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
  // Who trains on our own engine does not wait for another.
  expect(asked.filter((url) => url.includes('kernels'))).toHaveLength(1);
  expect(asked.filter((url) => /tfjs/i.test(url))).toEqual([]);
});
