import { countAtMost, quantileSorted } from '#core/statistics/quantile.ts';
import type { ConfusionMatrix } from './confusion.ts';

/** Anomaly scores by truth, each ascending: all that any threshold, curve or histogram asks of them. */
export interface ScoreIndex {
  normal: Float64Array;
  abnormal: Float64Array;
}

/**
 * Sorts the scores of some rows, once, so that the confusion matrix at any threshold is a look-up.
 * @param scores one per row, higher = more anomalous.
 * @param abnormal 1 where the row is abnormal, else 0.
 * @throws RangeError when a score is NaN or infinite, or the lengths differ.
 */
export function createScoreIndex(scores: ArrayLike<number>, abnormal: ArrayLike<number>): ScoreIndex {
  if (scores.length !== abnormal.length) {
    throw new RangeError(`There are ${scores.length} scores, but ${abnormal.length} rows are marked as normal or not.`);
  }
  let abnormalRows = 0;
  for (let row = 0; row < scores.length; row++) {
    if (!Number.isFinite(scores[row])) {
      throw new RangeError(`Scores must be finite numbers to be compared, but that of row ${row} is ${scores[row]}.`);
    }
    if (abnormal[row]) abnormalRows++;
  }
  const index = {
    normal: new Float64Array(scores.length - abnormalRows),
    abnormal: new Float64Array(abnormalRows),
  };
  for (let row = 0, n = 0, a = 0; row < scores.length; row++) {
    if (abnormal[row]) index.abnormal[a++] = scores[row]!;
    else index.normal[n++] = scores[row]!;
  }
  index.normal.sort();
  index.abnormal.sort();
  return index;
}

/** Counts when rows with score > threshold are flagged as abnormal. O(log rows); allocates the result alone. */
export function confusionAt(index: ScoreIndex, threshold: number): ConfusionMatrix {
  const tn = countAtMost(index.normal, threshold);
  const fn = countAtMost(index.abnormal, threshold);
  return { tp: index.abnormal.length - fn, fp: index.normal.length - tn, tn, fn };
}

/**
 * The score below which `percentile` per cent of the normal rows lie (linear between neighbours, as NumPy).
 * @throws RangeError when there is no normal row, or the percentile is not from 0 to 100.
 */
export function normalPercentile(index: ScoreIndex, percentile: number): number {
  if (index.normal.length === 0) throw new RangeError('There are no normal rows to take a percentile of.');
  if (!(percentile >= 0 && percentile <= 100)) {
    throw new RangeError(`A percentile must be from 0 to 100, but ${percentile} was asked for.`);
  }
  return quantileSorted(index.normal, percentile / 100);
}
