import { buildKdTree, type KdTree } from '#core/neighbours/kdTree.ts';
import { type Neighbours, nearest } from '#core/neighbours/nearest.ts';
import type { Detector } from '../detector.ts';

export interface LofOptions {
  /** How many neighbours make a neighbourhood; fewer where there are fewer training rows. */
  k: number;
}

export interface LofModel {
  tree: KdTree;
  k: number;
  /** The distance of each training row to its k-th neighbour. Shape: training rows. */
  kDistances: Float64Array;
  /** The density round each training row. Shape: training rows. */
  densities: Float64Array;
  /** Training rows with k or more others exactly alike, whose density has no bound but the one that is set here. */
  duplicates: number;
}

/**
 * Keeps the density of rows that coincide finite, as scikit-learn does. Where k or more rows coincide, whatever lies beside
 * them is by far less dense: then k should be larger, or duplicates be taken out.
 */
const LEAST_REACH = 1e-10;

/**
 * Local outlier factor (Breunig, Kriegel, Ng & Sander, SIGMOD 2000): how much denser it is round a row's neighbours than
 * round the row itself. About 1 inside a cluster, however loose it is; larger beside one. Rows are judged by their
 * neighbours among the training rows.
 */
export const lof: Detector<LofModel, LofOptions> = {
  id: 'lof',
  fit(x, rows, features, options) {
    if (rows < 2) throw new RangeError(`A neighbourhood needs at least two rows, but there are ${rows}.`);
    const k = Math.min(options.k, rows - 1);
    const tree = buildKdTree(x, rows, features);
    const itself = Uint32Array.from({ length: rows }, (_, row) => row);
    const neighbours = nearest(tree, x, rows, k, itself);
    const kDistances = Float64Array.from({ length: rows }, (_, row) => Math.sqrt(neighbours.squares[row * k + k - 1]!));
    return {
      tree,
      k,
      kDistances,
      densities: densitiesOf(neighbours, kDistances, rows),
      duplicates: kDistances.filter((distance) => distance === 0).length,
    };
  },
  score({ tree, k, kDistances, densities }, x, rows) {
    const neighbours = nearest(tree, x, rows, k);
    const own = densitiesOf(neighbours, kDistances, rows);
    return Float32Array.from({ length: rows }, (_, row) => {
      let sum = 0;
      for (let i = row * k; i < (row + 1) * k; i++) sum += densities[neighbours.rows[i]!]!;
      return sum / k / own[row]!;
    });
  },
};

/** The inverse of the mean reach: the distance to a neighbour, but no less than that neighbour's own k-th distance. */
function densitiesOf({ k, rows, squares }: Neighbours, kDistances: Float64Array, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => {
    let sum = 0;
    for (let i = row * k; i < (row + 1) * k; i++) sum += Math.max(kDistances[rows[i]!]!, Math.sqrt(squares[i]!));
    return 1 / (sum / k + LEAST_REACH);
  });
}
