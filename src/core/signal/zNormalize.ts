import { mean, standardDeviation } from '#core/statistics/moments.ts';

/**
 * The values with mean 0 and standard deviation 1 (Goldin & Kanellakis, CP 1995). Values that are all equal, but for
 * rounding, become 0. Unit: standard deviations.
 * @param ddof 0 for the deviation over n; 1 for that over n − 1, as in ECG5000's published rows.
 * @throws RangeError when there are no values, or no two for ddof 1.
 */
export function zNormalize(values: ArrayLike<number>, ddof: 0 | 1 = 0): Float32Array {
  const centre = mean(values);
  const spread = standardDeviation(values, ddof);
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  // What is left of equal values after rounding is no signal.
  const flat = spread <= 1e-12 * largest;
  return Float32Array.from(values, (value) => (flat ? 0 : (value - centre) / spread));
}
