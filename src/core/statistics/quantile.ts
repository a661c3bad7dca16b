import { select } from './select.ts';

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
 * The same without sorting, which takes a fraction of the time: the values are put in another order.
 * @param values no NaN, at least one value; changed.
 * @throws RangeError as `quantileSorted`
 */
export function quantileBySelection(values: Float32Array | Float64Array, q: number): number {
  const last = values.length - 1;
  const below = Math.floor(last * q);
  if (last < 0 || !(q >= 0 && q <= 1)) return quantileSorted(values, q);
  select(values, below);
  if (below === last) return values[below]!;
  let high = Number.POSITIVE_INFINITY;
  for (let i = below + 1; i <= last; i++) if (values[i]! < high) high = values[i]!;
  const low = values[below]!;
  const share = last * q - below;
  return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
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

/** How many of the ascending values are below `value`, by binary search. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The MAD of a normal distribution with σ = 1: its upper quartile. */
export const MAD_PER_SIGMA = 0.6744897501960817;
