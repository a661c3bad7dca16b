import * as tf from '@tensorflow/tfjs-core';
import type { Windows } from '#core/network/windows.ts';

// Put together from what all backends do: tfjs's WebAssembly cannot go back through a convolution. A row is cut into blocks as
// long as windows advance; then each window begins with a block, and goes on over the next ones.

/** The windows of rows, a row each: from rows × (heads · size) to (rows · count) × (heads · length). */
export function unfold(x: tf.Tensor2D, windows: Windows): tf.Tensor2D {
  const { count, length, advance, before, size, heads } = windows;
  const rows = x.shape[0] * heads;
  const parts = partsOf(windows);
  const after = (count + parts.length - 1) * advance - before - size;
  const padded = pad(tf.reshape<tf.Rank.R2>(x, [rows, size]), [
    [0, 0],
    [before, after],
  ]);
  const blocks = tf.reshape<tf.Rank.R3>(padded, [rows, -1, advance]);
  const found = parts.map((width, i) => tf.slice3d(blocks, [0, i, 0], [rows, count, width]));
  return tf.reshape(swapMiddle(tf.concat3d(found, 2), [-1, heads, count, length]), [-1, heads * length]);
}

/** Adds windows up to rows: what `unfold` does, transposed. */
export function fold(unfolded: tf.Tensor2D, windows: Windows): tf.Tensor2D {
  const { count, length, advance, before, size, heads } = windows;
  const given = tf.reshape<tf.Rank.R3>(swapMiddle(unfolded, [-1, count, heads, length]), [-1, count, length]);
  const rows = given.shape[0];
  const parts = partsOf(windows);
  const blocks = parts.map((width, i) =>
    pad(tf.slice3d(given, [0, 0, i * advance], [rows, count, width]), [
      [0, 0],
      [i, parts.length - 1 - i],
      [0, advance - width],
    ]),
  );
  const padded = tf.reshape<tf.Rank.R2>(tf.addN(blocks), [rows, -1]);
  return tf.reshape(tf.slice2d(padded, [0, before], [rows, size]), [-1, heads * size]);
}

/** How much of each of the blocks that it goes over belongs to a window. */
function partsOf({ length, advance }: Windows): number[] {
  const count = Math.ceil(length / advance);
  return Array.from({ length: count }, (_, i) => Math.min(advance, length - i * advance));
}

/** The tensor in another shape, the two dimensions in its middle the other way round. */
function swapMiddle(x: tf.Tensor, shape: [number, number, number, number]): tf.Tensor {
  const [, a, b] = shape;
  return a === 1 || b === 1 ? x : tf.transpose(tf.reshape(x, shape), [0, 2, 1, 3]);
}

function pad<T extends tf.Tensor>(x: T, paddings: [number, number][]): T {
  return paddings.flat().some((zeros) => zeros > 0) ? tf.pad(x, paddings) : x;
}
