import { buildKdTree, type KdTree } from '#core/neighbours/kdTree.ts';
import { nearest } from '#core/neighbours/nearest.ts';
import type { Detector } from '../detector.ts';

export interface KNearestOptions {
  /** How many neighbours are asked; fewer where there are fewer training rows. */
  k: number;
  /** Which of their distances is the score. */
  distance: 'mean' | 'largest' | 'median';
}

export interface KNearestModel extends KNearestOptions {
  tree: KdTree;
}

/**
 * The distance to the nearest training rows: Ramaswamy, Rastogi & Shim, SIGMOD 2000 (to the k-th); Angiulli & Pizzuti, PKDD
 * 2002 (to all k).
 */
export const kNearest: Detector<KNearestModel, KNearestOptions> = {
  id: 'kNearest',
  fit(x, rows, features, { k, distance }) {
    if (rows < 1) throw new RangeError('There are no training rows to be near to.');
    return { tree: buildKdTree(x, rows, features), k: Math.min(k, rows), distance };
  },
  score({ tree, k, distance }, x, rows) {
    const { squares } = nearest(tree, x, rows, k);
    return Float32Array.from({ length: rows }, (_, row) => summary(distance, squares.subarray(row * k, (row + 1) * k)));
  },
};

/** @param squares ascending squared distances, at least one */
function summary(distance: KNearestOptions['distance'], squares: Float64Array): number {
  const k = squares.length;
  if (distance === 'largest') return Math.sqrt(squares[k - 1]!);
  if (distance === 'median') return (Math.sqrt(squares[(k - 1) >> 1]!) + Math.sqrt(squares[k >> 1]!)) / 2;
  let sum = 0;
  for (let i = 0; i < k; i++) sum += Math.sqrt(squares[i]!);
  return sum / k;
}
