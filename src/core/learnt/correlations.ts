/** How features go together. */
export interface Correlations {
  form: 'correlations';
  /** From −1 to 1; 0 beside a feature that never varies. Shape: features × features, row-major. */
  correlation: Float32Array;
  /** In the data set's own units. Shape: features. */
  mean: Float32Array;
  deviation: Float32Array;
  /** How far the covariance was drawn towards a sphere, 0 to 1. */
  shrinkage: number;
}
