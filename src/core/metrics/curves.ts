import { type ConfusionMatrix, fBeta, precision, recall } from './confusion.ts';
import { type Cuts, cutsOf } from './cuts.ts';
import { weighNormal } from './prevalence.ts';
import { confusionAt, type ScoreIndex } from './scoreIndex.ts';

/** Receiver operating characteristic. Point i is what score > thresholds[i] does; from (0, 0) to (1, 1). */
export interface RocCurve {
  /** False positive rate, ascending. */
  fpr: Float64Array;
  /** True positive rate (recall), ascending. */
  tpr: Float64Array;
  /** Descending, finite; see `Cuts`. */
  thresholds: Float64Array;
}

/** Point i is what score > thresholds[i] does. Where nothing is flagged, precision is 1 by convention. */
export interface PrecisionRecallCurve {
  precision: Float64Array;
  /** Ascending from 0. */
  recall: Float64Array;
  /** Descending, finite; see `Cuts`. */
  thresholds: Float64Array;
}

/**
 * One point for each distinct score, and one for flagging nothing. A class without rows has the rate 0 throughout.
 * @param cornersOnly leaves out the points on a straight line between others: the same curve, quicker to draw.
 * @param cuts of these scores, where they are known already.
 */
export function rocCurve(index: ScoreIndex, cornersOnly = false, cuts: Cuts = cutsOf(index)): RocCurve {
  const { thresholds, tp, fp } = cornersOnly ? cornersOf(cuts) : cuts;
  return { fpr: shares(fp, index.normal.length), tpr: shares(tp, index.abnormal.length), thresholds };
}

/**
 * One point for each distinct score, and one for flagging nothing. Without abnormal rows, recall is 0 throughout.
 * @param cuts of these scores, where they are known already.
 * @param weight how many rows each normal row stands for; see `normalWeight`
 */
export function precisionRecallCurve(index: ScoreIndex, cuts: Cuts = cutsOf(index), weight = 1): PrecisionRecallCurve {
  const { thresholds, tp, fp } = cuts;
  return {
    precision: Float64Array.from(tp, (hits, i) => (i === 0 ? 1 : hits / (hits + weight * fp[i]!))),
    recall: shares(tp, index.abnormal.length),
    thresholds,
  };
}

/**
 * Area under the ROC curve: the chance that an abnormal row scores higher than a normal one, ties counting half
 * (Hanley & McNeil, Radiology 143(1), 1982). 0.5 is guessing. Null unless there are rows of both classes.
 * @param cuts of these scores, where they are known already.
 */
export function rocAuc(index: ScoreIndex, cuts?: Cuts): number | null {
  const { normal, abnormal } = index;
  if (normal.length === 0 || abnormal.length === 0) return null;
  const { tp, fp } = cuts ?? cutsOf(index);
  let doubled = 0;
  // Whole numbers, hence exact.
  for (let i = 1; i < tp.length; i++) doubled += (fp[i]! - fp[i - 1]!) * (tp[i]! + tp[i - 1]!);
  return doubled / 2 / normal.length / abnormal.length;
}

/**
 * Average precision: Σ (recallᵢ − recallᵢ₋₁) · precisionᵢ, the steps of the precision–recall curve without interpolation
 * (as scikit-learn; Davis & Goadrich, ICML 2006, on why no trapezoids). Guessing gives the share of abnormal rows.
 * Null when there are no abnormal rows.
 * @param cuts of these scores, where they are known already.
 * @param weight how many rows each normal row stands for; see `normalWeight`
 */
export function averagePrecision(index: ScoreIndex, cuts?: Cuts, weight = 1): number | null {
  if (index.abnormal.length === 0) return null;
  const { tp, fp } = cuts ?? cutsOf(index);
  let sum = 0;
  for (let i = 1; i < tp.length; i++) sum += ((tp[i]! - tp[i - 1]!) * tp[i]!) / (tp[i]! + weight * fp[i]!);
  return sum / index.abnormal.length;
}

/** Metrics against the threshold: one value of each for every threshold asked about. */
export interface MetricCurves {
  precision: Float64Array;
  recall: Float64Array;
  f1: Float64Array;
}

/**
 * Precision (NaN where nothing is flagged), recall and F1 at given thresholds, say one a pixel. O(log rows) for each.
 * @param weight how many rows each normal row stands for; see `normalWeight`
 */
export function metricCurves(index: ScoreIndex, thresholds: ArrayLike<number>, weight = 1): MetricCurves {
  const confusions = Array.from(thresholds, (threshold) => weighNormal(confusionAt(index, threshold), weight));
  return {
    precision: Float64Array.from(confusions, (confusion) => precision(confusion) ?? Number.NaN),
    recall: Float64Array.from(confusions, recall),
    f1: Float64Array.from(confusions, (confusion) => fBeta(confusion, 1)),
  };
}

/** What errors cost, in whatever unit. */
export interface MisclassificationCosts {
  falseAlarm: number;
  miss: number;
}

/** Expected cost of a row at given thresholds: (falseAlarm · FP + miss · FN) / rows; 0 without rows. O(log rows) for each. */
export function costCurve(
  index: ScoreIndex,
  thresholds: ArrayLike<number>,
  costs: MisclassificationCosts,
): Float64Array {
  return Float64Array.from(thresholds, (threshold) => expectedCost(confusionAt(index, threshold), costs));
}

/** Expected cost of a row: (falseAlarm · FP + miss · FN) / rows; 0 without rows. */
export function expectedCost(
  { tp, fp, tn, fn }: ConfusionMatrix,
  { falseAlarm, miss }: MisclassificationCosts,
): number {
  const rows = tp + fp + tn + fn;
  return rows === 0 ? 0 : (falseAlarm * fp + miss * fn) / rows;
}

function cornersOf({ thresholds, tp, fp }: Cuts): Cuts {
  const last = tp.length - 1;
  // The slopes on both sides differ; compared as whole numbers, hence exactly.
  const isCorner = (i: number) =>
    i === 0 ||
    i === last ||
    (tp[i]! - tp[i - 1]!) * (fp[i + 1]! - fp[i]!) !== (tp[i + 1]! - tp[i]!) * (fp[i]! - fp[i - 1]!);
  const onlyCorners = (_: number, i: number) => isCorner(i);
  return { thresholds: thresholds.filter(onlyCorners), tp: tp.filter(onlyCorners), fp: fp.filter(onlyCorners) };
}

function shares(counts: Uint32Array, total: number): Float64Array {
  return Float64Array.from(counts, (count) => (total === 0 ? 0 : count / total));
}
