import { expect, it } from 'vitest';
import { rankCorrelations } from './rankCorrelation.ts';

it('agrees with scipy.stats.spearmanr, ties among the values', () => {
  const [ab, ac] = rankCorrelations([
    [1, 2, 2, 4, 7],
    [3, 3, 1, 9, 4],
    [5, 4, 4, 1, 1],
  ]);
  expect(ab).toBeCloseTo(0.6578947368421054, 12);
  expect(ac).toBeCloseTo(-0.9733285267845753, 12);
});

it('is 0 beside a constant column', () => {
  expect(
    rankCorrelations([
      [1, 2, 3],
      [5, 5, 5],
    ]),
  ).toEqual([0]);
});
