import { columnMeans } from '#core/linalg/columnMeans.ts';
import { inBlocks, type Pieces, within } from '#core/pieces.ts';
import { type KdTree, kdTreeInPieces } from './kdTree.ts';
import { AXES_WORK, principalAxes } from './principalAxes.ts';

/**
 * Rows made ready to be asked for the nearest ones. A row's place is how far it lies from the space that a few principal
 * axes span, its coordinates along these, and noughts that fill it up to a multiple of four numbers: places are never farther apart than rows, and nearly as far where the axes
 * hold most of the spread; so most rows are ruled out by a few numbers, however many features there are.
 */
export interface NeighbourIndex extends Axes {
  tree: KdTree;
  /** The rows in the tree's order. Shape: rows × features, row-major. */
  x: Float32Array;
  /** Their places, in the same order. Shape: rows × width. */
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
 * @param x row-major, rows × features, finite; left as it is.
 * @param rows at least one
 */
export function* indexInPieces(x: Float32Array, rows: number, features: number): Pieces<NeighbourIndex> {
  const mean = columnMeans(x, rows, features);
  const count = axesFor(features);
  const projection = { features, mean, axes: principalAxes(x, rows, mean, count) };
  const width = widthOf(projection);
  const points = new Float64Array(rows * width);
  yield* within(
    0,
    0.5,
    inBlocks(rows, features * width, (start, end) => {
      placesOf(projection, x.subarray(start * features, end * features), end - start, points.subarray(start * width));
    }),
  );
  const tree = yield* within(0.5, 1, kdTreeInPieces(points, width));
  const ordered = new Float32Array(rows * features);
  const places = new Float64Array(rows * width);
  for (let place = 0; place < rows; place++) {
    const row = tree.origin[place]!;
    for (let f = 0; f < features; f++) ordered[place * features + f] = x[row * features + f]!;
    for (let i = 0; i < width; i++) places[place * width + i] = points[row * width + i]!;
  }
  return { ...projection, tree, x: ordered, places };
}

/** Multiply-adds of making an index. */
export const indexWork = (rows: number, features: number) =>
  AXES_WORK * axesFor(features) * features + rows * (axesFor(features) + 1) * (features + Math.log2(rows + 1));

/** The places of rows. @param out all 0. Shape: rows × width. */
export function placesOf(projection: Axes, x: Float32Array, rows: number, out: Float64Array): void {
  const { features, mean, axes } = projection;
  const count = axes.length / features;
  const width = widthOf(projection);
  const centred = new Float64Array(features);
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let f = 0, at = row * features; f < features; f++, at++) {
      const value = x[at]! - mean[f]!;
      centred[f] = value;
      square += value * value;
    }
    const distance = row * width;
    const to = distance + 1;
    let axis = 0;
    // Four at once: each number is fetched once for four products.
    for (; axis + 4 <= count; axis += 4) {
      const p = axis * features;
      const q = (axis + 1) * features;
      const r = (axis + 2) * features;
      const s = (axis + 3) * features;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let f = 0; f < features; f++) {
        const value = centred[f]!;
        a += value * axes[p + f]!;
        b += value * axes[q + f]!;
        c += value * axes[r + f]!;
        d += value * axes[s + f]!;
      }
      out[to + axis] = a;
      out[to + axis + 1] = b;
      out[to + axis + 2] = c;
      out[to + axis + 3] = d;
      square -= a * a + b * b + c * c + d * d;
    }
    for (; axis < count; axis++) {
      let a = 0;
      for (let f = 0; f < features; f++) a += centred[f]! * axes[axis * features + f]!;
      out[to + axis] = a;
      square -= a * a;
    }
    out[distance] = Math.sqrt(Math.max(0, square));
  }
}
