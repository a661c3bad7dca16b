import { nearest } from '#core/neighbours/nearest.ts';
import type { NeighbourIndex } from '#core/neighbours/neighbourIndex.ts';

/**
 * By feature, how far rows lie from their neighbours: a distance d is the sum over features of difference² / d. So a row's
 * parts add up to the weighted mean of its distances, exactly. Shape: rows × features.
 * @param weights how much each of the k neighbours counts, nearest first
 */
export function neighbourParts(
  index: NeighbourIndex,
  x: Float32Array,
  rows: number,
  k: number,
  weights: ArrayLike<number>,
): Float64Array {
  const { features } = index;
  const neighbours = nearest(index, x, rows, k);
  const parts = new Float64Array(rows * features);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < k; i++) {
      const distance = Math.sqrt(neighbours.squares[row * k + i]!);
      if (distance === 0) continue;
      const other = neighbours.rows[row * k + i]! * features;
      const share = weights[i]! / distance;
      for (let f = 0, at = row * features; f < features; f++, at++) {
        const difference = x[at]! - index.x[other + f]!;
        parts[at]! += share * difference * difference;
      }
    }
  }
  return parts;
}

/** Multiply-adds of finding a row's neighbours among others, as it goes where rows spread in few directions. */
export function searchWork(rows: number, features: number, neighbours: number): number {
  return rows * 4 + neighbours * 4 * features;
}
