import type { Interval } from '#core/statistics/meanInterval.ts';
import { mean, variance } from '#core/statistics/moments.ts';
import { countAtMost, countBelow } from '#core/statistics/quantile.ts';
import { createScoreIndex, type ScoreIndex } from './scoreIndex.ts';

/** What lies within so many standard errors on both sides of a normal distribution's mean has a chance of 95 %. */
const Z = 1.959963984540054;

/**
 * How every row of a kind lies among the rows of the other kind: what DeLong et al. call structural components. Their mean,
 * over either kind, is the ROC AUC.
 */
export interface Placements {
  /** The share of normal rows that score below this abnormal one, ties counting half. Shape: abnormal rows. */
  abnormal: Float64Array;
  /** The share of abnormal rows that score above this normal one, ties counting half. Shape: normal rows. */
  normal: Float64Array;
}

/**
 * In O(rows · log rows): each row is looked up among the sorted rows of the other kind.
 * @param scores finite, one per row, higher = more anomalous. @param abnormal 1 where the row is abnormal, else 0.
 * @param index of the same scores, where they are sorted already
 * @throws RangeError when the lengths differ, or a score is not finite
 */
export function placementsOf(
  scores: ArrayLike<number>,
  abnormal: ArrayLike<number>,
  index: ScoreIndex = createScoreIndex(scores, abnormal),
): Placements {
  const placements = {
    abnormal: new Float64Array(index.abnormal.length),
    normal: new Float64Array(index.normal.length),
  };
  for (let row = 0, n = 0, a = 0; row < scores.length; row++) {
    const score = scores[row]!;
    if (abnormal[row]) placements.abnormal[a++] = shareBelow(index.normal, score);
    else placements.normal[n++] = 1 - shareBelow(index.abnormal, score);
  }
  return placements;
}

/** The share of ascending values that lie below one, ties counting half. */
const shareBelow = (sorted: Float64Array, value: number): number =>
  (countBelow(sorted, value) + countAtMost(sorted, value)) / 2 / sorted.length;

/** The same of scores that are sorted already, in their order: in O(rows), for many groups of the same rows. */
export function placementsOfSorted({ normal, abnormal }: ScoreIndex): Placements {
  return {
    abnormal: sharesBelow(abnormal, normal),
    normal: sharesBelow(normal, abnormal).map((share) => 1 - share),
  };
}

/** The share of the others that lie below each value, ties counting half. Both ascend. Shape: values. */
function sharesBelow(values: Float64Array, others: Float64Array): Float64Array {
  let [below, atMost] = [0, 0];
  return values.map((value) => {
    while (below < others.length && others[below]! < value) below++;
    while (atMost < others.length && others[atMost]! <= value) atMost++;
    return (below + atMost) / 2 / others.length;
  });
}

/**
 * The 95 % interval of a ROC AUC θ, as far as it hangs on which rows were drawn to test by: the variance of DeLong, DeLong &
 * Clarke-Pearson (Biometrics 44(3), 1988), s²(abnormal placements) / m + s²(normal placements) / n; symmetrical about
 * logit θ, se / (θ (1 − θ)) wide there, so that near 1 it stays below 1 (Pepe, "The Statistical Evaluation of Medical Tests
 * for Classification and Prediction", 2003, §5.2). Where the scores part the kinds without a fault, that variance is 0 and
 * says nothing: then Newcombe's method 5 stands in, which needs θ, m and n alone.
 * @returns null with fewer than two rows of either kind
 */
export function aucInterval(placements: Placements): Interval | null {
  const { abnormal, normal } = placements;
  if (abnormal.length < 2 || normal.length < 2) return null;
  const area = mean(abnormal);
  if (isFaultless(placements)) {
    const low = lowestOfFaultless(abnormal.length, normal.length);
    return area === 1 ? { low, high: 1 } : { low: 0, high: 1 - low };
  }
  const logit = Math.log(area / (1 - area));
  const reach = (Z * standardError(placements)) / (area * (1 - area));
  return { low: logistic(logit - reach), high: logistic(logit + reach) };
}

/** A difference of two areas, and its 95 % interval: null where both part the kinds without a fault, which tells nothing. */
export interface AucDifference {
  difference: number;
  low: number | null;
  high: number | null;
}

/**
 * How far the ROC AUC of one detector lies above another's on the same rows, with its 95 % interval: difference ± 1.96 se.
 * What both owe to a row cancels out in its placements, so that their variance is that of DeLong et al. with the covariance
 * of the two.
 * @returns null with fewer than two rows of either kind
 * @throws RangeError when these are not placements of the same rows
 */
export function aucDifference(first: Placements, second: Placements): AucDifference | null {
  const apart = { abnormal: less(first.abnormal, second.abnormal), normal: less(first.normal, second.normal) };
  if (apart.abnormal.length < 2 || apart.normal.length < 2) return null;
  const difference = mean(apart.abnormal);
  // Their variance is 0, as that of an area of 1 is: other rows might tell them apart all the same.
  if (isFaultless(first) && isFaultless(second)) return { difference, low: null, high: null };
  const reach = Z * standardError(apart);
  return { difference, low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) };
}

/** Whether the scores part the kinds, whichever is above. */
function isFaultless({ abnormal }: Placements): boolean {
  const area = mean(abnormal);
  return area === 0 || area === 1;
}

const standardError = ({ abnormal, normal }: Placements): number =>
  Math.sqrt(variance(abnormal, 1) / abnormal.length + variance(normal, 1) / normal.length);

function less(first: Float64Array, second: Float64Array): Float64Array {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} and ${second.length} rows of a kind are not the same rows.`);
  }
  return first.map((value, i) => value - second[i]!);
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * The least area from which an observed 1 is no more than 1.96 standard errors away: (1 − θ)² = z² V(θ), with
 * V(θ) = θ (1 − θ) (1 + N (1 − θ) / (2 − θ) + N θ / (1 + θ)) / (m n) and N = (m + n) / 2 − 1 (Newcombe, Statistics in
 * Medicine 25(4), 2006, method 5).
 */
function lowestOfFaultless(m: number, n: number): number {
  const others = (m + n) / 2 - 1;
  const spread = (area: number) =>
    (area * (1 - area) * (1 + (others * (1 - area)) / (2 - area) + (others * area) / (1 + area))) / (m * n);
  let [low, high] = [0, 1];
  // Each step settles a bit.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if ((1 - middle) ** 2 > Z * Z * spread(middle)) low = middle;
    else high = middle;
  }
  return high;
}
