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
export function ledoitWolf(x: Float32Array | Float64Array, rows: number, mean: Float64Array): ShrunkCovariance {
  const d = mean.length;
  const covariance = new Float64Array(d * d);
  const centred = new Float64Array(d);
  let fourth = 0;
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let f = 0; f < d; f++) {
      centred[f] = x[row * d + f]! - mean[f]!;
      square += centred[f]! ** 2;
    }
    // Σ over pairs of features of the products of their squares is the square of the sum of squares.
    fourth += square ** 2;
    for (let i = 0; i < d; i++) {
      const value = centred[i]!;
      for (let j = 0; j <= i; j++) covariance[i * d + j]! += value * centred[j]!;
    }
  }
  let trace = 0;
  let squares = 0;
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      const value = covariance[i * d + j]! / rows;
      covariance[i * d + j] = value;
      covariance[j * d + i] = value;
      squares += (i === j ? 1 : 2) * value ** 2;
    }
    trace += covariance[i * d + i]!;
  }
  const sphere = trace / d;
  // How far the covariance lies from the sphere, and how much of that is the chance of this sample.
  const distance = (squares - (2 * sphere * trace - d * sphere ** 2)) / d;
  const chance = Math.min((fourth / rows - squares) / (d * rows), distance);
  const shrinkage = distance > 0 ? Math.max(0, chance) / distance : 0;
  for (let i = 0; i < d * d; i++) covariance[i]! *= 1 - shrinkage;
  for (let i = 0; i < d; i++) covariance[i * d + i]! += shrinkage * sphere;
  return { covariance, shrinkage };
}
