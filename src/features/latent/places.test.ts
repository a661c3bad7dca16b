import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, pairsOf, reachOf, widestUnits } from './places.ts';

const latent = Float32Array.of(0, 10, -1, 2, 20, 1, 4, 30, 0);

describe('places in latent space', () => {
  it('reach from row to row, and as far as the prior does where there is one', () => {
    expect(reachOf(latent, 3, false).low[0]).toBeCloseTo(-0.16);
    expect(reachOf(latent, 3, false).high[1]).toBeCloseTo(30.8);
    expect(reachOf(latent, 3, true).low[0]).toBeLessThan(-3.3);
    expect(reachOf(Float32Array.of(5, 5), 1, false)).toEqual({ low: [4.5], high: [5.5] });
  });

  it('hold every row, and the middle of all rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 40 }), (numbers) => {
        const rows = Float32Array.from(numbers.slice(0, numbers.length - (numbers.length % 2)));
        const { low, high } = reachOf(rows, 2, false);
        const middle = middleOf(rows, 2);
        for (const place of [rows, middle]) {
          place.forEach((value, i) => {
            expect(value).toBeGreaterThan(low[i % 2]!);
            expect(value).toBeLessThan(high[i % 2]!);
          });
        }
      }),
    );
  });

  it('are shown by the two units in which rows differ most', () => {
    expect(widestUnits(latent, 3)).toEqual([0, 1]);
    expect(widestUnits(Float32Array.of(1, 2, 3), 1)).toEqual([0, 0]);
    expect([...pairsOf(latent, 3, [1, 2])]).toEqual([10, -1, 20, 1, 30, 0]);
  });
});
