import { cholesky, solveLower, solveUpper } from '#core/linalg/cholesky.ts';
import { ledoitWolf } from '#core/linalg/ledoitWolf.ts';
import { columnMeans } from '#core/linalg/pca.ts';
import type { Detector } from '../detector.ts';

export interface MahalanobisModel {
  mean: Float64Array;
  /** The lower triangle L of the covariance L Lᵀ. Shape: features × features, row-major. */
  lower: Float64Array;
  /** How far the covariance was drawn towards a sphere, 0 to 1. */
  shrinkage: number;
}

/** The least spread that a feature is taken to have, as a share of the mean variance: below it, rounding is all there is. */
const LEAST_VARIANCE = 1e-9;

/**
 * The squared distance to the mean, measured in spreads along every direction (Mahalanobis 1936), with a covariance that
 * Ledoit & Wolf's estimate keeps invertible.
 */
export const mahalanobis: Detector<MahalanobisModel> = {
  id: 'mahalanobis',
  fit(x, rows, features) {
    if (rows < 2) throw new RangeError(`A covariance needs at least two rows, but there are ${rows}.`);
    const mean = columnMeans(x, rows, features);
    const { covariance, shrinkage } = ledoitWolf(x, rows, mean);
    let trace = 0;
    for (let f = 0; f < features; f++) trace += covariance[f * features + f]!;
    const floor = trace === 0 ? 1 : (LEAST_VARIANCE * trace) / features;
    for (let f = 0; f < features; f++) covariance[f * features + f]! += floor;
    return { mean, lower: cholesky(covariance, features), shrinkage };
  },
  score(model, x, rows) {
    const scores = new Float32Array(rows);
    eachRow(model, x, rows, (row, centred) => {
      solveLower(model.lower, centred);
      scores[row] = centred.reduce((sum, value) => sum + value ** 2, 0);
    });
    return scores;
  },
};

/**
 * The features' parts of each score, which add up to it: the difference from the mean times what the covariance makes of
 * all differences. A part is negative where the other features would have had this one differ more. Shape: rows × features.
 */
export function mahalanobisContributions(model: MahalanobisModel, x: Float32Array, rows: number): Float64Array {
  const features = model.mean.length;
  const out = new Float64Array(rows * features);
  eachRow(model, x, rows, (row, centred) => {
    const difference = centred.slice();
    solveLower(model.lower, centred);
    solveUpper(model.lower, centred);
    for (let f = 0; f < features; f++) out[row * features + f] = difference[f]! * centred[f]!;
  });
  return out;
}

function eachRow(
  { mean }: MahalanobisModel,
  x: Float32Array,
  rows: number,
  visit: (row: number, centred: Float64Array) => void,
): void {
  const features = mean.length;
  if (x.length !== rows * features) {
    throw new RangeError(`${rows} rows of ${features} features are ${rows * features} numbers, not ${x.length}.`);
  }
  const centred = new Float64Array(features);
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < features; f++) centred[f] = x[row * features + f]! - mean[f]!;
    visit(row, centred);
  }
}
