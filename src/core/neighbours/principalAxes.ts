import { bytesFor, closeRoom, openRoom } from '#core/kernels/kernels.ts';
import { addProducts, type Matrix } from '#core/linalg/addProducts.ts';
import { createRandom } from '#core/random/random.ts';

/** As many rows tell well enough where rows spread: of more, no more neighbours would be ruled out. */
const SAMPLE_ROWS = 64;

/** Multiply-adds for one number of an axis. */
export const AXES_WORK = 2 * SAMPLE_ROWS;

/**
 * Orthonormal directions along which rows spread the most, roughly and quickly: where a sample's scatter turns
 * random directions (Halko, Martinsson & Tropp, SIAM Review 53(2), 2011, algorithm 4.4 with a single step).
 * @param x row-major, rows × features.
 * @param mean of each feature
 * @param count at most `features`
 * @returns Shape: count × features, row-major.
 */
export function principalAxes(x: Float32Array, rows: number, mean: Float64Array, count: number): Float64Array {
  const d = mean.length;
  const random = createRandom(0);
  const sampled = Math.min(rows, SAMPLE_ROWS);
  // Products come in fours: what is not there is 0.
  const [paddedRows, padded, stride] = [sampled, count, d].map((length) => Math.ceil(length / 4) * 4) as Three;
  const room = openRoom(bytesFor(4, (paddedRows + 2 * padded) * stride + paddedRows * padded));
  const matrix = (length: number, width: number): Matrix => ({
    numbers: room?.doubles(length * width) ?? new Float64Array(length * width),
    start: 0,
    stride: width,
  });
  const sample = matrix(paddedRows, stride);
  for (let i = 0; i < sampled; i++) {
    const row = Math.floor((i * rows) / sampled);
    for (let f = 0; f < d; f++) sample.numbers[i * stride + f] = x[row * d + f]! - mean[f]!;
  }
  const drawn = matrix(stride, padded);
  for (let axis = 0; axis < count; axis++) {
    for (let f = 0; f < d; f++) drawn.numbers[f * padded + axis] = random.normal();
  }
  const along = matrix(paddedRows, padded);
  addProducts(room, sample, false, drawn, along, paddedRows, padded, d);
  const turned = matrix(padded, stride);
  addProducts(room, along, true, sample, turned, padded, stride, paddedRows);
  const axes = new Float64Array(count * d);
  for (let axis = 0; axis < count; axis++) {
    axes.set(turned.numbers.subarray(axis * stride, axis * stride + d), axis * d);
  }
  orthonormalize(axes, d, random.normal);
  if (room) closeRoom(room);
  return axes;
}

type Three = [number, number, number];

/** Gram–Schmidt, twice, which is enough; an axis of which nothing is left is drawn anew. */
function orthonormalize(axes: Float64Array, d: number, draw: () => number): void {
  for (let start = 0; start < axes.length; start += d) {
    const axis = axes.subarray(start, start + d);
    for (let pass = 0; pass < 2; pass++) {
      let before = norm(axis);
      if (before === 0) {
        for (let f = 0; f < d; f++) axis[f] = draw();
        before = norm(axis);
      }
      for (let f = 0; f < d; f++) axis[f]! /= before;
      for (let other = 0; other < start; other += d) {
        let dot = 0;
        for (let f = 0; f < d; f++) dot += axis[f]! * axes[other + f]!;
        for (let f = 0; f < d; f++) axis[f]! -= dot * axes[other + f]!;
      }
      const after = norm(axis);
      if (after < 1e-9) {
        for (let f = 0; f < d; f++) axis[f] = draw();
        pass = -1;
        continue;
      }
      for (let f = 0; f < d; f++) axis[f]! /= after;
    }
  }
}

function norm(axis: Float64Array): number {
  let square = 0;
  for (let f = 0; f < axis.length; f++) square += axis[f]! * axis[f]!;
  return Math.sqrt(square);
}
