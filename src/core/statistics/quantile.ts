/**
 * Quantiles of sorted values by linear interpolation between order statistics: type 7 of Hyndman & Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50(4), 1996; the default of NumPy, R and Excel.
 * @param sorted ascending, no NaN, at least one value.
 * @param q from 0 (the smallest value) to 1 (the largest).
 * @throws RangeError when there are no values, or q is not from 0 to 1.
 */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) throw new RangeError('There is no quantile of no values.');
  if (!(q >= 0 && q <= 1)) throw new RangeError(`A quantile must be from 0 to 1, but ${q} was asked for.`);
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  const share = position - below;
  // From the nearer end, as NumPy does it, so that the result never decreases as q grows and meets both ends exactly.
  return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
}

/**
 * The same of values in any order, which stay as they are.
 * @throws RangeError as `quantileSorted`, and when a value is NaN.
 */
export function quantile(values: ArrayLike<number>, q: number): number {
  return quantileSorted(sortedCopy(values), q);
}

/**
 * The values in ascending order, in float64.
 * @throws RangeError when a value is NaN, which has no place in an order.
 */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  // A typed array sorts NaN to the end.
  if (Number.isNaN(sorted[sorted.length - 1])) throw new RangeError('Values that include NaN cannot be put in order.');
  return sorted;
}

/** How many of the ascending values are at most `value`, by binary search. */
export function countAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
