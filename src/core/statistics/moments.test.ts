import { describe, expect, it } from 'vitest';
import oracle from './fixtures/zscore_mad_iqr.json' with { type: 'json' };
import { mean, standardDeviation, variance } from './moments.ts';

describe('moments', () => {
  it.each(oracle.cases)('agree with numpy: $name', ({ x, mean: mean0, std0, std1 }) => {
    const within = 1e-12 * Math.max(...x.map(Math.abs));
    expect(Math.abs(mean(x) - mean0)).toBeLessThanOrEqual(within);
    expect(Math.abs(standardDeviation(x) - std0)).toBeLessThanOrEqual(within);
    if (std1 === null) expect(() => standardDeviation(x, 1)).toThrow(RangeError);
    else expect(Math.abs(standardDeviation(x, 1) - std1)).toBeLessThanOrEqual(within);
  });

  it('keep a small spread about a large mean', () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(2 / 3, 12);
  });

  it('are refused without enough values', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => variance([])).toThrow(RangeError);
    expect(() => variance([1], 1)).toThrow(RangeError);
    expect(variance([1])).toBe(0);
  });
});
