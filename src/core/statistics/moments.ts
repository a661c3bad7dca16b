/** The arithmetic mean. @throws RangeError when there are no values. */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('There is no mean of no values.');
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/**
 * Σ (value − mean)² / (n − ddof), in two passes so that a large mean does not drown a small spread.
 * @param ddof 0 for the variance of these values (as NumPy's default), 1 for an unbiased estimate of a population's.
 * @throws RangeError when there are no more than `ddof` values.
 */
export function variance(values: ArrayLike<number>, ddof: 0 | 1 = 0): number {
  if (values.length <= ddof) {
    throw new RangeError(`A spread with ${ddof} degrees of freedom taken needs more than ${values.length} values.`);
  }
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  return squares / (values.length - ddof);
}

/** The square root of `variance`, in the values' own unit. @throws RangeError as `variance`. */
export function standardDeviation(values: ArrayLike<number>, ddof: 0 | 1 = 0): number {
  return Math.sqrt(variance(values, ddof));
}
