import { within } from '#core/pieces.ts';
import type { Random } from '#core/random/random.ts';
import { classical } from '../classical.ts';
import { gather } from '../gather.ts';
import { columnMedians } from '../replacement.ts';
import type { OneClassSvmOptions } from './fields.ts';
import { type Kernel, kernelRow, ownLikeness, scaleGamma, slopeOf, squaredLengths } from './kernel.ts';
import type { OneClassSvmModel } from './model.ts';
import { closeRows, openRows, type Rows } from './products.ts';
import { solveInPieces } from './solve.ts';
import { supportOf } from './supportOf.ts';

/** As libsvm's default. */
const TOLERANCE = 1e-3;

/** Room for rows of the kernel matrix that are kept, in numbers: 64 MB. */
const CACHED_NUMBERS = 8_000_000;

/** Points between the median and a row at which the gradient is taken. */
const STEPS = 32;

/** Multiply-adds that an exponential takes, roughly. */
const EXPONENTIAL = 30;

/**
 * One-class support vector machine (Schölkopf et al. 2001): a border round most of the training rows. The score is how far
 * a row falls short of the border, ρ − Σ αᵢ K(xᵢ, x): above 0 outside, in libsvm's scale. Of more rows than `mostRows` a
 * random sample is learnt from.
 */
export const oneClassSvm = classical<OneClassSvmOptions, OneClassSvmModel>({
  kind: 'oneClassSvm',
  *fit(x, rows, features, options, random) {
    const sample = drawSample(x, rows, features, options.mostRows, random);
    const count = sample.length / features;
    const kernel = kernelOf(options, options.gamma ?? scaleGamma(sample, features));
    const norms = squaredLengths(sample, count, features);
    const all = openRows(sample, features);
    const row = kernelMatrix(kernel, sample, all, norms);
    const diagonal = norms.map((norm) => ownLikeness(kernel, norm));
    const { alpha, rho } = yield* within(
      0,
      0.95,
      solveInPieces(count, options.nu, row, diagonal, TOLERANCE, count * (features + EXPONENTIAL)),
    );
    closeRows(all);
    const chosen = Uint32Array.from([...alpha.keys()].filter((i) => alpha[i]! > 0));
    return {
      kernel,
      features,
      support: gather(sample, features, chosen),
      norms: Float64Array.from(chosen, (i) => norms[i]!),
      weights: Float64Array.from(chosen, (i) => alpha[i]!),
      rho,
      rows: count,
      medians: Float32Array.from(columnMedians(sample, count, features)),
    };
  },
  score(model, x, rows) {
    const { kernel, features, support, norms, weights, rho } = model;
    const likeness = new Float64Array(weights.length);
    const border = openRows(support, features);
    const scores = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      kernelRow(kernel, x.subarray(row * features, (row + 1) * features), border, norms, likeness);
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * likeness[i]!;
      scores[row] = rho - sum;
    }
    closeRows(border);
    return scores;
  },
  /**
   * The gradient of the score, added up on the straight way from the training median to the row (integrated gradients:
   * Sundararajan, Taly & Yan, ICML 2017): far outside, where the score is flat, the gradient at the row itself says
   * nothing. They add up to what the row's score has over the median's, nearly.
   */
  contributions(model, x, rows) {
    const { features } = model;
    const border = openRows(model.support, features);
    const out = new Float32Array(rows * features);
    for (let row = 0; row < rows; row++) {
      const own = x.subarray(row * features, (row + 1) * features);
      out.set(integratedGradient(model, border, own), row * features);
    }
    closeRows(border);
    return out;
  },
  explainedBy: () => 'gradient',
  learnt: supportOf,
  cost(rows, features, { nu, mostRows }) {
    const sample = Math.min(rows, mostRows);
    // About as many rows of the kernel matrix are asked for as there are support rows, and then some.
    const support = Math.min(sample, 3 * nu * sample + 50);
    return {
      fit: sample * support * (features + EXPONENTIAL + 20),
      score: Math.min(sample, 1.5 * nu * sample + 20) * (features + EXPONENTIAL),
    };
  },
});

function integratedGradient(model: OneClassSvmModel, border: Rows, row: Float32Array): Float64Array {
  const { kernel, features, support, norms, weights, medians } = model;
  const out = new Float64Array(features);
  const point = new Float32Array(features);
  const likeness = new Float64Array(weights.length);
  for (let step = 0; step < STEPS; step++) {
    const share = (step + 0.5) / STEPS;
    for (let f = 0; f < features; f++) point[f] = medians[f]! + share * (row[f]! - medians[f]!);
    kernelRow(kernel, point, border, norms, likeness);
    for (let i = 0; i < weights.length; i++) {
      const at = i * features;
      const slope = (-weights[i]! * slopeOf(kernel, point, support, at, likeness[i]!)) / STEPS;
      // The gradient points at the support row; of rbf, from the point.
      for (let f = 0; f < features; f++) {
        const towards = kernel.kind === 'rbf' ? support[at + f]! - point[f]! : support[at + f]!;
        out[f]! += slope * towards * (row[f]! - medians[f]!);
      }
    }
  }
  return out;
}

function kernelOf({ kernel, degree, offset }: OneClassSvmOptions, gamma: number): Kernel {
  if (kernel === 'rbf') return { kind: kernel, gamma };
  return kernel === 'poly' ? { kind: kernel, gamma, degree, offset } : { kind: kernel, gamma, offset };
}

/** All rows, or as many as are wanted, in their order. */
function drawSample(x: Float32Array, rows: number, features: number, most: number, random: Random): Float32Array {
  return rows <= most ? x : gather(x, features, random.permutation(rows).subarray(0, most).sort());
}

/** Rows of the kernel matrix, computed when they are asked for; those asked for last are kept. */
function kernelMatrix(kernel: Kernel, x: Float32Array, all: Rows, norms: Float64Array) {
  const { features } = all;
  const rows = norms.length;
  const kept = new Map<number, Float64Array>();
  const most = Math.max(2, Math.floor(CACHED_NUMBERS / rows));
  return (i: number): Float64Array => {
    let values = kept.get(i);
    if (values) kept.delete(i);
    else {
      // The one that was not asked for the longest makes room, and lends its memory.
      const [oldest] = kept.size >= most ? kept.keys() : [];
      values = oldest === undefined ? new Float64Array(rows) : kept.get(oldest)!;
      if (oldest !== undefined) kept.delete(oldest);
      kernelRow(kernel, x.subarray(i * features, (i + 1) * features), all, norms, values);
    }
    kept.set(i, values);
    return values;
  };
}
