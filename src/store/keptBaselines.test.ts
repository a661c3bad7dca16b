import { expect, it } from 'vitest';
import { eachOnItsPage } from '#kept/testing.ts';

const { page, opened } = eachOnItsPage(() => import('./keptBaselines.ts'));

it('keeps the baselines that were chosen, also none, and falls back on the mean and PCA', async () => {
  const { keptBaselines, keepBaselines } = await opened();
  expect(keptBaselines()).toEqual(['mean', 'pca']);
  keepBaselines(['lof', 'kNearest']);
  expect((await opened()).keptBaselines()).toEqual(['lof', 'kNearest']);
  keepBaselines([]);
  expect((await opened()).keptBaselines()).toEqual([]);
});

it('passes over what this page has no detector for, what is not fitted in one step, and more than there is room for', async () => {
  const chosen = ['gone', 'autoencoder', 'mad', 'iqr', 'pca'];
  page().browser.setItem('anomascope-baselines', JSON.stringify({ state: { chosen }, version: 1 }));
  expect((await opened()).keptBaselines()).toEqual(['mad', 'iqr']);
  page().browser.setItem('anomascope-baselines', JSON.stringify({ state: { chosen: 7 }, version: 1 }));
  expect((await opened()).keptBaselines()).toEqual(['mean', 'pca']);
});
