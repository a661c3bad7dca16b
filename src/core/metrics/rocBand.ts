import { wilsonInterval } from '#core/statistics/wilson.ts';
import { cutsOf } from './cuts.ts';
import type { ScoreIndex } from './scoreIndex.ts';

/** Where the true ROC curve lies, that of all rows that might be drawn, at some false positive rates. */
export interface RocBand {
  /** False positive rates, as they were asked for. */
  fpr: Float64Array;
  /** True positive rates. */
  low: Float64Array;
  high: Float64Array;
}

/** What lies within so many standard errors on both sides of a normal distribution's mean has a chance of 95 %. */
const Z = 1.959963984540054;

/**
 * A pointwise 95 % band of a ROC curve, whatever the scores' distributions: at each false positive rate t by itself, the
 * true positive rates that the test rows do not speak against. At any cut the rates seen are shares of different rows, whose
 * scores z₁ (of t) and z₂ (of a true positive rate) are independent; which cut has the true rate t is not known, so a true
 * positive rate is kept if any cut has z₁² + z₂² ≤ 1.96². As in empirical likelihood, whose ratio stands there in place of
 * the squares, the least sum over all cuts has one degree of freedom (Claeskens, Jing, Peng & Zhou, Canadian Journal of
 * Statistics 31(2), 2003). Of one cut these are Wilson's intervals. O(rows + rates · √rows).
 * @param at false positive rates, from 0 to 1
 * @returns null unless there are rows of both kinds
 */
export function rocBand(index: ScoreIndex, at: ArrayLike<number>): RocBand | null {
  const [negatives, positives] = [index.normal.length, index.abnormal.length];
  if (negatives === 0 || positives === 0) return null;
  const { least, most } = hitsByAlarms(index);
  const fpr = Float64Array.from(at);
  const band: RocBand = { fpr, low: new Float64Array(fpr.length).fill(1), high: new Float64Array(fpr.length) };
  fpr.forEach((rate, i) => {
    const deviation = Math.sqrt(negatives * rate * (1 - rate));
    const first = Math.max(0, Math.ceil(negatives * rate - Z * deviation));
    const last = Math.min(negatives, Math.floor(negatives * rate + Z * deviation));
    for (let alarms = first; alarms <= last; alarms++) {
      const off = deviation === 0 ? 0 : (alarms - negatives * rate) / deviation;
      const left = Math.sqrt(Math.max(0, Z * Z - off * off));
      band.low[i] = Math.min(band.low[i]!, wilsonInterval(least[alarms]!, positives, left).low);
      band.high[i] = Math.max(band.high[i]!, wilsonInterval(most[alarms]!, positives, left).high);
    }
  });
  return band;
}

/**
 * The least and the most abnormal rows that a cut flags together with so many normal ones; where equal scores leave out a
 * number of normal rows, on the straight line between the cuts. Shape: from 0 to all normal rows.
 */
function hitsByAlarms(index: ScoreIndex): { least: Float64Array; most: Float64Array } {
  const { tp, fp } = cutsOf(index);
  const least = new Float64Array(index.normal.length + 1);
  const most = new Float64Array(index.normal.length + 1);
  for (let i = 1; i < tp.length; i++) {
    const [alarms, hits] = [fp[i]! - fp[i - 1]!, tp[i]! - tp[i - 1]!];
    for (let step = 1; step <= alarms; step++) {
      const here = fp[i - 1]! + step;
      least[here] = tp[i - 1]! + (hits * step) / alarms;
      most[here] = least[here]!;
    }
    most[fp[i]!] = tp[i]!;
  }
  return { least, most };
}
