import { lab } from './lab.ts';
import { expect, testOnSharedPage as test } from './test.ts';

test('in live mode every change trains anew, and the charts go straight to the new answer', async ({ page }) => {
  const { open, status, spin, roc, abnormalShare } = lab(page);
  await open('v=1&d=ecg5000&e=2&net=8tanh&rows=100');
  await page.getByRole('checkbox', { name: 'Live' }).check();
  await expect(status).toContainText('Finished: epoch 2 of 2');
  await spin('Latent units').fill('3');
  await expect(status).toContainText(/Finished: epoch 2 of 2.*PCA 3/);
  await expect(roc).toContainText('PCA 3');
  await abnormalShare.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('of them abnormal')).toContainText('5 of them abnormal');
  await expect(status).toContainText('Finished: epoch 2 of 2');
  await page.getByRole('checkbox', { name: 'Live' }).uncheck();
  await spin('Latent units').fill('2');
  await expect(status).toContainText('The settings have changed since');
});
