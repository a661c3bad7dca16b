import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from './fixtures/percentiles.json' with { type: 'json' };
import { countAtMost, quantile, quantileBySelection, quantileSorted, sortedCopy } from './quantile.ts';

// Without −0, which is the same value as 0 but not the same to toBe.
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const values = fc.array(finite, { minLength: 1, maxLength: 60 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('quantile', () => {
  it.each(oracle.cases)('agrees with numpy.percentile: $name', ({ x, p }) => {
    oracle.q.forEach((percent, i) => {
      expect(Math.abs(quantile(x, percent / 100) - p[i]!)).toBeLessThanOrEqual(1e-12 * Math.abs(p[i]!));
    });
  });

  it('never decreases with q and meets both ends', () => {
    fc.assert(
      fc.property(values, share, share, (x, a, b) => {
        expect(quantile(x, Math.min(a, b))).toBeLessThanOrEqual(quantile(x, Math.max(a, b)));
        expect(quantile(x, 0)).toBe(sortedCopy(x)[0]);
        expect(quantile(x, 1)).toBe(sortedCopy(x).at(-1));
      }),
    );
  });

  it('refuses no values, NaN, and a q outside 0 to 1', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1, Number.NaN, 2], 0.5)).toThrow(RangeError);
    for (const q of [-0.01, 1.01, Number.NaN]) expect(() => quantileSorted([1, 2], q)).toThrow(RangeError);
  });

  it('leaves the values as they are', () => {
    const x = [3, 1, 2];
    expect(quantile(x, 0.5)).toBe(2);
    expect(x).toEqual([3, 1, 2]);
  });
});

describe('countAtMost', () => {
  it('counts as a plain loop does', () => {
    const few = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(fc.array(few, { maxLength: 40 }), few, (x, limit) => {
        expect(countAtMost(sortedCopy(x), limit)).toBe(x.filter((value) => value <= limit).length);
      }),
    );
  });
});

describe('quantileBySelection', () => {
  it('is the quantile of the sorted values, to the bit', () => {
    fc.assert(
      fc.property(values, share, (values, q) => {
        expect(quantileBySelection(Float64Array.from(values), q)).toBe(quantile(values, q));
      }),
    );
    expect(quantileBySelection(Float32Array.of(2, 2, 2, 1, 2, 2), 0.5)).toBe(2);
  });

  it('refuses what has none', () => {
    expect(() => quantileBySelection(new Float64Array(0), 0.5)).toThrow(RangeError);
    expect(() => quantileBySelection(Float64Array.of(1), 1.5)).toThrow(RangeError);
  });
});
