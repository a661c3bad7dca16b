import type { Neighbours } from '#core/learnt/neighbours.ts';
import { nearest } from '#core/neighbours/nearest.ts';
import { indexInPieces, indexWork, type NeighbourIndex } from '#core/neighbours/neighbourIndex.ts';
import { classical } from '../classical.ts';
import { neighbourParts, searchWork } from '../neighbourParts.ts';
import { neighbourRows } from '../neighbourRows.ts';
import type { KNearestOptions } from './fields.ts';

export interface KNearestModel {
  features: number;
  index: NeighbourIndex;
  /** How many neighbours are asked. */
  k: number;
  distance: KNearestOptions['distance'];
}

/**
 * The distance to the nearest training rows: Ramaswamy, Rastogi & Shim, SIGMOD 2000 (to the k-th); Angiulli & Pizzuti, PKDD
 * 2002 (to all k).
 */
export const kNearest = classical<KNearestOptions, KNearestModel>({
  kind: 'kNearest',
  *fit(x, rows, features, { neighbours, distance }) {
    return { features, index: yield* indexInPieces(x, rows, features), k: Math.min(neighbours, rows), distance };
  },
  score({ index, k, distance }, x, rows) {
    const { squares } = nearest(index, x, rows, k);
    const weights = weightsOf(distance, k);
    const scores = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let i = 0; i < k; i++) if (weights[i]! > 0) sum += weights[i]! * Math.sqrt(squares[row * k + i]!);
      scores[row] = sum;
    }
    return scores;
  },
  /** They add up to the score. */
  contributions({ index, k, distance }, x, rows) {
    return Float32Array.from(neighbourParts(index, x, rows, k, weightsOf(distance, k)));
  },
  explainedBy: () => 'neighbours',
  learnt(model, look): Neighbours {
    const { found: _, ...shown } = neighbourRows(model.index, model.k, look);
    const by = { kind: 'distance', which: model.distance, weights: weightsOf(model.distance, model.k) } as const;
    return { form: 'neighbours', ...shown, by, score: kNearest.score(model, look.row, 1)[0]! };
  },
  cost: (rows, features, { neighbours }) => ({
    fit: indexWork(rows, features),
    score: searchWork(rows, features, neighbours),
  }),
});

/** How much the distance to each of k neighbours, nearest first, counts in the score. */
function weightsOf(distance: KNearestOptions['distance'], k: number): Float64Array {
  const weights = new Float64Array(k);
  if (distance === 'mean') return weights.fill(1 / k);
  if (distance === 'largest') weights[k - 1] = 1;
  else for (const middle of [(k - 1) >> 1, k >> 1]) weights[middle]! += 0.5;
  return weights;
}
