import { symmetricEigen } from './symmetricEigen.ts';

/** A fitted principal component analysis; k components of d features. */
export interface Pca {
  features: number;
  /** Mean of each feature over the training rows. Shape: d. */
  mean: Float64Array;
  /** One unit vector a row, by falling variance; its largest entry is positive. Shape: k × d, row-major. */
  components: Float64Array;
  /** Variance of the training rows along each component, over rows − 1. Shape: k. */
  explainedVariance: Float64Array;
  /** The same as a share of the variance of all d features; 0 if nothing varies. Shape: k. */
  explainedVarianceRatio: Float64Array;
  /** Singular values of the centred training rows. Shape: k. */
  singularValues: Float64Array;
}

/**
 * Principal component analysis of centred, unscaled rows (Pearson 1901; Hotelling 1933; Bishop, "Pattern Recognition and
 * Machine Learning", §12.1), by the eigenvectors of the d × d covariance matrix in float64. So it takes rows · d² + d³
 * work, whether there are more rows or more features. Variances below about 10⁻¹⁶ of the largest are noise.
 * @param x row-major, rows × features, finite.
 * @param components k, at most min(rows, features), which is the default.
 * @throws RangeError when there are fewer than two rows, the size is wrong, k is out of range or a number not finite.
 */
export function fitPca(
  x: Float32Array | Float64Array,
  rows: number,
  features: number,
  components: number = Math.min(rows, features),
): Pca {
  checkSize(x, rows, features);
  if (rows < 2) throw new RangeError(`Principal components need at least two rows, but there are ${rows}.`);
  if (!Number.isInteger(components) || components < 1 || components > Math.min(rows, features)) {
    throw new RangeError(`${rows} rows of ${features} features have no ${components} principal components.`);
  }
  const mean = columnMeans(x, rows, features);
  const covariance = covarianceMatrix(x, rows, mean);
  const { values, vectors } = symmetricEigen(covariance, features);
  // Rounding can leave a variance of 0 a little below it.
  const explainedVariance = values.slice(0, components).map((value) => Math.max(0, value));
  let total = 0;
  for (let f = 0; f < features; f++) total += covariance[f * features + f]!;
  return {
    features,
    mean,
    components: withLargestPositive(vectors.slice(0, components * features), features),
    explainedVariance,
    explainedVarianceRatio: explainedVariance.map((variance) => (total === 0 ? 0 : variance / total)),
    singularValues: explainedVariance.map((variance) => Math.sqrt(variance * (rows - 1))),
  };
}

/** Coordinates of rows (row-major, rows × d) along the components. Shape: rows × k. @throws RangeError on a wrong size. */
export function project(pca: Pca, x: Float32Array | Float64Array, rows: number): Float64Array {
  const { features, mean, components } = pca;
  checkSize(x, rows, features);
  const k = components.length / features;
  const scores = new Float64Array(rows * k);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < k; c++) {
      let sum = 0;
      for (let f = 0; f < features; f++) sum += (x[row * features + f]! - mean[f]!) * components[c * features + f]!;
      scores[row * k + c] = sum;
    }
  }
  return scores;
}

/** The nearest points to rows in the space of the components. Shape: rows × d. @throws RangeError on a wrong size. */
export function reconstruct(pca: Pca, x: Float32Array | Float64Array, rows: number): Float64Array {
  const { features, mean, components } = pca;
  const k = components.length / features;
  const scores = project(pca, x, rows);
  const out = new Float64Array(rows * features);
  for (let row = 0; row < rows; row++) {
    const point = out.subarray(row * features, (row + 1) * features);
    point.set(mean);
    for (let c = 0; c < k; c++) {
      const score = scores[row * k + c]!;
      for (let f = 0; f < features; f++) point[f]! += score * components[c * features + f]!;
    }
  }
  return out;
}

/** Mean over features of the squared difference between a row and its reconstruction. Shape: rows. */
export function reconstructionError(pca: Pca, x: Float32Array | Float64Array, rows: number): Float64Array {
  const { features, mean, components } = pca;
  checkSize(x, rows, features);
  const errors = new Float64Array(rows);
  const centred = new Float64Array(features);
  const left = new Float64Array(features);
  for (let row = 0; row < rows; row++) {
    centre(x, row, mean, centred);
    left.set(centred);
    // What each component takes away is no longer there; what is left in the end is the difference.
    for (let start = 0; start < components.length; start += features) {
      let score = 0;
      for (let f = 0; f < features; f++) score += centred[f]! * components[start + f]!;
      for (let f = 0; f < features; f++) left[f]! -= score * components[start + f]!;
    }
    let squares = 0;
    for (let f = 0; f < features; f++) squares += left[f]! * left[f]!;
    errors[row] = squares / features;
  }
  return errors;
}

/** Mean of each feature, in float64. @throws RangeError when there are no rows or the size is wrong. */
export function columnMeans(x: Float32Array | Float64Array, rows: number, features: number): Float64Array {
  checkSize(x, rows, features);
  if (rows < 1) throw new RangeError('There is no mean of no rows.');
  const sums = new Float64Array(features);
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < features; f++) sums[f]! += x[row * features + f]!;
  }
  return sums.map((sum) => sum / rows);
}

function covarianceMatrix(x: Float32Array | Float64Array, rows: number, mean: Float64Array): Float64Array {
  const features = mean.length;
  const sums = new Float64Array(features * features);
  // Four rows at once: each sum is fetched and put back a quarter as often. Zeros stand in for rows past the last.
  const room = () => new Float64Array(features);
  const [a, b, c, d] = [room(), room(), room(), room()] as const;
  for (let first = 0; first < rows; first += 4) {
    for (const [i, row] of [a, b, c, d].entries()) {
      if (first + i < rows) centre(x, first + i, mean, row);
      else row.fill(0);
    }
    for (let i = 0; i < features; i++) {
      const [ai, bi, ci, di] = [a[i]!, b[i]!, c[i]!, d[i]!];
      const at = i * features;
      for (let j = i; j < features; j++) sums[at + j]! += ai * a[j]! + bi * b[j]! + ci * c[j]! + di * d[j]!;
    }
  }
  for (let i = 0; i < features; i++) {
    for (let j = i; j < features; j++) {
      sums[i * features + j]! /= rows - 1;
      sums[j * features + i] = sums[i * features + j]!;
    }
  }
  return sums;
}

/** out ← a row less the mean. */
function centre(x: Float32Array | Float64Array, row: number, mean: Float64Array, out: Float64Array): void {
  for (let f = 0, at = row * mean.length; f < mean.length; f++, at++) out[f] = x[at]! - mean[f]!;
}

/** An eigenvector is given up to its sign; this settles it, so that the same data always give the same components. */
function withLargestPositive(components: Float64Array, features: number): Float64Array {
  for (let start = 0; start < components.length; start += features) {
    const component = components.subarray(start, start + features);
    const largest = component.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
    if (largest < 0) for (let f = 0; f < features; f++) component[f] = -component[f]!;
  }
  return components;
}

function checkSize(x: Float32Array | Float64Array, rows: number, features: number): void {
  if (x.length === rows * features) return;
  throw new RangeError(
    `${rows} rows of ${features} features are ${rows * features} numbers, but ${x.length} are given.`,
  );
}
