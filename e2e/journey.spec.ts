import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { lab, results } from './lab.ts';

// The whole way through the Lab: build, train, judge, draw, and hand it on by its link. Once without a pointer, once
// without keys.

const START = 'v=1&d=ecg5000&on=fusedWasm&e=4';

/** Presses Tab, or Shift+Tab, until something is in focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The element was not reached by ${key}.`);
}

/** Opens the page's address in a browser that knows nothing of it, trains, and reads what it says. */
async function readAfresh(browser: Browser, page: Page, query: RegExp): Promise<(string | null)[]> {
  await expect(page).toHaveURL(query);
  const stranger = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await stranger.goto(page.url());
  await expect(stranger.getByRole('status')).toContainText('Ready');
  await lab(stranger).trainToEnd();
  const read = await results(stranger);
  await stranger.close();
  return read;
}

test('by keys alone: a network is built, trained, judged, a beat drawn, and the link repeats it all', async ({
  page,
  browser,
}) => {
  const { open, layer, train, status, threshold, metrics } = lab(page);
  await open(START);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await tabTo(page, layer('Encoder layer 1'));
  await press('ArrowRight', '+', 'ArrowRight', '-');
  await tabTo(page, train, 'Shift+Tab');
  await press('Enter');
  await expect(status).toContainText('Finished: epoch 4 of 4');
  await expect(status).toContainText('PCA 3');

  await tabTo(page, threshold);
  await press('PageDown', 'ArrowLeft', 'ArrowLeft');
  await expect(page.getByRole('combobox', { name: 'Rule for choosing' })).toHaveValue('manual');
  const judged = await results(page);

  await tabTo(page, page.getByRole('tab', { name: 'Inspect' }));
  await press('ArrowRight');
  const desk = page.getByRole('region', { name: 'Draw your own' });
  const pad = page.getByRole('slider', { name: 'Drawing' });
  await tabTo(page, desk.getByRole('button', { name: 'Mean beat' }));
  await press('Enter');
  await expect(desk).toContainText('Passes as normal');
  await tabTo(page, pad, 'Shift+Tab');
  await press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', ...Array<string>(8).fill('Shift+ArrowUp'));
  await expect(desk).toContainText('Abnormal:');

  // Drawing has changed nothing of what is reported.
  expect(await results(page)).toEqual(judged);
  await expect(metrics).toContainText('abnormal beats missed');
  expect(await readAfresh(browser, page, /net=32tanh\.17tanh&z=3linear.*t=manual/)).toEqual(judged);
});

test('by finger alone, on a phone: the same @phone', async ({ page, browser }) => {
  const { open, train, status, network, threshold } = lab(page);
  await open(START);
  await network.getByRole('button', { name: 'One unit less in latent layer' }).tap();
  await network.getByRole('button', { name: 'One unit more in encoder layer 2' }).tap();
  await train.tap();
  await expect(status).toContainText('Finished: epoch 4 of 4');

  const client = await page.context().newCDPSession(page);
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [from]);
    for (let i = 1; i <= 10; i++) {
      await touch('touchMove', [{ x: from.x + ((to.x - from.x) * i) / 10, y: from.y + ((to.y - from.y) * i) / 10 }]);
    }
    await touch('touchEnd', []);
  };
  await page.getByRole('tab', { name: 'Judge' }).tap();
  const strip = (await threshold.boundingBox())!;
  const middle = strip.y + strip.height / 2;
  await drag({ x: strip.x + 0.5 * strip.width, y: middle }, { x: strip.x + 0.35 * strip.width, y: middle });
  await expect(page.getByRole('combobox', { name: 'Rule for choosing' })).toHaveValue('manual');
  const judged = await results(page);

  await page.getByRole('tab', { name: 'Draw' }).tap();
  const desk = page.getByRole('region', { name: 'Draw your own' });
  await desk.getByRole('button', { name: 'Mean beat' }).tap();
  await expect(desk).toContainText('Passes as normal');
  const pad = page.getByRole('slider', { name: 'Drawing' });
  await pad.scrollIntoViewIfNeeded();
  const paper = (await pad.boundingBox())!;
  const at = (across: number, down: number) => ({
    x: paper.x + across * paper.width,
    y: paper.y + down * paper.height,
  });
  await drag(at(0.3, 0.1), at(0.7, 0.9));
  await expect(desk).toContainText('Abnormal:');

  await page.getByRole('tab', { name: 'Judge' }).tap();
  expect(await results(page)).toEqual(judged);
  expect(await readAfresh(browser, page, /net=32tanh\.17tanh&z=3linear.*t=manual/)).toEqual(judged);
});
