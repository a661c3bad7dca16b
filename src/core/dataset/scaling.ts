import type { Scaling } from '#core/experiment/experiment.ts';

/** An affine map for each feature: scaled = (value − offset) / spread. Both of length `features`. */
export interface Scaler {
  offset: Float32Array;
  spread: Float32Array;
}

/**
 * Fits a scaler on training rows (row-major, rows × features). A feature that never varies keeps its size
 * (spread 1), so that a new value there is neither lost nor divided by zero.
 * - `none`: as measured. `global`: one mean and standard deviation for all numbers together.
 * - `minmax`: each feature to 0–1. `zscore`: each feature to mean 0 and standard deviation 1.
 */
export function fitScaler(scaling: Scaling, x: Float32Array, features: number): Scaler {
  const offset = new Float32Array(features);
  const spread = new Float32Array(features).fill(1);
  const rows = x.length / features;
  if (rows === 0 || scaling === 'none') return { offset, spread };
  if (scaling === 'global') {
    const { mean, deviation } = moments(x, 0, 1);
    return { offset: offset.fill(mean), spread: spread.fill(deviation || 1) };
  }
  for (let f = 0; f < features; f++) {
    const [from, width] = scaling === 'minmax' ? range(x, f, features) : centre(x, f, features);
    offset[f] = from;
    spread[f] = width || 1;
  }
  return { offset, spread };
}

/** A scaled copy of rows (row-major, any number of rows). */
export function scaleRows(scaler: Scaler, x: Float32Array): Float32Array {
  const { offset, spread } = scaler;
  const features = offset.length;
  const scaled = new Float32Array(x.length);
  for (let i = 0; i < x.length; ) {
    for (let f = 0; f < features; f++, i++) scaled[i] = (x[i]! - offset[f]!) / spread[f]!;
  }
  return scaled;
}

/** The way back: scaled rows in the data set's own units again. */
export function unscaleRows(scaler: Scaler, x: Float32Array): Float32Array {
  const { offset, spread } = scaler;
  const features = offset.length;
  return x.map((value, i) => value * spread[i % features]! + offset[i % features]!);
}

function range(x: Float32Array, first: number, stride: number): [from: number, width: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = first; i < x.length; i += stride) {
    low = Math.min(low, x[i]!);
    high = Math.max(high, x[i]!);
  }
  return [low, high - low];
}

function centre(x: Float32Array, first: number, stride: number): [from: number, width: number] {
  const { mean, deviation } = moments(x, first, stride);
  return [mean, deviation];
}

/** Mean and population standard deviation of every `stride`-th number, in two passes and float64. */
function moments(x: Float32Array, first: number, stride: number): { mean: number; deviation: number } {
  let sum = 0;
  let count = 0;
  for (let i = first; i < x.length; i += stride, count++) sum += x[i]!;
  const mean = sum / count;
  let squares = 0;
  for (let i = first; i < x.length; i += stride) squares += (x[i]! - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / count) };
}
