import type { Spread } from './deviation.ts';

/** Normal distributions have a mean absolute deviation of σ √(2 / π). */
const SIGMAS_PER_MEAN_DEVIATION = Math.sqrt(Math.PI / 2);

/** The values of one feature, row by row. */
export function featureValues(x: Float32Array, rows: number, features: number, feature: number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0, at = feature; row < rows; row++, at += features) values[row] = x[at]!;
  return values;
}

/**
 * The unit of deviation of a feature, and where it comes from.
 * @param own by the rule at hand
 * @param median of the values
 * @param perSigma what the rule gives of a normal distribution with σ = 1
 */
export function spreadOrElse(
  own: number,
  values: Float64Array,
  median: number,
  perSigma: number,
): [spread: number, of: Spread] {
  if (own > 0) return [own, 'own'];
  let sum = 0;
  for (const value of values) sum += Math.abs(value - median);
  if (sum === 0) return [1, 'none'];
  return [(sum / values.length) * SIGMAS_PER_MEAN_DEVIATION * perSigma, 'meanDeviation'];
}
