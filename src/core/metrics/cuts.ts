import type { ConfusionMatrix } from './confusion.ts';
import type { ScoreIndex } from './scoreIndex.ts';

/**
 * Every way in which a threshold can part the rows: one more than there are distinct scores, from flagging nothing to
 * flagging everything. At cut i, score > thresholds[i] flags tp[i] abnormal and fp[i] normal rows.
 */
export interface Cuts {
  /**
   * Descending and finite. The first is the largest score; each further one lies midway between two neighbouring
   * distinct scores; the last lies below all scores: at half the smallest one if that is positive, as errors are.
   */
  thresholds: Float64Array;
  tp: Uint32Array;
  fp: Uint32Array;
}

/** All cuts of these scores. O(rows). Without rows there is one cut, at 0. */
export function cutsOf({ normal, abnormal }: ScoreIndex): Cuts {
  const most = normal.length + abnormal.length + 1;
  const thresholds = new Float64Array(most);
  const tp = new Uint32Array(most);
  const fp = new Uint32Array(most);
  let n = normal.length;
  let a = abnormal.length;
  const highestLeft = () =>
    Math.max(normal[n - 1] ?? Number.NEGATIVE_INFINITY, abnormal[a - 1] ?? Number.NEGATIVE_INFINITY);
  let score = highestLeft();
  thresholds[0] = n + a > 0 ? score : 0;
  let count = 1;
  for (; n + a > 0; count++) {
    while (n > 0 && normal[n - 1] === score) n--;
    while (a > 0 && abnormal[a - 1] === score) a--;
    const next = highestLeft();
    thresholds[count] = n + a > 0 ? midway(next, score) : below(score);
    tp[count] = abnormal.length - a;
    fp[count] = normal.length - n;
    score = next;
  }
  return { thresholds: thresholds.subarray(0, count), tp: tp.subarray(0, count), fp: fp.subarray(0, count) };
}

/**
 * The threshold of the cut with the largest gain. Of equally good cuts it takes the highest threshold: fewest alarms.
 * @param gain of a confusion matrix, which it must not keep: one object serves all cuts.
 * @throws RangeError when there are no rows.
 */
export function bestCut(index: ScoreIndex, gain: (confusion: ConfusionMatrix) => number): number {
  const positives = index.abnormal.length;
  const negatives = index.normal.length;
  if (positives + negatives === 0) throw new RangeError('There are no rows to choose a threshold by.');
  const { thresholds, tp, fp } = cutsOf(index);
  const confusion = { tp: 0, fp: 0, tn: 0, fn: 0 };
  let best = 0;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < thresholds.length; i++) {
    confusion.tp = tp[i]!;
    confusion.fp = fp[i]!;
    confusion.tn = negatives - fp[i]!;
    confusion.fn = positives - tp[i]!;
    const here = gain(confusion);
    if (here > bestGain) {
      best = i;
      bestGain = here;
    }
  }
  return thresholds[best]!;
}

/** A number t with low ≤ t < high, in the middle unless they are too close for one. */
function midway(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle >= low && middle < high ? middle : low;
}

function below(score: number): number {
  if (score > 0) return score / 2;
  return Math.max(-Number.MAX_VALUE, score - Math.max(1, -score));
}
