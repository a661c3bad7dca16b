import { countAtMost, countBelow } from '#core/statistics/quantile.ts';
import type { ScoreIndex } from './scoreIndex.ts';

/** Which rows the sorted scores of a `ScoreIndex` belong to: position i there is row i here. Equal scores keep the rows' order. */
export interface ScoreOrder {
  normal: Uint32Array;
  abnormal: Uint32Array;
}

/**
 * The rows of each kind by ascending score, aligned with `createScoreIndex` of the same arguments. O(rows · log rows).
 * @param scores finite, one per row. @param abnormal 1 where the row is abnormal, else 0.
 */
export function orderByScore(scores: ArrayLike<number>, abnormal: ArrayLike<number>): ScoreOrder {
  const rows = Uint32Array.from({ length: scores.length }, (_, row) => row);
  const ascending = (a: number, b: number) => scores[a]! - scores[b]! || a - b;
  return {
    normal: rows.filter((row) => !abnormal[row]).sort(ascending),
    abnormal: rows.filter((row) => abnormal[row]).sort(ascending),
  };
}

/** Rows with low ≤ score < high, of each kind, by ascending score: views, found by binary search. */
export function rowsBetween(index: ScoreIndex, order: ScoreOrder, low: number, high: number): ScoreOrder {
  const part = (kind: keyof ScoreOrder) =>
    order[kind].subarray(countBelow(index[kind], low), countBelow(index[kind], high));
  return { normal: part('normal'), abnormal: part('abnormal') };
}

/** Rows on one side of a threshold: flagged are those with score > threshold. Views, found by binary search. */
export function rowsBeside(
  index: ScoreIndex,
  order: ScoreOrder,
  threshold: number,
): { passed: ScoreOrder; flagged: ScoreOrder } {
  const passed = countAtMost(index.normal, threshold);
  const missed = countAtMost(index.abnormal, threshold);
  return {
    passed: { normal: order.normal.subarray(0, passed), abnormal: order.abnormal.subarray(0, missed) },
    flagged: { normal: order.normal.subarray(passed), abnormal: order.abnormal.subarray(missed) },
  };
}
