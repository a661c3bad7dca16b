import type { Pieces } from '#core/pieces.ts';
import { scatterInPieces } from './scatter.ts';

/** An estimate of a covariance matrix that can be inverted, however few rows there are. */
export interface ShrunkCovariance {
  /** Shape: features × features, row-major. */
  covariance: Float64Array;
  /** The weight of the sphere that the covariance was drawn towards, 0 to 1. */
  shrinkage: number;
}

/**
 * The covariance (over n) drawn towards a sphere of the mean variance as far as makes it, in expectation, the nearest to
 * the true one: Ledoit & Wolf, "A well-conditioned estimator for large-dimensional covariance matrices", Journal of
 * Multivariate Analysis 88(2), 2004.
 * @param x row-major, rows × features.
 * @param mean of each feature.
 */
export function* ledoitWolfInPieces(
  x: Float32Array | Float64Array,
  rows: number,
  mean: Float64Array,
): Pieces<ShrunkCovariance> {
  const d = mean.length;
  // Σ over pairs of features of the products of their squares is the square of the sum of squares.
  let fourth = 0;
  const scatter = yield* scatterInPieces(x, rows, mean, (square) => {
    fourth += square ** 2;
  });
  const covariance = scatter.map((sum) => sum / rows);
  let squares = 0;
  for (const value of covariance) squares += value ** 2;
  let trace = 0;
  for (let i = 0; i < d; i++) trace += covariance[i * d + i]!;
  const sphere = trace / d;
  // How far the covariance lies from the sphere, and how much of that is the chance of this sample.
  const distance = (squares - (2 * sphere * trace - d * sphere ** 2)) / d;
  const chance = Math.min((fourth / rows - squares) / (d * rows), distance);
  const shrinkage = distance > 0 ? Math.max(0, chance) / distance : 0;
  for (let i = 0; i < d * d; i++) covariance[i]! *= 1 - shrinkage;
  for (let i = 0; i < d; i++) covariance[i * d + i]! += shrinkage * sphere;
  return { covariance, shrinkage };
}
