import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootTicks, wholeTicks } from './countTicks.ts';

describe('wholeTicks', () => {
  it('marks round numbers', () => {
    expect(wholeTicks(30, 6)).toEqual([0, 5, 10, 15, 20, 25, 30]);
  });

  it('never marks halves', () => {
    expect(wholeTicks(1, 10)).toEqual([0, 1]);
    expect(wholeTicks(3, 10)).toEqual([0, 1, 2, 3]);
  });
});

describe('rootTicks', () => {
  it('marks counts that stand apart on a square-root scale', () => {
    expect(rootTicks(100, 0.25)).toEqual([20, 50, 100]);
    expect(rootTicks(0, 0.25)).toEqual([]);
    expect(rootTicks(1, 0.25)).toEqual([1]);
  });

  it('keeps the distance asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (highest, apart) => {
          const roots = [0, ...rootTicks(highest, apart)].map((tick) => Math.sqrt(tick / highest));
          for (let i = 1; i < roots.length; i++) expect(roots[i]! - roots[i - 1]!).toBeGreaterThanOrEqual(apart - 1e-9);
          expect(roots.at(-1)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
