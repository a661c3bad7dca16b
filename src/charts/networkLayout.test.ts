import { expect, it } from 'vitest';
import { columnHeights } from './networkLayout.ts';

it('gives the widest layer the whole height, and the narrowest one that can be seen', () => {
  expect(columnHeights([100, 25, 1, 100], 120)).toEqual([120, 60, 12, 120]);
  expect(columnHeights([10_000, 1], 100)).toEqual([100, 8]);
});
