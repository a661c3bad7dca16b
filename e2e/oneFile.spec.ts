import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lab } from './lab.ts';
import { essay } from './learn.ts';
import { expect, test } from './test.ts';

const FILE = resolve('dist-single/anomascope.html');

test('the one-file edition reads, trains and links from the file system, and asks for nothing else', async ({
  page,
}) => {
  if (!existsSync(FILE)) throw new Error('There is no one-file edition to test. Run “npm run build:single” first.');
  const address = pathToFileURL(FILE).href;
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));

  await page.goto(`${address}#/wild`);
  await essay(page).lift('wild');

  await page.goto(`${address}#/lab?v=1&d=ecg5000&on=wasm&e=1`);
  const { status, choose, spin, trainToEnd } = lab(page);
  await expect(status).toContainText('Ready');
  await trainToEnd();
  await expect(status).toContainText('Finished: epoch 1 of 1 on WASM');
  await choose('Engine').selectOption('fusedWasm');
  await spin('Seed').fill('7');
  await spin('Seed').press('Enter');
  await expect(page).toHaveURL(/#\/lab\?.*s=7/);
  await trainToEnd();
  await expect(status).toContainText('Finished: epoch 1 of 1 on Fused WASM');
  await choose('Dataset').selectOption('kddcup99');
  await expect(status).toContainText('Ready');

  await page.getByRole('link', { name: 'About' }).click();
  const megabytes = (statSync(FILE).size / 1e6).toFixed(1);
  await expect(page.getByText(/edition of Anomascope in one file, /)).toContainText(`${megabytes}\u00a0MB`);
  await expect(page.getByText(/keeps a copy/)).toHaveCount(0);
  expect(Number(megabytes)).toBeLessThan(4);
  expect(asked.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(address))).toEqual([]);
  expect(said).toEqual([]);
});
