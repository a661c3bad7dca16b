import { atOnce, type Pieces, within } from '#core/pieces.ts';
import { checkSize } from './checkSize.ts';
import { columnMeans } from './columnMeans.ts';
import { scatterInPieces } from './scatter.ts';
import { eigenInPieces } from './symmetricEigen.ts';

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
  if (!Number.isInteger(components) || components < 1 || components > Math.min(rows, features)) {
    throw new RangeError(`${rows} rows of ${features} features have no ${components} principal components.`);
  }
  return atOnce(pcaInPieces(x, rows, features, () => components));
}

/**
 * The same in pieces.
 * @param choose how many components to keep, given the share of the variance along each of all there are
 */
export function* pcaInPieces(
  x: Float32Array | Float64Array,
  rows: number,
  features: number,
  choose: (ratios: Float64Array) => number,
): Pieces<Pca> {
  checkSize(x, rows, features);
  if (rows < 2) throw new RangeError(`Principal components need at least two rows, but there are ${rows}.`);
  const mean = columnMeans(x, rows, features);
  const share = rows / (rows + 8 * features);
  const scatter = yield* within(0, share, scatterInPieces(x, rows, mean));
  const covariance = scatter.map((sum) => sum / (rows - 1));
  const { values, vectors } = yield* within(share, 1, eigenInPieces(covariance, features));
  // Rounding can leave a variance of 0 a little below it.
  const variances = values.slice(0, Math.min(rows, features)).map((value) => Math.max(0, value));
  let total = 0;
  for (let f = 0; f < features; f++) total += covariance[f * features + f]!;
  const ratios = variances.map((variance) => (total === 0 ? 0 : variance / total));
  const components = choose(ratios);
  const explainedVariance = variances.slice(0, components);
  return {
    features,
    mean,
    components: withLargestPositive(vectors.slice(0, components * features), features),
    explainedVariance,
    explainedVarianceRatio: ratios.slice(0, components),
    singularValues: explainedVariance.map((variance) => Math.sqrt(variance * (rows - 1))),
  };
}

/** The same with its first `count` components alone. @throws RangeError when there are not as many */
export function firstComponents(pca: Pca, count: number): Pca {
  if (!Number.isInteger(count) || count < 1 || count > pca.explainedVariance.length) {
    throw new RangeError(`Of ${pca.explainedVariance.length} components, ${count} cannot be kept.`);
  }
  return {
    ...pca,
    components: pca.components.slice(0, count * pca.features),
    explainedVariance: pca.explainedVariance.slice(0, count),
    explainedVarianceRatio: pca.explainedVarianceRatio.slice(0, count),
    singularValues: pca.singularValues.slice(0, count),
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
export const reconstruct = (pca: Pca, x: Float32Array | Float64Array, rows: number): Float64Array =>
  unproject(pca, project(pca, x, rows));

/** The points with such coordinates (rows × k). Shape: rows × d. @throws RangeError where these are no whole rows. */
export function unproject(pca: Pca, coordinates: Float32Array | Float64Array): Float64Array {
  const { features, mean, components } = pca;
  const k = components.length / features;
  const rows = coordinates.length / k;
  checkSize(coordinates, rows, k);
  const out = new Float64Array(rows * features);
  for (let row = 0; row < rows; row++) {
    const point = out.subarray(row * features, (row + 1) * features);
    point.set(mean);
    for (let c = 0; c < k; c++) {
      const score = coordinates[row * k + c]!;
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
