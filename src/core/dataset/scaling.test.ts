import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCALINGS } from '#core/experiment/experiment.ts';
import { fitScaler, scaleRows, unscaleRows } from './scaling.ts';

const X = Float32Array.of(1, 10, 7, 2, 30, 7, 3, 20, 7);
const scaled = (scaling: (typeof SCALINGS)[number]) => [...scaleRows(fitScaler(scaling, X, 3), X)];
const moments = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)];
};
const column = (values: number[], f: number) => values.filter((_, i) => i % 3 === f);

describe('fitScaler', () => {
  it('leaves numbers as they are when none is asked for', () => {
    expect(scaled('none')).toEqual([...X]);
  });

  it('brings each feature to 0 … 1', () => {
    expect(scaled('minmax')).toEqual([0, 0, 0, 0.5, 1, 0, 1, 0.5, 0]);
  });

  it('brings each feature to mean 0 and standard deviation 1', () => {
    for (const f of [0, 1]) {
      const [mean, deviation] = moments(column(scaled('zscore'), f));
      expect(mean).toBeCloseTo(0, 6);
      expect(deviation).toBeCloseTo(1, 6);
    }
  });

  it('brings all numbers together to mean 0 and standard deviation 1, and keeps their proportions', () => {
    const [mean, deviation] = moments(scaled('global'));
    expect(mean).toBeCloseTo(0, 6);
    expect(deviation).toBeCloseTo(1, 6);
    const { offset, spread } = fitScaler('global', X, 3);
    expect(new Set(offset).size).toBe(1);
    expect(new Set(spread).size).toBe(1);
  });

  it.each(['minmax', 'zscore'] as const)('keeps the size of a feature that never varies: %s', (scaling) => {
    const scaler = fitScaler(scaling, X, 3);
    expect(scaler.spread[2]).toBe(1);
    expect(scaleRows(scaler, Float32Array.of(1, 10, 9))[2]).toBe(2);
  });

  it('does nothing to numbers that are all the same but move them to 0, and fits nothing to none', () => {
    expect([...scaleRows(fitScaler('global', new Float32Array(6).fill(4), 3), Float32Array.of(4, 5, 6))]).toEqual([
      0, 1, 2,
    ]);
    for (const scaling of SCALINGS) {
      expect(fitScaler(scaling, new Float32Array(0), 2)).toEqual({
        offset: new Float32Array(2),
        spread: new Float32Array(2).fill(1),
      });
    }
  });

  it('follows the training rows alone: other rows may lie beyond', () => {
    expect([...scaleRows(fitScaler('minmax', X, 3), Float32Array.of(5, 0, 7))]).toEqual([2, -0.5, 0]);
  });
});

describe('unscaleRows', () => {
  it('undoes scaleRows, for other rows too', () => {
    const number = fc.integer({ min: -256_000, max: 256_000 }).map((steps) => steps / 256);
    const numbers = fc.array(number, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...SCALINGS), numbers, numbers, (scaling, training, other) => {
        const scaler = fitScaler(scaling, Float32Array.from(training), 4);
        const x = Float32Array.from(other);
        const back = unscaleRows(scaler, scaleRows(scaler, x));
        back.forEach((value, i) => {
          // Two roundings to float32 of numbers as large as these.
          const size = Math.abs(x[i]!) + Math.abs(scaler.offset[i % 4]!);
          expect(Math.abs(value - x[i]!)).toBeLessThanOrEqual(size * 2 ** -22);
        });
      }),
    );
  });

  it('leaves its argument as it was', () => {
    const x = Float32Array.of(1, 2, 3);
    scaleRows(fitScaler('minmax', X, 3), x);
    expect([...x]).toEqual([1, 2, 3]);
  });
});
