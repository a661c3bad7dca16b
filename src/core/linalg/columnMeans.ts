import { checkSize } from './checkSize.ts';

/** Mean of each feature, in float64. @throws RangeError when there are no rows or the size is wrong. */
export function columnMeans(x: Float32Array | Float64Array, rows: number, features: number): Float64Array {
  checkSize(x, rows, features);
  if (rows < 1) throw new RangeError('There is no mean of no rows.');
  const sums = new Float64Array(features);
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < features; f++) sums[f]! += x[row * features + f]!;
  }
  return sums.map((sum) => sum / rows);
}
