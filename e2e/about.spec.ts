import { expectNoViolation } from './axe.ts';
import { expect, testOnSharedPage as test } from './test.ts';

test('About measures every engine of this browser, as a chart and as a table, and can be stopped', async ({ page }) => {
  await page.goto('./#/about');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Anomascope');
  await page.getByRole('button', { name: 'Measure this browser' }).click();
  const times = page.getByRole('row', { name: /^Fused WASM/ });
  await expect(times.getByRole('cell').first()).toHaveText(/^[\d.,]+/, { timeout: 30_000 });
  await expect(page.getByRole('img', { name: /Milliseconds of a training step/ })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Measure again' })).toHaveAttribute('aria-disabled', 'false');
  await expectNoViolation(page);
});

test('About is readable on a phone @phone', async ({ page }) => {
  // The page says which language it speaks, whatever the entry page was written in.
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'xx'));
  await page.goto('./#/');
  await page.goto('./#/about');
  await expect(page.getByRole('heading', { name: 'By keyboard' })).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
});
