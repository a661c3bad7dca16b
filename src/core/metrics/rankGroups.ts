import type { Interval } from '#core/statistics/meanInterval.ts';
import { rocAuc } from './curves.ts';
import { aucInterval, placementsOfSorted } from './delong.ts';
import { confusionAt, type ScoreIndex } from './scoreIndex.ts';
import { orderByScore } from './scoreOrder.ts';

/** How well scores part the abnormal rows of a group from its normal ones, before any threshold is chosen. */
export interface RankedGroup {
  index: ScoreIndex;
  /** Null when the rows are all of one kind. */
  rocAuc: number | null;
  /** Its 95 % interval by DeLong's variance; null with fewer than two rows of either kind. */
  interval: Interval | null;
}

/** What a threshold makes of a group. */
export interface GroupRates {
  /** Share of the abnormal rows that are flagged; null where there are none. */
  recall: number | null;
  /** Share of the normal rows that are flagged; null where there are none. */
  falseAlarmRate: number | null;
}

/**
 * Ranks several groups of the same rows; groups may overlap. The rows are sorted but once: O(rows · (log rows + groups)).
 * @param scores finite, one per row, higher = more anomalous. @param abnormal 1 where the row is abnormal, else 0.
 * @param groups the numbers of each group's rows
 */
export function rankGroups(
  scores: ArrayLike<number>,
  abnormal: ArrayLike<number>,
  groups: readonly Uint32Array[],
): RankedGroup[] {
  const order = orderByScore(scores, abnormal);
  return groups.map((rows) => {
    const isIn = new Uint8Array(scores.length);
    for (const row of rows) isIn[row] = 1;
    const sorted = (of: Uint32Array) =>
      Float64Array.from(of.filter((row) => isIn[row]).values(), (row) => scores[row]!);
    const index = { normal: sorted(order.normal), abnormal: sorted(order.abnormal) };
    return { index, rocAuc: rocAuc(index), interval: aucInterval(placementsOfSorted(index)) };
  });
}

/** O(log rows). */
export function ratesAt({ index }: Pick<RankedGroup, 'index'>, threshold: number): GroupRates {
  const { tp, fp, tn, fn } = confusionAt(index, threshold);
  return { recall: shareOf(tp, fn), falseAlarmRate: shareOf(fp, tn) };
}

const shareOf = (part: number, rest: number) => (part + rest === 0 ? null : part / (part + rest));
