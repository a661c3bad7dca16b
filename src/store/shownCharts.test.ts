import { expect, it } from 'vitest';
import { DEFAULT_CHARTS, keepShownCharts, readCharts, shownCharts } from './shownCharts.ts';

it('falls back on the default charts where nothing can be remembered', () => {
  expect(() => keepShownCharts(['roc'])).not.toThrow();
  expect(shownCharts()).toBe(DEFAULT_CHARTS);
});

it('reads what was kept in the order of the page, and passes over what it does not know', () => {
  expect(readCharts('roc nonsense loss')).toEqual(['loss', 'roc']);
  expect(readCharts('')).toEqual([]);
  expect(readCharts(null)).toBeNull();
});
