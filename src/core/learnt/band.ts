/** An interval for each feature, outside which a value is unusual. In the data set's own units; shape of each: features. */
export interface Band {
  form: 'band';
  /** What the interval is made of. */
  rule: 'mean' | 'zScore' | 'modifiedZScore' | 'fences';
  /** A value between these deviates by nothing: one and the same middle, or two fences. */
  low: Float32Array;
  high: Float32Array;
  /** What deviations are counted in. */
  unit: Float32Array;
  /** The interval reaches so many units beyond `low` and `high`. */
  reach: number;
}
