import type { KdTree } from './kdTree.ts';

/** The nearest rows of each query, nearest first. */
export interface Neighbours {
  k: number;
  /** Rows as the tree's builder numbered them. Shape: queries × k. */
  rows: Uint32Array;
  /** Squared Euclidean distances. Shape: queries × k. */
  squares: Float64Array;
}

/** Differences are added up so many at a time before it is asked whether the row is too far already. */
const STRIDE = 16;

/**
 * The k nearest rows of each query. Of rows equally far away the one with the lower number comes first.
 * @param x row-major, queries × features.
 * @param k from 1 to the tree's rows, less one where the query's own row is left out.
 * @param itself for each query the row that it is and that does not count; null where queries are none of the tree's rows
 * @throws RangeError on a wrong size, or a k for which there are too few rows.
 */
export function nearest(
  tree: KdTree,
  x: Float32Array,
  queries: number,
  k: number,
  itself: ArrayLike<number> | null = null,
): Neighbours {
  const { features, origin } = tree;
  if (x.length !== queries * features) {
    throw new RangeError(`${queries} rows of ${features} features are ${queries * features} numbers, not ${x.length}.`);
  }
  const others = origin.length - (itself ? 1 : 0);
  if (!(Number.isInteger(k) && k >= 1 && k <= others)) {
    throw new RangeError(`Of ${others} rows the nearest 1 to ${others} can be had, not ${k}.`);
  }
  const rows = new Uint32Array(queries * k);
  const squares = new Float64Array(queries * k).fill(Number.POSITIVE_INFINITY);
  for (let query = 0; query < queries; query++) {
    const q = x.subarray(query * features, (query + 1) * features);
    const best = { k, rows: rows.subarray(query * k, (query + 1) * k), squares: squares.subarray(query * k) };
    search(tree, q, itself?.[query] ?? -1, best, 0, 0, new Float64Array(features));
  }
  return { k, rows, squares };
}

/**
 * Looks through a node, the nearer part first; the farther one only where something nearer than the k-th so far may be
 * (Friedman, Bentley & Finkel, ACM TOMS 3(3), 1977, with the distance to boxes kept as Arya & Mount, DCC 1993, do).
 * @param far squared distance of the query to the node's box
 * @param offsets by feature, how far the query lies outside the box
 */
function search(
  tree: KdTree,
  q: Float32Array,
  itself: number,
  best: Neighbours,
  node: number,
  far: number,
  offsets: Float64Array,
): void {
  const second = tree.second[node]!;
  if (second === 0) {
    searchLeaf(tree, q, itself, best, node);
    return;
  }
  const feature = tree.cutFeature[node]!;
  const value = q[feature]!;
  const [low, high] = [tree.cutLow[node]!, tree.cutHigh[node]!];
  const firstIsNear = value - low < high - value;
  search(tree, q, itself, best, firstIsNear ? node + 1 : second, far, offsets);
  const before = offsets[feature]!;
  const offset = Math.max(0, firstIsNear ? high - value : value - low);
  // The box was entered already by this feature where the offset has grown since.
  const farther = offset > before ? far - before * before + offset * offset : far;
  // Rounding must not cut off a row that is as near as the k-th.
  if (farther * (1 - 1e-12) > best.squares[best.k - 1]!) return;
  offsets[feature] = Math.max(offset, before);
  search(tree, q, itself, best, firstIsNear ? second : node + 1, farther, offsets);
  offsets[feature] = before;
}

function searchLeaf(tree: KdTree, q: Float32Array, itself: number, best: Neighbours, node: number): void {
  const { features, x, origin, start, end } = tree;
  const last = best.k - 1;
  for (let place = start[node]!; place < end[node]!; place++) {
    if (origin[place] === itself) continue;
    let square = 0;
    for (let from = 0, at = place * features; from < features; from += STRIDE) {
      const to = Math.min(from + STRIDE, features);
      for (let f = from; f < to; f++) {
        const difference = q[f]! - x[at + f]!;
        square += difference * difference;
      }
      if (square > best.squares[last]!) break;
    }
    if (square <= best.squares[last]!) insert(best, origin[place]!, square);
  }
}

/** Puts a row where it belongs among the best so far, if it does; the last one drops out. */
function insert({ k, rows, squares }: Neighbours, row: number, square: number): void {
  let place = k - 1;
  if (square === squares[place]! && row > rows[place]!) return;
  for (; place > 0; place--) {
    const above = squares[place - 1]!;
    if (above < square || (above === square && rows[place - 1]! < row)) break;
    squares[place] = above;
    rows[place] = rows[place - 1]!;
  }
  squares[place] = square;
  rows[place] = row;
}
