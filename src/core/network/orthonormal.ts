import type { Random } from '#core/random/random.ts';

/**
 * Rows of length 1 at right angles to one another, in any direction equally likely (Saxe et al. 2014): normal draws, made
 * orthogonal by Gram and Schmidt. Row-major.
 * @param sizes no more rows than columns
 */
export function orthonormalRows({ rows, columns }: { rows: number; columns: number }, random: Random): Float64Array {
  const matrix = Float64Array.from({ length: rows * columns }, () => random.normal());
  for (let row = 0; row < rows; row++) {
    const own = rowOf(matrix, columns, row);
    // Rounding leaves a little of the rows before in it; twice is enough (Giraud et al. 2005).
    for (const _ of ['once', 'twice']) {
      for (let before = 0; before < row; before++) takeAway(own, rowOf(matrix, columns, before));
      const length = Math.sqrt(product(own, own));
      for (let i = 0; i < columns; i++) own[i]! /= length;
    }
  }
  return matrix;
}

const rowOf = (matrix: Float64Array, columns: number, row: number) =>
  matrix.subarray(row * columns, (row + 1) * columns);

/** Leaves of `vector` what is at right angles to `unit`, which has length 1. */
function takeAway(vector: Float64Array, unit: Float64Array): void {
  const along = product(vector, unit);
  for (let i = 0; i < vector.length; i++) vector[i]! -= along * unit[i]!;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
