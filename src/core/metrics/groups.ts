import { countAtMost } from '#core/statistics/quantile.ts';

/** The scores of one group of rows, ascending, so that how many are flagged is a look-up. */
export interface GroupScores {
  scores: Float64Array;
  /** The rows, in their own order. */
  rows: Uint32Array;
}

/**
 * Parts rows into groups and sorts each. O(rows · log rows), once for all thresholds.
 * @param scores one per row. @param group of a row: an index below `groups`, or −1 for none.
 */
export function scoresByGroup(
  scores: ArrayLike<number>,
  groups: number,
  group: (row: number) => number,
): GroupScores[] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (let row = 0; row < scores.length; row++) members[group(row)]?.push(row);
  return members.map((rows) => ({
    scores: Float64Array.from(rows, (row) => scores[row]!).sort(),
    rows: Uint32Array.from(rows),
  }));
}

/** How many rows of the group have a score above the threshold. O(log rows). */
export function flaggedIn({ scores }: GroupScores, threshold: number): number {
  return scores.length - countAtMost(scores, threshold);
}
