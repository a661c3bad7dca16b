import type { Components } from '#core/learnt/components.ts';

/** The mean and so much of each direction. Shape: features. @param weights in standard deviations. Shape: count */
export function mix({ mean, directions }: Components, weights: ArrayLike<number>): Float32Array {
  const features = mean.length;
  const mixed = Float64Array.from(mean);
  for (let c = 0, at = 0; c < weights.length; c++) {
    for (let f = 0; f < features; f++, at++) mixed[f]! += weights[c]! * directions[at]!;
  }
  return Float32Array.from(mixed);
}

/** What each feature adds to the mean squared difference of a row from a mixture, in scaled units. Shape: features. */
export function errorsOf({ unit }: Components, row: Float32Array, mixed: Float32Array): Float32Array {
  return row.map((value, f) => ((value - mixed[f]!) / unit[f]!) ** 2 / row.length);
}

export const sumOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);

/** Weights that someone has set by hand, and the directions that they weigh: those of another fit are others. */
export interface HandMixture {
  directions: Float32Array;
  weights: Float32Array;
}

/** The weights set by hand, where they are of these directions, which each row's picture has as its own copy. */
export const ownMixture = (chosen: HandMixture | null, { directions }: Components): Float32Array | null =>
  chosen?.directions.every((value, i) => value === directions[i]) ? chosen.weights : null;
