/** The nearest rows of each query, nearest first. */
export interface Neighbours {
  k: number;
  /** Rows as they were numbered where the index was made. Shape: queries × k. */
  rows: Uint32Array;
  /** Squared Euclidean distances. Shape: queries × k. */
  squares: Float64Array;
}
