/** A few rows that stand for all, the one first that most rows are near. */
export interface Centres {
  form: 'centres';
  /** In the data set's own units. Shape: count × features, row-major. */
  at: Float32Array;
  /** Of the training rows, how many are nearest to each. Shape: count. */
  shares: Float32Array;
  /** From the row that is looked at, in scaled units. Shape: count. */
  distances: Float32Array;
  /** Differences are divided by this before they are squared: distances are in scaled units. Shape: features. */
  unit: Float32Array;
}
