import { bytesFor, closeRoom, openRoom } from '#core/kernels/kernels.ts';
import { inBlocks, type Pieces } from '#core/pieces.ts';
import { addProducts, type Matrix } from './addProducts.ts';

/** So many rows are centred at once. */
const BLOCK_ROWS = 128;

/**
 * The scatter matrix Σ (x − mean)(x − mean)ᵀ over all rows, in float64. Takes rows · d² / 2 multiply-adds.
 * @param x row-major, rows × d.
 * @param mean of each feature. Shape: d.
 * @param visit is given each row's squared distance to the mean, in order
 * @returns Shape: d × d, row-major, symmetric.
 */
export function* scatterInPieces(
  x: Float32Array | Float64Array,
  rows: number,
  mean: Float64Array,
  visit?: (square: number) => void,
): Pieces<Float64Array> {
  const d = mean.length;
  const padded = Math.ceil(d / 4) * 4;
  // An odd number of the cache's lines: a column's numbers would else all want the same few of its places.
  const stride = 8 * (Math.ceil(d / 8) | 1);
  const room = openRoom(bytesFor(2, (BLOCK_ROWS + padded) * stride));
  const doubles = (count: number) => room?.doubles(count) ?? new Float64Array(count);
  const centred = doubles(BLOCK_ROWS * stride);
  const sums = doubles(padded * stride);
  const matrix = (numbers: Float64Array, start: number): Matrix => ({ numbers, start, stride });
  yield* inBlocks(Math.ceil(rows / BLOCK_ROWS), (BLOCK_ROWS * d * d) / 2, (start, end) => {
    for (let block = start; block < end; block++) {
      const first = block * BLOCK_ROWS;
      const count = Math.min(BLOCK_ROWS, rows - first);
      centre(x, first, count, mean, centred, stride, visit);
      for (let i = 0; i < padded; i += 4) {
        const from = matrix(centred, i);
        addProducts(room, from, true, from, matrix(sums, i * stride + i), 4, padded - i, count);
      }
    }
  });
  const scatter = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = i; j < d; j++) {
      scatter[i * d + j] = sums[i * stride + j]!;
      scatter[j * d + i] = sums[i * stride + j]!;
    }
  }
  if (room) closeRoom(room);
  return scatter;
}

/** A block of rows less their means. */
function centre(
  x: Float32Array | Float64Array,
  first: number,
  count: number,
  mean: Float64Array,
  out: Float64Array,
  stride: number,
  visit: ((square: number) => void) | undefined,
): void {
  const d = mean.length;
  for (let row = 0; row < count; row++) {
    const at = (first + row) * d;
    let square = 0;
    for (let f = 0; f < d; f++) {
      const difference = x[at + f]! - mean[f]!;
      out[row * stride + f] = difference;
      square += difference * difference;
    }
    visit?.(square);
  }
}
