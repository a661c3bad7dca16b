/** A model that learns from rows what is normal, and says of any row how far from normal it is. */
export interface Detector<Model, Options = object> {
  /** Short and stable, as in links and files. */
  id: string;
  /**
   * Learns from training rows. Deterministic.
   * @param x row-major, rows × features, scaled.
   * @throws RangeError, as a sentence, when the rows or options leave nothing to learn.
   */
  fit(x: Float32Array, rows: number, features: number, options: Options): Model;
  /** One score a row, higher = more anomalous. Shape: rows. */
  score(model: Model, x: Float32Array, rows: number): Float32Array;
  /** What the model would rather see in place of each row. Shape: rows × features. */
  reconstruct?(model: Model, x: Float32Array, rows: number): Float32Array;
}
