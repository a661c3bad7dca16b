import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCounts, binEdgesOn, scoreAfterKey, thresholdScale } from './thresholdScale.ts';

const scores = fc
  .array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 60 })
  .map((list) => Float64Array.from(list).sort());

describe('thresholdScale', () => {
  it('gives equal factors equal widths between round ends', () => {
    const scale = thresholdScale([0.012, 0.1], [0.2, 9]);
    expect([scale.low, scale.high]).toEqual([0.01, 10]);
    expect(scale.position(0.1)).toBeCloseTo(1 / 3);
    expect(scale.score(2 / 3)).toBeCloseTo(1);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(scores, scores, fc.double({ min: 0, max: 1, noNaN: true }), (normal, abnormal, position) => {
        const scale = thresholdScale(normal, abnormal);
        expect(scale.position(scale.score(position))).toBeCloseTo(position, 9);
      }),
    );
  });

  it('has room to flag everything that can be told from zero, and to flag nothing', () => {
    fc.assert(
      fc.property(scores, scores, (normal, abnormal) => {
        const scale = thresholdScale(normal, abnormal);
        const all = [...normal, ...abnormal];
        const highest = Math.max(0, ...all);
        expect(scale.score(1)).toBeGreaterThanOrEqual(highest);
        const floor = highest > 1e-30 ? highest / 1e3 : 1;
        for (const score of all) if (score >= floor) expect(scale.score(0)).toBeLessThan(score);
      }),
    );
  });

  it('does not let a few huge scores crowd the normal ones together', () => {
    const scale = thresholdScale([0.001, 0.002, 0.004], [0.01, 1e6]);
    expect([scale.low, scale.high]).toEqual([0.0009, 1.2e6]);
    expect(scale.position(0.004)).toBeGreaterThan(scale.position(0.001) + 0.05);
  });

  it('keeps what lies beyond at its ends', () => {
    const scale = thresholdScale([0, 0.5], [2]);
    expect([scale.position(-1), scale.position(0), scale.position(1e9)]).toEqual([0, 0, 1]);
    expect([scale.score(-1), scale.score(2)]).toEqual([scale.low, scale.high]);
  });

  it('gives equal differences equal widths on a linear axis, from zero or below the lowest score', () => {
    const scale = thresholdScale([0.012, 0.1], [0.2, 0.9], 'linear');
    expect([scale.low, scale.high]).toEqual([0, 1]);
    expect(scale.position(0.25)).toBeCloseTo(0.25);
    expect(scale.ticks(5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(thresholdScale([-3, 1], [4], 'linear').low).toBe(-3.5);
    fc.assert(
      fc.property(scores, scores, fc.double({ min: 0, max: 1, noNaN: true }), (normal, abnormal, position) => {
        const linear = thresholdScale(normal, abnormal, 'linear');
        expect(linear.position(linear.score(position))).toBeCloseTo(position, 9);
        expect(linear.score(1)).toBeGreaterThanOrEqual(Math.max(0, ...normal, ...abnormal));
      }),
    );
  });

  it('turns linear for scores below zero, which have no logarithm', () => {
    const scale = thresholdScale([-30, -2], [-25, 8]);
    expect([scale.kind, scale.low, scale.high]).toEqual(['linear', -35, 9]);
    const below = thresholdScale([-30, -20], []);
    expect([below.low, below.high]).toEqual([-35, -18]);
    expect(below.position(-26.5)).toBeCloseTo(0.5);
  });

  it('survives scores that are none or all zero', () => {
    for (const list of [[], [0, 0]]) {
      const { low, high } = thresholdScale(list, []);
      expect(low).toBeGreaterThan(0);
      expect(high).toBeGreaterThan(low);
    }
  });
});

it('ends near the scores, whatever they are, and marks also a short axis', () => {
  const wide = thresholdScale([-31.6, 55.4], [-29.1, 67.7]);
  expect([wide.low, wide.high]).toEqual([-35, 70]);
  const narrow = thresholdScale([0.356, 0.4, 0.678], [0.451, 0.681]);
  expect([narrow.low, narrow.high]).toEqual([0.35, 0.7]);
  expect(narrow.ticks(5)).toEqual([0.4, 0.5, 0.6, 0.7]);
  fc.assert(
    fc.property(
      scores.filter(({ length }) => length > 0),
      (list) => {
        const { low, high } = thresholdScale(list, [], 'linear');
        const least = list[0]!;
        const most = Math.max(...list, 1e-30);
        expect(high).toBeLessThanOrEqual(most > 1e-30 ? 1.3 * most : 2);
        if (low > 0) expect(low).toBeGreaterThan(0.75 * least);
      },
    ),
  );
});

describe('binCounts', () => {
  it('counts every score once', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 40 }), (list, bins) => {
        const counts = binCounts(list, binEdgesOn(thresholdScale(list, []), bins));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      }),
    );
  });

  it('puts a score on an edge to the right of it', () => {
    expect([...binCounts([0, 1, 2, 3, 9], [1, 2, 3])]).toEqual([2, 3]);
  });
});

describe('scoreAfterKey', () => {
  const scale = thresholdScale([0.02], [9]);
  it('steps finely by arrows, coarsely by pages, and to the ends', () => {
    const fine = scoreAfterKey('ArrowRight', 0.1, scale)!;
    const coarse = scoreAfterKey('PageUp', 0.1, scale)!;
    expect(fine).toBeGreaterThan(0.1);
    expect(coarse).toBeGreaterThan(fine);
    expect(scoreAfterKey('ArrowLeft', fine, scale)).toBeCloseTo(0.1, 12);
    expect(scoreAfterKey('Home', 0.1, scale)).toBe(scale.low);
    expect(scoreAfterKey('End', 0.1, scale)).toBe(scale.high);
    expect(scoreAfterKey('Tab', 0.1, scale)).toBeNull();
  });
});

it('is the axis that shows more of either kind of rows: errors crowd near zero, shares near one', () => {
  const even = (from: number, to: number) =>
    Float64Array.from({ length: 101 }, (_, i) => from + (i / 100) * (to - from));
  const powers = (from: number, to: number) => even(Math.log(from), Math.log(to)).map(Math.exp);
  expect(thresholdScale(powers(0.01, 0.2), powers(0.1, 4)).kind).toBe('log');
  expect(thresholdScale(even(1, 90), even(85, 100)).kind).toBe('linear');
  // Ranks of an ensemble: on a logarithmic axis, abnormal rows stood in a sliver at its end.
  const lacking = powers(0.0015, 0.05).map((missing) => 1 - missing);
  const ranks = thresholdScale(even(0.01, 0.94), lacking.reverse());
  expect(ranks.kind).toBe('toOne');
  expect(ranks.ticks(4)).toEqual([0, 0.9, 0.99, 0.999]);
  expect(ranks.position(0.99)).toBeCloseTo(2 * ranks.position(0.9), 10);
  expect([ranks.position(0), ranks.position(1), ranks.score(1)]).toEqual([0, 1, 1]);
  expect(ranks.score(ranks.position(0.97))).toBeCloseTo(0.97, 12);
  // Also where one abnormal row in eight ranks low.
  const missed = Float64Array.of(...even(0.2, 0.9).filter((_, i) => i % 7 === 0), ...lacking);
  expect(thresholdScale(even(0.15, 0.999), missed).kind).toBe('toOne');
  // Nothing to choose by: equal factors, as usual.
  expect(thresholdScale([], []).kind).toBe('log');
  expect(thresholdScale(even(1, 90), even(85, 100), 'log').kind).toBe('log');
});
