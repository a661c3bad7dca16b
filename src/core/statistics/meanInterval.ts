import { mean, standardDeviation } from './moments.ts';
import { studentTUpper } from './studentT.ts';

/** From low to high, both included. */
export interface Interval {
  low: number;
  high: number;
}

/** A mean, and how far it is known. Of a single value there is nothing to know it by: then all but the mean is null. */
export interface MeanInterval {
  mean: number;
  /** s / √n, with s over n − 1. */
  standardError: number | null;
  /** 95 %. */
  interval: Interval | null;
}

/** The same of differences between pairs, and how many of them are above, at and below 0. */
export interface PairedDifference extends MeanInterval {
  wins: number;
  ties: number;
  losses: number;
}

/**
 * The mean of values that were drawn alike, say of one figure over seeds, with its 95 % interval by Student's t:
 * mean ± t(n − 1) · s / √n (Student, Biometrika 6(1), 1908). Where runs share a data set, it is about other seeds on these
 * rows: what other rows would give varies more (Nadeau & Bengio, Machine Learning 52, 2003).
 * @throws RangeError when there are no values
 */
export function meanInterval(values: ArrayLike<number>): MeanInterval {
  const centre = mean(values);
  const n = values.length;
  if (n < 2) return { mean: centre, standardError: null, interval: null };
  const standardError = standardDeviation(values, 1) / Math.sqrt(n);
  const reach = studentTUpper(0.025, n - 1) * standardError;
  return { mean: centre, standardError, interval: { low: centre - reach, high: centre + reach } };
}

/**
 * How far `first` lies above `second`, pair by pair: what both owe to a seed's split cancels out.
 * @throws RangeError when they are not as many, or none
 */
export function pairedDifference(first: readonly number[], second: readonly number[]): PairedDifference {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} and ${second.length} values do not make pairs.`);
  }
  const differences = first.map((value, i) => value - second[i]!);
  const count = (sign: number) => differences.filter((difference) => Math.sign(difference) === sign).length;
  return { ...meanInterval(differences), wins: count(1), ties: count(0), losses: count(-1) };
}

/** Whether an interval holds no 0: what it is of is told from nothing. */
export const excludesZero = ({ low, high }: Interval): boolean => low > 0 || high < 0;
