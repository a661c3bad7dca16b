import { describe, expect, it } from 'vitest';
import type { Isolation } from '#core/learnt/isolation.ts';
import { depthShares, meanCuts, typicalTree } from './trees.ts';

const withDepths = (...depths: number[]): Isolation => ({
  form: 'isolation',
  sampled: 256,
  trees: depths.map((depth) => ({ cuts: [], depth })),
  meanDepth: depths.reduce((sum, depth) => sum + depth, 0) / depths.length,
  usualDepths: new Float64Array(),
  usualMean: 0,
  score: 0.5,
});

describe('the trees of a forest', () => {
  it('count the cuts that were made apart from those that are only expected', () => {
    const cut = { feature: 0, among: 1, value: 0, above: true, left: 2 };
    expect(
      meanCuts({
        trees: [
          { cuts: [cut, cut], depth: 4.2 },
          { cuts: [cut], depth: 1 },
        ],
      }),
    ).toBe(1.5);
  });

  it('begin with the one in which the row lies about as deep as on average', () => {
    expect(typicalTree(withDepths(1, 9, 5, 5.2))).toBe(2);
    expect(typicalTree(withDepths(3))).toBe(0);
  });

  it('are counted by whole levels, what is deeper than all in the last', () => {
    expect([...depthShares(withDepths(1, 1.9, 4, 12.5), 6)]).toEqual([0, 0.5, 0, 0, 0.25, 0.25]);
  });
});
