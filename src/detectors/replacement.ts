import { quantileBySelection } from '#core/statistics/quantile.ts';
import { featureValues } from './featureSpread.ts';

/** The training median of each feature. Shape: features. */
export function columnMedians(x: Float32Array, rows: number, features: number): Float64Array {
  return Float64Array.from({ length: features }, (_, f) =>
    quantileBySelection(featureValues(x, rows, features, f), 0.5),
  );
}

/**
 * By how much a row's score falls when one of its features is given the training median. Shape: rows × features.
 * @param score scores of any rows
 */
export function replacementContributions(
  x: Float32Array,
  rows: number,
  medians: Float64Array,
  score: (x: Float32Array, rows: number) => Float32Array,
): Float32Array {
  const features = medians.length;
  const out = new Float32Array(rows * features);
  const changed = new Float32Array((features + 1) * features);
  for (let row = 0; row < rows; row++) {
    const own = x.subarray(row * features, (row + 1) * features);
    // The row itself comes last.
    for (let f = 0; f <= features; f++) changed.set(own, f * features);
    for (let f = 0; f < features; f++) changed[f * features + f] = medians[f]!;
    const scores = score(changed, features + 1);
    for (let f = 0; f < features; f++) out[row * features + f] = scores[features]! - scores[f]!;
  }
  return out;
}
