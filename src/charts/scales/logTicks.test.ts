import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logTicks, roundOut } from './logTicks.ts';

describe('logTicks', () => {
  it('takes 1, 2 and 5 of every power of ten that fit', () => {
    expect(logTicks(0.01, 0.2, 8)).toEqual([0.01, 0.02, 0.05, 0.1, 0.2]);
    expect(logTicks(0.3, 4, 8)).toEqual([0.5, 1, 2]);
  });

  it('falls back on 1 and 3, then on powers of ten, then on some of them', () => {
    expect(logTicks(0.01, 5, 7)).toEqual([0.01, 0.03, 0.1, 0.3, 1, 3]);
    expect(logTicks(0.001, 100, 7)).toEqual([0.001, 0.01, 0.1, 1, 10, 100]);
    expect(logTicks(1e-6, 1e3, 5)).toEqual([1e-6, 1e-4, 0.01, 1, 100]);
  });
});

describe('roundOut', () => {
  it('finds the round number at or beyond', () => {
    expect(roundOut(0.034, 'down')).toBe(0.02);
    expect(roundOut(0.034, 'up')).toBe(0.05);
    expect(roundOut(0.02, 'down')).toBe(0.02);
    expect(roundOut(0.02, 'up')).toBe(0.02);
    expect(roundOut(9, 'up')).toBe(10);
  });

  it('encloses any positive number closely', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (value) => {
        const [low, high] = [roundOut(value, 'down'), roundOut(value, 'up')];
        expect(low).toBeLessThanOrEqual(value * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(high / low).toBeLessThan(2.6);
      }),
    );
  });
});
