import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, meanShareAt, valueAt } from './distribution.ts';
import type { FeatureStatistics } from './statistics.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const statistics: fc.Arbitrary<FeatureStatistics> = fc
  .record({
    atoms: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }),
    quantiles: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ atoms, quantiles }) => ({
    atoms: atoms.sort((a, b) => a - b).map((value) => [value, 0.15]),
    quantiles: quantiles.sort((a, b) => a - b),
  }));

describe('distributionOf', () => {
  it('gives half of the rows to a value that half of them share, and spreads the rest over the quantiles', () => {
    const distribution = distributionOf({ atoms: [[0, 0.5]], quantiles: [10, 20, 40] });
    expect([0, 0.2, 0.499].map((u) => valueAt(distribution, u))).toEqual([0, 0, 0]);
    expect([0.5, 0.625, 0.75, 0.875, 1].map((u) => valueAt(distribution, u))).toEqual([10, 15, 20, 30, 40]);
    expect(meanShareAt(distribution, 0.1)).toBe(0.25);
    expect(meanShareAt(distribution, 0.6)).toBe(0.6);
  });

  it('puts a common value between the quantiles around it', () => {
    const distribution = distributionOf({ atoms: [[1, 0.5]], quantiles: [0, 4] });
    expect([0.0625, 0.125, 0.4, 0.6, 0.8125].map((u) => valueAt(distribution, u))).toEqual([0.5, 1, 1, 1, 2.5]);
  });

  it('holds a constant', () => {
    const distribution = distributionOf({ atoms: [[3, 1]], quantiles: [] });
    expect([0, 0.3, 1].map((u) => valueAt(distribution, u))).toEqual([3, 3, 3]);
  });

  it('never falls and stays between the least and the greatest value', () => {
    fc.assert(
      fc.property(statistics, share, share, (given, a, b) => {
        const distribution = distributionOf(given);
        const values = [...given.atoms.map(([value]) => value), ...given.quantiles];
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((u) => valueAt(distribution, u)) as [number, number];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});
