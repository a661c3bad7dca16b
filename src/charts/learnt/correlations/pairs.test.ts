import { describe, expect, it } from 'vitest';
import type { Correlations } from '#core/learnt/correlations.ts';
import { distanceOf, ellipse, oddPair, shadesOf } from './pairs.ts';

/** Three features about 10, with a spread of 2: the first two go together, the third goes its own way. */
const learnt: Correlations = {
  form: 'correlations',
  correlation: Float32Array.of(1, 0.8, 0, 0.8, 1, 0, 0, 0, 1),
  mean: Float32Array.of(10, 10, 10),
  deviation: Float32Array.of(2, 2, 2),
  shrinkage: 0,
};

describe('two of a row’s values', () => {
  it('are far apart where they go against their correlation, and near where they go along', () => {
    expect(distanceOf(learnt, [0, 1], [12, 8, 10])).toBeCloseTo(2 / (1 - 0.8), 5);
    expect(distanceOf(learnt, [0, 1], [12, 12, 10])).toBeCloseTo(2 / (1 + 0.8), 5);
    expect(distanceOf(learnt, [0, 2], [12, 10, 8])).toBeCloseTo(2, 5);
  });

  it('are one value where a feature is paired with itself, as far off as it is alone', () => {
    expect(distanceOf(learnt, [0, 0], [30, 10, 10])).toBe(100);
  });

  it('are the one that adds most to the score and the one most at odds with it', () => {
    expect([0, 1].map((feature) => oddPair(learnt, [12, 8, 13], feature))).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const others = { ...learnt, correlation: Float32Array.of(1, 0, 0, 0, 1, 0.9, 0, 0.9, 1) };
    expect(oddPair(others, [10, 12, 8], 2)).toEqual([2, 1]);
    const one = { ...learnt, mean: Float32Array.of(10) };
    expect(oddPair(one, [12], 0)).toEqual([0, 0]);
  });

  it('of features that never vary, or always vary alike, have a distance all the same', () => {
    const fixed = { ...learnt, deviation: Float32Array.of(0, 2, 2) };
    expect(distanceOf(fixed, [0, 1], [99, 12, 10])).toBeCloseTo(1 / (1 - 0.64), 5);
    const alike = { ...learnt, correlation: new Float32Array(9).fill(1) };
    expect(Number.isFinite(distanceOf(alike, [0, 1], [12, 8, 10]))).toBe(true);
  });
});

it('the shades of a matrix join equal neighbours, and leave out what is nothing', () => {
  expect(shadesOf(Float32Array.of(1, 1, 0, -0.52), 2)).toEqual([
    { sign: 'against', strength: 0.5, path: 'M1,1h1v1h-1Z' },
    { sign: 'together', strength: 1, path: 'M0,0h2v1h-2Z' },
  ]);
});

it('an ellipse has the same distance all round', () => {
  for (const [x, y] of ellipse(0.8, 3)) {
    expect(distanceOf(learnt, [0, 1], [10 + 2 * x, 10 + 2 * y, 10])).toBeCloseTo(9, 4);
  }
});
