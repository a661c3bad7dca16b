import { readFile } from 'node:fs/promises';
import { expectNoViolation } from './axe.ts';
import { lab } from './lab.ts';
import { expect, type Locator, type Page, test, testOnSharedPage } from './test.ts';

testOnSharedPage(
  'the contamination curve draws itself, tells the same as a table, and opens any of its runs',
  async ({ page }) => {
    const { open, status, abnormalShare, spin } = lab(page);
    await open('v=1&d=ecg5000&e=1&net=8tanh&rows=200');
    await page.getByRole('button', { name: 'Contamination curve' }).click();
    const dialog = page.getByRole('dialog', { name: /training rows are not clean/ });
    await dialog.getByRole('button', { name: 'Run the sweep' }).click();
    await expect(dialog).toContainText(/40 runs in [\d.]+ s/, { timeout: 55_000 });
    await expect(dialog.getByRole('img')).toHaveAccessibleName(/Median ROC AUC .* at 70 %/);
    await dialog.getByText('The same as a table').click();
    await expect(dialog.getByRole('row')).toHaveCount(9);
    await expectNoViolation(page, 'dialog[open]');
    const dot = dialog.getByRole('button', { name: /^Open in the Lab: 30 % abnormal, seed 2/ });
    const area = /ROC AUC (\.\d+)/.exec((await dot.getAttribute('aria-label'))!)![1];
    // Dots stand closer than buttons are large: each has the pointer on its middle to itself all the same.
    for (const each of await dialog.getByRole('button', { name: /^Open in the Lab/ }).all()) {
      const name = (await each.getAttribute('aria-label'))!;
      await moveToMiddle(page, each);
      await expect(dialog.locator('figcaption')).toHaveText(name.replace(/^Open in the Lab: (.*), ROC/, '$1: ROC'));
    }
    await dialog.getByRole('button', { name: 'More on Contamination curve' }).click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save data as CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('anomascope-ecg5000-seed1-contamination.csv');
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(41);
    expect(lines[0]).toMatch(/^abnormal share,seed,ROC AUC of network,.*,experiment$/);
    await moveToMiddle(page, dot);
    await page.mouse.down();
    await page.mouse.up();
    await expect(dialog).toBeHidden();
    await expect(spin('Seed')).toHaveValue('2');
    await expect(abnormalShare).toHaveValue('0.3');
    await expect(status).toContainText(`Finished: epoch 1 of 1`);
    await expect(status).toContainText(`Test ROC AUC 0${area}`);
  },
);

async function moveToMiddle(page: Page, mark: Locator): Promise<void> {
  const { x, y, width, height } = (await mark.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
}

test('a sweep can be stopped, keeps what it has drawn, and says when the settings have moved on', async ({ page }) => {
  const { open, spin } = lab(page);
  await open('v=1&d=ecg5000&e=300&net=8tanh&rows=200');
  await page.getByRole('button', { name: 'Contamination curve' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Run the sweep' }).click();
  await expect(dialog.getByRole('button', { name: /^Open in the Lab/ }).first()).toBeVisible({ timeout: 45_000 });
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog).toContainText(/Stopped after \d+ of 40 runs/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await spin('Epochs').fill('2');
  await page.getByRole('button', { name: 'Contamination curve' }).click();
  await expect(dialog).toContainText('Your settings have changed since');
});
