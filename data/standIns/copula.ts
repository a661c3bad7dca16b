import { symmetricEigen } from '#core/linalg/symmetricEigen.ts';
import type { Random } from '#core/random/random.ts';
import { type Distribution, distributionOf, meanShareAt, valueAt } from './distribution.ts';
import type { ConnectionGroup } from './statistics.ts';

/** Draws rows of features that are distributed and rank-correlated as those of a group. */
export interface Copula {
  /** @returns row-major, rows × features */
  draw(rows: number, random: Random): Float64Array;
}

/**
 * A Gaussian copula (Nelsen, "An Introduction to Copulas", 2006, §2.3): correlated normal numbers, turned into shares by
 * the normal distribution function and into values by each feature's own distribution.
 */
export function copulaOf({ features, rankCorrelations }: ConnectionGroup): Copula {
  const distributions = features.map(distributionOf);
  const d = distributions.length;
  const mixing = squareRoot(latentCorrelations(distributions, rankCorrelations), d);
  return {
    draw(rows, random) {
      const x = new Float64Array(rows * d);
      const independent = new Float64Array(d);
      for (let row = 0; row < rows; row++) {
        for (let f = 0; f < d; f++) independent[f] = random.normal();
        for (let f = 0; f < d; f++) {
          let z = 0;
          for (let g = 0; g < d; g++) z += mixing[f * d + g]! * independent[g]!;
          x[row * d + f] = valueAt(distributions[f]!, normalShare(z));
        }
      }
      return x;
    },
  };
}

/** How many terms of the expansion are kept; the next weigh less than the second decimal that is known. */
const TERMS = 40;
const GRID = Array.from({ length: 1201 }, (_, i) => (i - 600) / 100);
/** Row k: the k-th Hermite polynomial, of length 1 under the normal density, times that density and the grid's step. */
const HERMITE = hermiteRows();

/**
 * The correlations of normal numbers whose values then have the rank correlations asked for. Where many rows share a
 * value, rank correlations come out lower than those of the normal numbers behind them, which must make up for it. With
 * the ranks of each feature expanded in Hermite polynomials, a rank correlation is the power series
 * Σ aₖ bₖ rᵏ in the correlation r (Mehler 1866), which is solved by bisection.
 */
function latentCorrelations(distributions: Distribution[], rankCorrelations: readonly number[]): Float64Array {
  const d = distributions.length;
  const ranks = distributions.map(rankCoefficients);
  const matrix = new Float64Array(d * d);
  let pair = 0;
  for (let i = 0; i < d; i++) {
    matrix[i * d + i] = 1;
    for (let j = i + 1; j < d; j++) {
      const r = solve(ranks[i]!, ranks[j]!, rankCorrelations[pair++]!);
      matrix[i * d + j] = r;
      matrix[j * d + i] = r;
    }
  }
  return matrix;
}

/** Coefficients 1 … TERMS of a feature's ranks brought to mean 0 and variance 1; zeros where the feature is constant. */
function rankCoefficients(distribution: Distribution): Float64Array {
  const ranks = GRID.map((z) => meanShareAt(distribution, normalShare(z)));
  const density = HERMITE[0]!;
  const centre = ranks.reduce((sum, rank, i) => sum + rank * density[i]!, 0);
  const variance = ranks.reduce((sum, rank, i) => sum + (rank - centre) ** 2 * density[i]!, 0);
  return Float64Array.from({ length: TERMS }, (_, k) => {
    const hermite = HERMITE[k + 1]!;
    return variance < 1e-12 ? 0 : ranks.reduce((sum, rank, i) => sum + rank * hermite[i]!, 0) / Math.sqrt(variance);
  });
}

/** The r in [−1, 1] at which Σ aₖ bₖ rᵏ comes nearest to the goal. It grows with r, for ranks grow with z. */
function solve(a: Float64Array, b: Float64Array, goal: number): number {
  if (goal === 0) return 0;
  let low = -1;
  let high = 1;
  for (let round = 0; round < 20; round++) {
    const r = (low + high) / 2;
    let sum = 0;
    for (let k = TERMS - 1; k >= 0; k--) sum = (sum + a[k]! * b[k]!) * r;
    if (sum < goal) low = r;
    else high = r;
  }
  return (low + high) / 2;
}

/**
 * A matrix B with B Bᵀ = the correlations. Pairs that were settled one by one need not fit together: variances below 0
 * are taken as 0, and the rows brought back to length 1 (Higham, IMA Journal of Numerical Analysis 22(3), 2002, is the
 * thorough way).
 */
function squareRoot(correlations: Float64Array, d: number): Float64Array {
  const { values, vectors } = symmetricEigen(correlations, d);
  const root = new Float64Array(d * d);
  for (let f = 0; f < d; f++) {
    const row = root.subarray(f * d, (f + 1) * d);
    for (let c = 0; c < d; c++) row[c] = vectors[c * d + f]! * Math.sqrt(Math.max(0, values[c]!));
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    for (let c = 0; c < d; c++) row[c]! /= length;
  }
  return root;
}

function hermiteRows(): Float64Array[] {
  const rows = Array.from({ length: TERMS + 1 }, () => new Float64Array(GRID.length));
  GRID.forEach((z, i) => {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 100;
    let before = 0;
    let now = density;
    for (let k = 0; k <= TERMS; k++) {
      rows[k]![i] = now;
      [before, now] = [now, (z * now - Math.sqrt(k) * before) / Math.sqrt(k + 1)];
    }
  });
  return rows;
}

/**
 * The normal distribution function, to 7.5 · 10⁻⁸ (Abramowitz & Stegun, "Handbook of Mathematical Functions", 1964,
 * 26.2.17).
 */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - above : above;
}
