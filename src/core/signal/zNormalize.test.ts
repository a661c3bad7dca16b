import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { zNormalize } from './zNormalize.ts';

describe('zNormalize', () => {
  it('gives mean 0 and standard deviation 1, over n or n − 1', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.constantFrom<(0 | 1)[]>(0, 1), (x, ddof) => {
        fc.pre(new Set(x).size > 1);
        const z = zNormalize(x, ddof);
        expect(mean(z)).toBeCloseTo(0, 5);
        expect(standardDeviation(z, ddof)).toBeCloseTo(1, 5);
      }),
    );
  });

  it('makes a flat line zero, even one that rounding leaves a spread', () => {
    expect([...zNormalize([0.1, 0.1, 0.1])]).toEqual([0, 0, 0]);
    expect([...zNormalize([0, 0])]).toEqual([0, 0]);
  });

  it('refuses what has no spread to speak of', () => {
    expect(() => zNormalize([])).toThrow(RangeError);
    expect(() => zNormalize([1], 1)).toThrow(RangeError);
  });
});
