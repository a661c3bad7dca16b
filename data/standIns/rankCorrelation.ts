import { mean } from '#core/statistics/moments.ts';
import { sortedCopy } from '#core/statistics/quantile.ts';

/**
 * Spearman's rank correlation of each pair of columns, ties sharing their mean rank (Spearman 1904; Kendall & Gibbons,
 * "Rank Correlation Methods", 1990, §3.8). Pairs in the order (0, 1), (0, 2), …, (1, 2), …; 0 where a column is constant.
 * @param columns of equal length, at least one value each, no NaN.
 */
export function rankCorrelations(columns: readonly ArrayLike<number>[]): number[] {
  const ranks = columns.map(standardRanks);
  return ranks.flatMap((a, i) => ranks.slice(i + 1).map((b) => dot(a, b)));
}

/** Ranks as a vector of length 1 around 0, or zeros where all values are equal. */
function standardRanks(values: ArrayLike<number>): Float64Array {
  const rankOf = meanRanks(sortedCopy(values));
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf.get(values[i]!)!;
  const centre = mean(ranks);
  const centred = ranks.map((rank) => rank - centre);
  const length = Math.sqrt(dot(centred, centred));
  return length === 0 ? centred : centred.map((rank) => rank / length);
}

function meanRanks(sorted: Float64Array): Map<number, number> {
  const ranks = new Map<number, number>();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    ranks.set(sorted[from]!, (from + to - 1) / 2);
  }
  return ranks;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
