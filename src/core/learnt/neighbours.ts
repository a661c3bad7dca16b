/** The training rows nearest to the row that is looked at, nearest first, and what the score makes of them. */
export interface Neighbours {
  form: 'neighbours';
  /** In the data set's own units. Shape: neighbours × features, row-major. */
  rows: Float32Array;
  /** How far each is, in scaled units. Shape: neighbours. */
  distances: Float64Array;
  /**
   * What is compared:
   * - `distance`: the distances themselves, of which the score is the mean, the largest or the median: their sum by these
   *   weights (shape: neighbours).
   * - `density`: how dense it is round the row and round each neighbour (shape: neighbours); the score is the mean of theirs
   *   over its own.
   */
  by:
    | { kind: 'distance'; which: 'mean' | 'largest' | 'median'; weights: Float64Array }
    | { kind: 'density'; own: number; densities: Float64Array };
  score: number;
}
