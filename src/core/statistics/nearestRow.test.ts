import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestRow } from './nearestRow.ts';

it('finds the same row as looking at every one', () => {
  const features = 45;
  const value = fc.float({ min: -5, max: 5, noNaN: true });
  const rowOf = fc.array(value, { minLength: features, maxLength: features });
  fc.assert(
    fc.property(fc.array(rowOf, { minLength: 1, maxLength: 12 }), rowOf, (rows, row) => {
      const target = Float32Array.from(row);
      const distances = rows.map(
        (other) => Float32Array.from(other).reduce((sum, y, f) => sum + (y - target[f]!) ** 2, 0) / features,
      );
      const found = nearestRow(Float32Array.from(rows.flat()), target)!;
      expect(found.distance).toBeCloseTo(Math.min(...distances), 6);
      expect(distances[found.index]).toBeCloseTo(found.distance, 6);
    }),
  );
});

it('takes the first of several, and knows when there is none', () => {
  expect(nearestRow(Float32Array.of(1, 1, 0, 0, 0, 0), Float32Array.of(0, 0))).toEqual({ index: 1, distance: 0 });
  expect(nearestRow(Float32Array.of(3, 4), Float32Array.of(0, 0))).toEqual({ index: 0, distance: 12.5 });
  expect(nearestRow(new Float32Array(), Float32Array.of(0, 0))).toBeNull();
});
