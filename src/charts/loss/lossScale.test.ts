import { describe, expect, it } from 'vitest';
import { lossScale } from './lossScale.ts';

describe('lossScale', () => {
  it('starts at zero while losses are of one size', () => {
    const { y, ticks } = lossScale([0.9, 0.5], 200, 0);
    expect(y(0)).toBe(200);
    expect(ticks[0]).toBe(0);
  });

  it('gives equal factors equal heights when losses span many sizes', () => {
    const { y } = lossScale([1, 0.01], 200, 0);
    expect(y(0.01)).toBe(200);
    expect(y(1)).toBe(0);
    expect(y(0.1)).toBeCloseTo(100);
  });

  it('survives losses that cannot be drawn', () => {
    expect(lossScale([], 100, 0).ticks).toEqual([]);
    expect(lossScale([Number.NaN, 0, Number.POSITIVE_INFINITY], 100, 0).ticks).toEqual([]);
  });
});
