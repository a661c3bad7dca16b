import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '#core/statistics/moments.ts';
import { clampHeights, moveSample, smooth } from './tools.ts';

const signal = fc
  .array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((values) => Float32Array.from(values));
const width = fc.double({ min: 0, max: 12, noNaN: true });

describe('smooth', () => {
  it('changes nothing at width 0, and leaves a level signal level', () => {
    fc.assert(
      fc.property(signal, (x) => {
        expect(smooth(x, 0)).toEqual(x);
      }),
    );
    smooth(new Float32Array(9).fill(2.5), 3).forEach((y) => {
      expect(y).toBeCloseTo(2.5, 5);
    });
  });

  it('keeps the length and stays within the heights there are', () => {
    fc.assert(
      fc.property(signal, width, (x, sigma) => {
        const y = smooth(x, sigma);
        expect(y).toHaveLength(x.length);
        expect(Math.max(...y)).toBeLessThanOrEqual(Math.max(...x) + 1e-4);
        expect(Math.min(...y)).toBeGreaterThanOrEqual(Math.min(...x) - 1e-4);
      }),
    );
  });

  it('spreads a spike into a bell of the same area', () => {
    const spike = new Float32Array(81);
    spike[40] = 1;
    const y = smooth(spike, 2);
    expect(mean(y) * 81).toBeCloseTo(1, 5);
    expect(y[40]).toBeCloseTo(1 / Math.sqrt(2 * Math.PI * 4), 3);
    expect(y[38]! / y[40]!).toBeCloseTo(Math.exp(-0.5), 4);
  });

  it('refuses a width that is none', () => {
    for (const sigma of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => smooth(Float32Array.of(1), sigma)).toThrow(RangeError);
    }
  });
});

describe('moveSample', () => {
  it('moves one sample by the amount, and its neighbours less', () => {
    expect([...moveSample(Float32Array.of(1, 2, 3), 1, 4, 0)]).toEqual([1, 6, 3]);
    const y = moveSample(new Float32Array(9), 4, 1, 2);
    expect(y[4]).toBe(1);
    expect(y[2]).toBeCloseTo(Math.exp(-0.5), 6);
    expect(y[6]).toBe(y[2]);
  });

  it('is undone by moving back, and changes nothing by 0', () => {
    fc.assert(
      fc.property(signal, fc.nat(), fc.double({ min: -4, max: 4, noNaN: true }), width, (x, at, amount, sigma) => {
        const i = at % x.length;
        expect(moveSample(x, i, 0, sigma).every((y, k) => y === x[k])).toBe(true);
        moveSample(moveSample(x, i, amount, sigma), i, -amount, sigma).forEach((y, k) => {
          expect(y).toBeCloseTo(x[k]!, 4);
        });
      }),
    );
  });
});

it('brings heights between two ends', () => {
  expect([...clampHeights(Float32Array.of(-9, 0, 9), -2, 3)]).toEqual([-2, 0, 3]);
});
