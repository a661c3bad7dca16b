import { cholesky, solveLower, solveUpper } from '#core/linalg/cholesky.ts';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { ledoitWolfInPieces } from '#core/linalg/ledoitWolf.ts';
import { classical } from '../classical.ts';
import type { MahalanobisOptions } from './fields.ts';

export interface MahalanobisModel {
  features: number;
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
export const mahalanobis = classical<MahalanobisOptions, MahalanobisModel>({
  kind: 'mahalanobis',
  *fit(x, rows, features) {
    const mean = columnMeans(x, rows, features);
    const { covariance, shrinkage } = yield* ledoitWolfInPieces(x, rows, mean);
    let trace = 0;
    for (let f = 0; f < features; f++) trace += covariance[f * features + f]!;
    const floor = trace === 0 ? 1 : (LEAST_VARIANCE * trace) / features;
    for (let f = 0; f < features; f++) covariance[f * features + f]! += floor;
    return { features, mean, lower: cholesky(covariance, features), shrinkage };
  },
  score(model, x, rows) {
    const scores = new Float32Array(rows);
    eachRow(model, x, rows, (row, centred) => {
      solveLower(model.lower, centred);
      let sum = 0;
      for (let f = 0; f < centred.length; f++) sum += centred[f]! ** 2;
      scores[row] = sum;
    });
    return scores;
  },
  /**
   * The difference from the mean times what the covariance makes of all differences. A part is negative where the other
   * features would have had this one differ more.
   */
  contributions(model, x, rows) {
    const { features } = model;
    const out = new Float32Array(rows * features);
    eachRow(model, x, rows, (row, centred) => {
      const difference = centred.slice();
      solveLower(model.lower, centred);
      solveUpper(model.lower, centred);
      for (let f = 0; f < features; f++) out[row * features + f] = difference[f]! * centred[f]!;
    });
    return out;
  },
  explainedBy: () => 'sum',
  cost: (rows, features) => ({ fit: (rows * features ** 2) / 2 + features ** 3, score: features ** 2 / 2 }),
});

function eachRow(
  { features, mean }: MahalanobisModel,
  x: Float32Array,
  rows: number,
  visit: (row: number, centred: Float64Array) => void,
): void {
  const centred = new Float64Array(features);
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < features; f++) centred[f] = x[row * features + f]! - mean[f]!;
    visit(row, centred);
  }
}
