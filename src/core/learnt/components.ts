/** Directions along which rows vary, to be mixed. In the data set's own units unless said otherwise. */
export interface Components {
  form: 'components';
  /** Shape: features. */
  mean: Float32Array;
  /** What a standard deviation along each direction adds to the mean. Shape: count × features, row-major. */
  directions: Float32Array;
  /** Of the variance of the training rows. Shape: count. */
  shares: Float32Array;
  /** Where the row that is looked at lies along each, in standard deviations. Shape: count. */
  coordinates: Float32Array;
  /** Differences are divided by this before they are squared: the error is in scaled units. Shape: features. */
  unit: Float32Array;
  /**
   * Where validation rows chose how many there are: the best ROC AUC that was found with 1 to `most`; `oneKind` where they were
   * to choose, but are not of both kinds. Null where nobody asked them.
   */
  chosen: { count: number; validationAuc: number; most: number } | 'oneKind' | null;
}
