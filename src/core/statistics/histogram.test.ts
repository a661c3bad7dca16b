import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from './fixtures/hist_kde.json' with { type: 'json' };
import { type BinRule, binEdges, histogram } from './histogram.ts';

const histograms = oracle.cases.flatMap(({ name, x, bins }) =>
  Object.entries(bins).map(([rule, expected]) => ({ name, rule, x, ...expected })),
);

describe('binEdges and histogram', () => {
  it('are checked under every rule of every case', () => {
    expect(histograms.length).toBe(42);
  });

  it.each(histograms)('agree with numpy: $name, $rule', ({ rule, x, edges, nBins, counts }) => {
    const found = binEdges(x, rule === '10' ? 10 : (rule as BinRule));
    expect(found.length).toBe(nBins + 1);
    const range = edges.at(-1)! - edges[0]!;
    edges.forEach((edge, i) => {
      expect(Math.abs(found[i]! - edge)).toBeLessThanOrEqual(1e-12 * range);
    });
    expect([...histogram(x, found)]).toEqual(counts);
  });
});

describe('binEdges', () => {
  it('draws a bounded number of bins, whatever the outlier', () => {
    const spread = Array.from({ length: 1000 }, (_, i) => i / 1000);
    expect(binEdges([...spread, 1e12], 'fd').length).toBe(10_001);
  });

  it('refuses what has no histogram', () => {
    expect(() => binEdges([], 'auto')).toThrow(RangeError);
    expect(() => binEdges([1, Number.NaN], 'auto')).toThrow(RangeError);
    expect(() => binEdges([1, Number.POSITIVE_INFINITY], 'auto')).toThrow(RangeError);
    for (const bins of [0, 1.5, 1e9]) expect(() => binEdges([1, 2], bins)).toThrow(RangeError);
  });
});

describe('histogram', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 80 });
  const rules = fc.constantFrom<BinRule[]>('auto', 'fd', 'scott', 'sturges', 'sqrt');

  it('counts every value once', () => {
    fc.assert(
      fc.property(values, fc.oneof(rules, fc.integer({ min: 1, max: 30 })), (x, bins) => {
        fc.pre(new Set(x).size === 1 || Math.max(...x) - Math.min(...x) > 1e-6);
        expect(histogram(x, binEdges(x, bins)).reduce((sum, count) => sum + count)).toBe(x.length);
      }),
    );
  });

  it('closes bins on the left, and the last one on both sides; leaves out what is outside', () => {
    expect([...histogram([0, 1, 1, 2, 3, -0.1, 3.1, Number.NaN], [0, 1, 3])]).toEqual([1, 4]);
  });

  it('refuses edges that do not ascend', () => {
    expect(() => histogram([1], [0])).toThrow(RangeError);
    expect(() => histogram([1], [0, 1, 1])).toThrow(RangeError);
    expect(() => histogram([1], [0, Number.NaN])).toThrow(RangeError);
  });
});
