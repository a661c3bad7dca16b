import { describe, expect, it } from 'vitest';
import oracle from './fixtures/hist_kde.json' with { type: 'json' };
import { type BandwidthRule, bandwidth, kernelDensity } from './kernelDensity.ts';

const densities = oracle.cases.flatMap(({ name, x, kde }) =>
  kde
    ? (['scott', 'silverman'] as BandwidthRule[]).map((rule) => ({
        name,
        rule,
        x,
        grid: kde.grid,
        expected: kde[rule],
      }))
    : [],
);

describe('kernelDensity', () => {
  it('is checked under both rules in every case that has a spread', () => {
    expect(densities.length).toBe(12);
  });

  it.each(densities)('agrees with scipy: $name, $rule', ({ rule, x, grid, expected }) => {
    const width = bandwidth(x, rule);
    expect(Math.abs(width / expected.bandwidth - 1)).toBeLessThan(1e-12);
    kernelDensity(x, grid, width).forEach((density, i) => {
      expect(Math.abs(density / expected.density[i]! - 1)).toBeLessThan(1e-9);
    });
  });

  it('has area 1', () => {
    const grid = Array.from({ length: 2001 }, (_, i) => -10 + i / 100);
    const density = kernelDensity([-1, 0.5, 3], grid, 0.7);
    expect(density.reduce((sum, value) => sum + value / 100, 0)).toBeCloseTo(1, 9);
  });

  it('is refused where there is no bandwidth', () => {
    expect(() => kernelDensity([], [0], 1)).toThrow(RangeError);
    expect(() => kernelDensity([2, 2], [0], bandwidth([2, 2], 'scott'))).toThrow(RangeError);
    expect(() => bandwidth([2], 'scott')).toThrow(RangeError);
  });
});
