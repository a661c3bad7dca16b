import { expect, it } from 'vitest';
import type { Band } from '#core/learnt/band.ts';
import { deviationOf, edgesOf } from './deviation.ts';

const fences: Band = {
  form: 'band',
  rule: 'fences',
  low: Float32Array.of(2, 5),
  high: Float32Array.of(6, 5),
  unit: Float32Array.of(4, 0),
  reach: 0,
};

it('counts deviations beyond the fences, and none between them', () => {
  expect(edgesOf(fences, 0)).toEqual([2, 6]);
  expect([0, 2, 4, 6, 12].map((value) => deviationOf(fences, 0, value))).toEqual([-0.5, 0, 0, 0, 1.5]);
});

it('has no measure for another value of what never varied', () => {
  expect(deviationOf(fences, 1, 5)).toBe(0);
  expect(deviationOf(fences, 1, 6)).toBeNull();
});

it('counts from the middle where there is one, and reaches so many units from it', () => {
  const middle = Float32Array.of(10);
  const band: Band = { ...fences, rule: 'zScore', low: middle, high: middle, unit: Float32Array.of(3), reach: 2 };
  expect(edgesOf(band, 0)).toEqual([4, 16]);
  expect(deviationOf(band, 0, 4)).toBe(-2);
});
