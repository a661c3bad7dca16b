import { expect, it, vi } from 'vitest';
import { eachOnItsPage } from '#kept/testing.ts';

const { page, opened } = eachOnItsPage(() => import('./shownCharts.ts'));

it('falls back on the default charts where nothing was chosen', async () => {
  const { shownCharts, DEFAULT_CHARTS } = await opened();
  expect(shownCharts()).toEqual(DEFAULT_CHARTS);
});

it('reads names as they used to be kept in the order of the page, and passes over what it does not know', async () => {
  page().browser.setItem('anomascope-charts', 'roc nonsense loss');
  expect((await opened()).shownCharts()).toEqual(['loss', 'roc']);
  page().browser.setItem('anomascope-charts', '');
  expect((await opened()).shownCharts()).toEqual([]);
});

it('keeps what two tabs have chosen, and tells of it', async () => {
  const one = await opened();
  const other = await opened();
  const heard = vi.fn();
  other.onShownCharts(heard);
  one.keepShownCharts(['loss', 'histogram', 'roc', 'latent', 'kinds']);
  other.keepShownCharts(['histogram', 'roc', 'latent']);
  expect((await opened()).shownCharts()).toEqual(['histogram', 'roc', 'latent', 'kinds']);
  expect(heard).toHaveBeenLastCalledWith(['histogram', 'roc', 'latent', 'kinds']);
});
