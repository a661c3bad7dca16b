import { bytesFor, closeRoom, openRoom } from '#core/kernels/kernels.ts';
import { addProducts } from '#core/linalg/addProducts.ts';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { inBlocks, type Pieces, within } from '#core/pieces.ts';
import { type KdTree, kdTreeInPieces } from './kdTree.ts';
import { AXES_WORK, principalAxes } from './principalAxes.ts';

/**
 * Rows made ready to be asked for the nearest ones. A row's place is how far it lies from the space that a few principal
 * axes span, its coordinates along these, and noughts that fill it up to a multiple of four numbers: places are never
 * farther apart than rows, and nearly as far where the axes hold most of the spread; so most rows are ruled out by a few
 * numbers, however many features there are.
 */
export interface NeighbourIndex extends Axes {
  /** Over the places. */
  tree: KdTree;
  /** The rows that were given, themselves. Shape: rows × features, row-major. */
  x: Float32Array;
  /** Shape: rows × width. */
  places: Float64Array;
}

interface Axes {
  features: number;
  mean: Float64Array;
  /** Orthonormal directions. Shape: axes × features, row-major. */
  axes: Float64Array;
}

/** More axes rule out more rows, but take longer themselves: more of them pay where rows are long. */
const axesFor = (features: number) => Math.min(features, features > 48 ? 11 : 7);

/** Numbers that a place is made of. */
export const widthOf = ({ axes, features }: Axes) => Math.ceil((axes.length / features + 1) / 4) * 4;

/**
 * @param x row-major, rows × features, finite. The index keeps it, as it is.
 * @param rows at least one
 */
export function* indexInPieces(x: Float32Array, rows: number, features: number): Pieces<NeighbourIndex> {
  const mean = columnMeans(x, rows, features);
  const count = axesFor(features);
  const projection = { features, mean, axes: principalAxes(x, rows, mean, count) };
  const width = widthOf(projection);
  const places = new Float64Array(rows * width);
  yield* within(
    0,
    0.5,
    inBlocks(rows, features * width, (start, end) => {
      placesOf(projection, x.subarray(start * features, end * features), end - start, places.subarray(start * width));
    }),
  );
  return { ...projection, tree: yield* within(0.5, 1, kdTreeInPieces(places, width)), x, places };
}

/** Multiply-adds of making an index. */
export const indexWork = (rows: number, features: number) =>
  AXES_WORK * axesFor(features) * features + rows * (axesFor(features) + 1) * (features + Math.log2(rows + 1));

/** So many rows are projected at once. */
const BLOCK_ROWS = 64;

/** The places of rows. @param out all 0. Shape: rows × width. */
export function placesOf(projection: Axes, x: Float32Array, rows: number, out: Float64Array): void {
  const { features, mean, axes } = projection;
  const count = axes.length / features;
  const padded = Math.ceil(count / 4) * 4;
  const width = widthOf(projection);
  const block = Math.ceil(Math.min(rows, BLOCK_ROWS) / 4) * 4;
  const room = openRoom(bytesFor(3, (block + padded) * features + block * padded));
  const doubles = (length: number) => room?.doubles(length) ?? new Float64Array(length);
  const centred = doubles(block * features);
  const turned = doubles(features * padded);
  for (let axis = 0; axis < count; axis++) {
    for (let f = 0; f < features; f++) turned[f * padded + axis] = axes[axis * features + f]!;
  }
  const along = doubles(block * padded);
  const squares = new Float64Array(block);
  const matrix = (numbers: Float64Array, stride: number) => ({ numbers, start: 0, stride });
  const [a, b, products] = [matrix(centred, features), matrix(turned, padded), matrix(along, padded)];
  for (let first = 0; first < rows; first += block) {
    const inBlock = Math.min(block, rows - first);
    for (let row = 0, to = 0, at = first * features; row < inBlock; row++) {
      let square = 0;
      for (let f = 0; f < features; f++) {
        const difference = x[at++]! - mean[f]!;
        centred[to++] = difference;
        square += difference * difference;
      }
      squares[row] = square;
    }
    along.fill(0);
    addProducts(room, a, false, b, products, block, padded, features);
    for (let row = 0; row < inBlock; row++) {
      const distance = (first + row) * width;
      let square = squares[row]!;
      for (let axis = 0; axis < count; axis++) {
        const value = along[row * padded + axis]!;
        out[distance + 1 + axis] = value;
        square -= value * value;
      }
      out[distance] = Math.sqrt(Math.max(0, square));
    }
  }
  if (room) closeRoom(room);
}
