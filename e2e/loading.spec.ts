import { gunzipSync } from 'node:zlib';
import { lab } from './lab.ts';
import { essay } from './learn.ts';
import { expect, type Page, test } from './test.ts';

const PORTAL = { contentType: 'text/html', body: '<!doctype html><title>Guest Wi-Fi</title><p>Please log in.</p>' };

/** The connection goes, and comes back. */
async function reconnect(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.context().setOffline(false);
}

test('figures that could not be had say why, come when they are asked for again, and by themselves', async ({
  page,
}) => {
  const { open, section, drawing } = essay(page);
  await page.route(/learn.bottleneck[.]bin/, (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.route(/learn.idea[.]bin/, (route) => route.fulfill(PORTAL));
  // As it is after a server has said “Content-Encoding: gzip”: the browser has unpacked it.
  await page.route(/learn.training[.]bin/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: gunzipSync(await response.body()) });
  });
  await open('bottleneck');
  const figure = section('bottleneck').getByRole('figure').first();
  const again = figure.getByRole('button', { name: 'Try again' });
  await section('bottleneck').getByRole('button', { name: 'Just show me' }).click();
  await expect(figure.getByRole('alert')).toContainText(
    /The figure could not be loaded\. The server could not give out bottleneck\.bin \(it answered 500\).*wait a minute/,
  );
  // In words there is all that it would have shown.
  await expect(figure).toContainText('With a single latent unit');
  await expect(page.getByRole('alert').filter({ hasText: 'In place of idea.bin' })).toContainText('log in there');

  // In vain: the button keeps the focus, and what is wrong now is said.
  await page.unroute(/learn.bottleneck[.]bin/);
  await page.route(/learn.bottleneck[.]bin/, (route) => route.abort());
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('alert')).toContainText('bottleneck.bin could not be reached');
  await expect(again).toBeFocused();

  // It comes, the focus stays with it, and the other one comes along.
  await page.unroute(/learn.bottleneck[.]bin/);
  await page.unroute(/learn.idea[.]bin/);
  await page.keyboard.press('Enter');
  await expect(drawing('bottleneck')).toBeVisible();
  await expect(figure).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('Green is what the network redraws')).toBeAttached();

  // Scripts and style sheets too, on their own when the connection is back.
  await page.route(/TrainingFigure/, (route) => route.abort());
  await section('training').scrollIntoViewIfNeeded();
  await section('training').getByRole('button', { name: 'Just show me' }).click();
  await expect(section('training').getByRole('alert')).toContainText('A script of this page could not be loaded');
  await page.unroute(/TrainingFigure/);
  await reconnect(page);
  await expect(drawing('training')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(
    await page.evaluate(() => [...document.styleSheets].some((sheet) => /TrainingFigure/.test(sheet.href ?? ''))),
  ).toBe(true);
});

test('rows that could not be had say why, each in its own way, and come by themselves', async ({ page }) => {
  const { status } = lab(page);
  const alert = page.getByRole('alert');
  const again = page.getByRole('button', { name: 'Try again' });
  const binary = /data[^/]*.ecg5000[.]bin/;
  await page.route(binary, (route) => route.fulfill(PORTAL));
  await page.goto('./#/lab');
  await expect(alert).toContainText(/In place of ecg5000\.bin the network sent a web page.*log in there/);
  const next = async (answer: Parameters<typeof page.route>[1], says: RegExp) => {
    await page.unroute(binary);
    await page.route(binary, answer);
    await again.click();
    await expect(alert).toContainText(says);
  };
  await next(
    (route) => route.fulfill({ status: 404, body: 'no' }),
    /ecg5000\.bin is missing .*404.*whoever runs the site\.(?! Dev)/,
  );
  await next((route) => route.fulfill({ status: 503, body: 'no' }), /it answered 503.*wait a minute/);
  await next(async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  }, /ecg5000\.bin arrived damaged/);
  await next((route) => route.abort(), /ecg5000\.bin could not be reached. Check the connection/);
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeFocused();
  await page.unroute(binary);
  // The reader comes back from another tab, where the network let itself be logged in to.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(status).toContainText('Ready');
  await expect(alert).toHaveCount(0);
});
