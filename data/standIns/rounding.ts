import { quantileSorted, sortedCopy } from '#core/statistics/quantile.ts';

/** Numbers with so many decimals at most; −0 becomes 0. */
export function rounded(values: ArrayLike<number>, decimals: number): number[] {
  const unit = 10 ** decimals;
  return Array.from(values, (value) => Math.round(value * unit) / unit + 0);
}

/**
 * Quantiles in equal steps from the least value to the greatest: 1 % apart, or as far apart as leaves ten values
 * between neighbours, so that few values are not given away one by one.
 */
export function quantileTable(values: ArrayLike<number>): Float64Array {
  const steps = Math.min(100, Math.max(1, Math.floor(values.length / 10)));
  const sorted = sortedCopy(values);
  return Float64Array.from({ length: steps + 1 }, (_, i) => quantileSorted(sorted, i / steps));
}
