import { bytesFor, closeRoom, openRoom } from '#core/kernels/kernels.ts';
import { cholesky, fromCholesky, SIDES, solveLower, solveLowerEight, solveUpper } from '#core/linalg/cholesky.ts';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { ledoitWolfInPieces } from '#core/linalg/ledoitWolf.ts';
import { classical } from '../classical.ts';
import { asMeasured, widthsAsMeasured } from '../look.ts';
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
    const { features } = model;
    const scores = new Float32Array(rows);
    const room = openRoom(bytesFor(2, (features + SIDES) * features));
    const doubles = (count: number) => room?.doubles(count) ?? new Float64Array(count);
    const lower = doubles(features * features);
    lower.set(model.lower);
    const differences = doubles(SIDES * features);
    for (let first = 0; first < rows; first += SIDES) {
      const count = Math.min(SIDES, rows - first);
      centre(model, x, first, count, differences);
      solveLowerEight(room, lower, differences);
      for (let i = 0; i < count; i++) {
        let sum = 0;
        for (let at = i; at < differences.length; at += SIDES) sum += differences[at]! * differences[at]!;
        scores[first + i] = sum;
      }
    }
    if (room) closeRoom(room);
    return scores;
  },
  /**
   * The difference from the mean times what the covariance makes of all differences. A part is negative where the other
   * features would have had this one differ more.
   */
  contributions(model, x, rows) {
    const { features } = model;
    const out = new Float32Array(rows * features);
    for (let row = 0; row < rows; row++) {
      const difference = Float64Array.from({ length: features }, (_, f) => x[row * features + f]! - model.mean[f]!);
      const solved = difference.slice();
      solveLower(model.lower, solved);
      solveUpper(model.lower, solved);
      for (let f = 0; f < features; f++) out[row * features + f] = difference[f]! * solved[f]!;
    }
    return out;
  },
  explainedBy: () => 'sum',
  learnt({ features, mean, lower, shrinkage }, look) {
    const covariance = fromCholesky(lower, features);
    const deviation = Float64Array.from({ length: features }, (_, f) => Math.sqrt(covariance[f * features + f]!));
    return {
      form: 'correlations',
      correlation: Float32Array.from(covariance, (value, i) => {
        const [a, b] = [Math.floor(i / features), i % features];
        return a === b ? 1 : value / (deviation[a]! * deviation[b]!);
      }),
      mean: asMeasured(look, mean),
      deviation: widthsAsMeasured(look, deviation),
      shrinkage,
    };
  },
  cost: (rows, features) => ({ fit: (rows * features ** 2) / 2 + features ** 3, score: features ** 2 / 2 }),
});

/** Differences of a few rows from the mean. @param out Shape: features × SIDES; 0 where there is no row. */
function centre(
  { features, mean }: MahalanobisModel,
  x: Float32Array,
  first: number,
  count: number,
  out: Float64Array,
) {
  out.fill(0);
  for (let i = 0; i < count; i++) {
    for (let f = 0, at = (first + i) * features; f < features; f++, at++) out[SIDES * f + i] = x[at]! - mean[f]!;
  }
}
