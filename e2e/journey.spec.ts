import { fingerOf, placeIn, tabTo } from './hands.ts';
import { lab, results } from './lab.ts';
import { type Browser, expect, type Page, testOnSharedPage as test } from './test.ts';

const START = 'v=1&d=ecg5000&on=fusedWasm&e=3';

/** Opens a link where nobody has been before. Returns the page, its network trained to the end. */
async function trainElsewhere(browser: Browser, from: Page, link: string, phone: boolean): Promise<Page> {
  const size = from.viewportSize()!;
  const context = await browser.newContext({ viewport: size, isMobile: phone, hasTouch: phone });
  const page = await context.newPage();
  await page.goto(link);
  await expect(lab(page).status).toContainText('Ready', { timeout: 30_000 });
  await lab(page).trainToEnd();
  return page;
}

test('by keys alone: a network is built and trained, the threshold moved, a beat drawn, and the link repeats it all', async ({
  page,
  browser,
  context,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { open, layer, train, status, threshold, inspector } = lab(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await open(START);
  await tabTo(page, layer('Encoder layer 1'));
  await press('+', '+', 'ArrowRight', 'Delete', 'ArrowRight', '-');
  await expect(layer('Encoder layer 1')).toHaveAccessibleName('Encoder layer 1: 34 tanh units');
  await expect(layer('Latent layer')).toHaveAccessibleName(/^Latent layer: 3 /);

  await tabTo(page, train, 'Shift+Tab');
  await press('Enter');
  await expect(status).toContainText('Finished: epoch 3 of 3 on Fused WASM', { timeout: 60_000 });
  await expect(status).toContainText('PCA 3');

  await tabTo(page, threshold);
  await press('PageDown', 'ArrowLeft');
  await expect(page.getByRole('combobox', { name: 'Rule for choosing' })).toHaveValue('manual');

  await tabTo(page, inspector.getByRole('button', { name: 'Edit this beat' }));
  await press('Enter');
  const desk = page.getByRole('region', { name: 'Draw your own' });
  await expect(desk).toContainText('Scored by your network as it is after epoch 3.');
  await tabTo(page, desk.getByRole('button', { name: 'Mean beat' }));
  await press('Enter');
  await expect(desk).toContainText(/Passes as normal: 0\.\d+ × the threshold/);
  const pad = page.getByRole('slider', { name: 'Drawing' });
  await tabTo(page, pad, 'Shift+Tab');
  await press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await expect(pad).toHaveAttribute('aria-valuetext', /^sample 21 of 140: −?\d\.\d\d$/);
  const flat = await pad.getAttribute('aria-valuetext');
  await press(...Array(10).fill('Shift+ArrowUp'));
  expect(await pad.getAttribute('aria-valuetext')).not.toBe(flat);
  await expect(desk).toContainText('Abnormal:');
  // Read aloud once the hand is still.
  await expect(desk.locator('[aria-live=polite]').first()).toContainText('Abnormal:');

  await tabTo(page, page.getByRole('button', { name: 'Copy link' }), 'Shift+Tab');
  await press('Enter');
  await expect(page.getByText('The link to this experiment is copied.')).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(300);
  const other = await trainElsewhere(browser, page, link, false);
  expect(await results(other)).toEqual(await results(page));
  await other.context().close();
});

test('by finger alone: the same on a phone @phone', async ({ page, browser, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { open, network, train, status, metrics, threshold } = lab(page);
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const finger = await fingerOf(page);
  await open(START);
  await tab('Build').tap();
  await network.getByRole('button', { name: 'One unit less in latent layer' }).tap();
  await train.tap();
  // What was built is not where learning can be watched.
  await expect(tab('Train')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: 'Training loss' })).toBeVisible();
  await expect(status).toContainText(/Finished: epoch 3 of 3 on Fused WASM.*PCA 3/, { timeout: 60_000 });

  await tab('Evaluate').tap();
  const before = await metrics.textContent();
  // To where a hand would have it: clear of the dock below.
  await threshold.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { y } = await placeIn(threshold, 0, 0);
  await finger.drag([await placeIn(threshold, 0.4, 0.5), await placeIn(threshold, 0.6, 0.5)]);
  await expect(page.getByRole('combobox', { name: 'Rule for choosing' })).toHaveValue('manual');
  await expect(metrics).toContainText('set by hand');
  // What is said above of a threshold by hand leaves it under the finger.
  expect((await placeIn(threshold, 0, 0)).y).toBeCloseTo(y, 0);
  await expect.poll(() => metrics.textContent()).not.toBe(before);
  const judged = await results(page);

  await tab('Draw').tap();
  const desk = page.getByRole('region', { name: 'Draw your own' });
  const pad = page.getByRole('slider', { name: 'Drawing' });
  await desk.getByRole('button', { name: 'Blank' }).tap();
  await pad.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  await finger.drag([await placeIn(pad, 0.5, 0.9), await placeIn(pad, 0.9, 0.1)]);
  await expect(desk).toContainText(/Not drawn yet: samples 1 to (6|7)\d and 1[23]\d to 140/);
  await expect(desk).toContainText(/Abnormal: .* × the threshold/);
  // On the paper a finger draws, beside it it scrolls: so the page is not just too short to.
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await finger.drag([
    { x: 200, y: 600 },
    { x: 200, y: 300 },
  ]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);

  await tab('Build').tap();
  await page.getByRole('button', { name: 'Copy link' }).tap();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await trainElsewhere(browser, page, link, true);
  await other.getByRole('tab', { name: 'Evaluate' }).tap();
  expect(await results(other)).toEqual(judged);
  await other.context().close();
});
