import { createRandom } from '#core/random/random.ts';
import type { Detector } from '../detector.ts';
import { type Kernel, kernelRow, scaleGamma } from './kernel.ts';
import { solveOneClass } from './solve.ts';

export interface OneClassSvmOptions {
  /** At most this share of the training rows is left outside, and at least this share supports the border: over 0 to 1. */
  nu: number;
  kernel: 'rbf' | 'poly' | 'sigmoid';
  /** How fast likeness falls off; null for scikit-learn's “scale”, 1 / (features · variance). */
  gamma: number | null;
  /** For poly. */
  degree: number;
  /** For poly and sigmoid. */
  offset: number;
  /** The work grows with the square of the rows: of more than these, so many are drawn. */
  sampleSize: number;
  seed: number;
}

export interface OneClassSvmModel {
  kernel: Kernel;
  features: number;
  /** The rows that the border is made of. Shape: support rows × features, row-major. */
  support: Float32Array;
  /** Their weights. Shape: support rows. */
  weights: Float64Array;
  rho: number;
  /** How many rows it learnt from. */
  rows: number;
}

/** As libsvm's default. */
const TOLERANCE = 1e-3;

/** Room for rows of the kernel matrix that are kept, in numbers: 64 MB. */
const CACHED_NUMBERS = 8_000_000;

/**
 * One-class support vector machine (Schölkopf et al. 2001): a border round most of the training rows. The score is how far
 * a row falls short of the border, ρ − Σ αᵢ K(xᵢ, x): above 0 outside, in libsvm's scale.
 */
export const oneClassSvm: Detector<OneClassSvmModel, OneClassSvmOptions> = {
  id: 'oneClassSvm',
  fit(x, rows, features, options) {
    if (rows < 1) throw new RangeError('A one-class SVM needs rows to put a border round, but there are none.');
    if (!(options.nu > 0 && options.nu <= 1)) {
      throw new RangeError(`ν is a share of the rows, over 0 and at most 1, but ${options.nu} was asked for.`);
    }
    const sample = drawSample(x, rows, features, options);
    const count = sample.length / features;
    const kernel = kernelOf(options, options.gamma ?? scaleGamma(sample, features));
    const { row, diagonal } = kernelMatrix(kernel, sample, count, features);
    const { alpha, rho } = solveOneClass(count, options.nu, row, diagonal, TOLERANCE);
    const support = [...alpha.keys()].filter((i) => alpha[i]! > 0);
    return {
      kernel,
      features,
      support: Float32Array.from(support.flatMap((i) => [...sample.subarray(i * features, (i + 1) * features)])),
      weights: Float64Array.from(support, (i) => alpha[i]!),
      rho,
      rows: count,
    };
  },
  score({ kernel, features, support, weights, rho }, x, rows) {
    if (x.length !== rows * features) {
      throw new RangeError(`${rows} rows of ${features} features are ${rows * features} numbers, not ${x.length}.`);
    }
    const likeness = new Float64Array(weights.length);
    return Float32Array.from({ length: rows }, (_, row) => {
      kernelRow(kernel, x.subarray(row * features, (row + 1) * features), support, likeness);
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * likeness[i]!;
      return rho - sum;
    });
  },
};

function kernelOf({ kernel, degree, offset }: OneClassSvmOptions, gamma: number): Kernel {
  if (kernel === 'rbf') return { kind: kernel, gamma };
  return kernel === 'poly' ? { kind: kernel, gamma, degree, offset } : { kind: kernel, gamma, offset };
}

/** All rows, or as many as are wanted, in their order. */
function drawSample(
  x: Float32Array,
  rows: number,
  features: number,
  { sampleSize, seed }: Pick<OneClassSvmOptions, 'sampleSize' | 'seed'>,
): Float32Array {
  if (rows <= sampleSize) return x;
  const chosen = createRandom(seed).fork('sample').permutation(rows).subarray(0, sampleSize).sort();
  const sample = new Float32Array(sampleSize * features);
  chosen.forEach((row, i) => {
    sample.set(x.subarray(row * features, (row + 1) * features), i * features);
  });
  return sample;
}

/** Rows of the kernel matrix, computed when they are asked for; those asked for last are kept. */
function kernelMatrix(kernel: Kernel, x: Float32Array, rows: number, features: number) {
  const kept = new Map<number, Float64Array>();
  const most = Math.max(2, Math.floor(CACHED_NUMBERS / rows));
  const at = (i: number) => x.subarray(i * features, (i + 1) * features);
  const row = (i: number): Float64Array => {
    let values = kept.get(i);
    if (values) kept.delete(i);
    else {
      // The one that was not asked for the longest makes room, and lends its memory.
      const [oldest] = kept.size >= most ? kept.keys() : [];
      values = oldest === undefined ? new Float64Array(rows) : kept.get(oldest)!;
      if (oldest !== undefined) kept.delete(oldest);
      kernelRow(kernel, at(i), x, values);
    }
    kept.set(i, values);
    return values;
  };
  const one = new Float64Array(1);
  const diagonal = Float64Array.from({ length: rows }, (_, i) => {
    kernelRow(kernel, at(i), at(i), one);
    return one[0]!;
  });
  return { row, diagonal };
}
