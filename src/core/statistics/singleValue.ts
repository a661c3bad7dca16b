import { DIXON_MOST, dixonOf } from './dixon.ts';
import { grubbsCritical } from './grubbs.ts';
import { mean, variance } from './moments.ts';
import { MAD_PER_SIGMA, quantileBySelection } from './quantile.ts';

/** What a rule says of one value. */
export interface RuleFinding {
  /** How unusual it is in the rule's own measure; null where the rule has nothing to say, for the others do not vary. */
  measure: number | null;
  /** Beyond this a value is called unusual. */
  limit: number;
  unusual: boolean;
  /** The values that the rule calls usual beside the same others, from the least to the greatest; null as `measure`. */
  usual: readonly [low: number, high: number] | null;
}

/**
 * Rules that judge one value among others of its kind:
 * - `zScore`: |z|, standard deviations (over n) from the mean; limit 3.
 * - `modifiedZ`: 0.6745 · |x − median| / MAD; limit 3.5 (Iglewicz & Hoaglin 1993).
 * - `iqr`: interquartile ranges beyond the nearer quartile; limit 1.5 (Tukey 1977).
 * - `grubbs`: Grubbs' test of the value with the others; 5 %.
 * - `dixon`: Dixon's test of the value with as many others as it is for, evenly taken; 5 %.
 */
export const VALUE_RULES = ['zScore', 'modifiedZ', 'iqr', 'grubbs', 'dixon'] as const;
export type ValueRule = (typeof VALUE_RULES)[number];

const ALPHA = 0.05;

/**
 * Whether a value is unusual among others, by each rule.
 * @param others in random order, as training rows are; finite, at least two
 * @throws RangeError when there are fewer than two others
 */
export function evaluateValue(value: number, others: ArrayLike<number>): Record<ValueRule, RuleFinding> {
  const n = others.length;
  if (n < 2) throw new RangeError(`To tell whether a value is unusual takes at least two others, but there are ${n}.`);
  const values = Float64Array.from(others);
  const [centre, spread] = [mean(values), variance(values)];
  const [low, median, high] = [0.25, 0.5, 0.75].map((q) => quantileBySelection(values, q)) as [number, number, number];
  const deviations = values.map((other) => Math.abs(other - median));
  const mad = quantileBySelection(deviations, 0.5);
  return {
    zScore: byDeviation(value, centre, Math.sqrt(spread), 3),
    modifiedZ: byDeviation(value, median, mad / MAD_PER_SIGMA, 3.5),
    iqr: byFences(value, low, high, 1.5),
    grubbs: byGrubbs(value, n, centre, spread),
    dixon: byDixon(value, evenly(others, DIXON_MOST - 1)),
  };
}

/** Values from `centre`, in units of `spread`. */
function byDeviation(value: number, centre: number, spread: number, limit: number): RuleFinding {
  if (!(spread > 0)) return silent(limit);
  return found(Math.abs(value - centre) / spread, limit, [centre - limit * spread, centre + limit * spread]);
}

function byFences(value: number, low: number, high: number, limit: number): RuleFinding {
  const width = high - low;
  if (!(width > 0)) return silent(limit);
  const beyond = Math.max(low - value, value - high, 0);
  return found(beyond / width, limit, [low - limit * width, high + limit * width]);
}

/** Grubbs' test of a value that joins n others, from their mean and variance (over n). */
function byGrubbs(value: number, n: number, centre: number, spread: number): RuleFinding {
  const limit = grubbsCritical(n + 1, ALPHA);
  // The value moves the mean by its share, and adds to the sum of squares what lies between.
  const difference = Math.abs(value - centre);
  const squares = n * spread + (difference * difference * n) / (n + 1);
  if (!(squares > 0)) return silent(limit);
  const g = (difference * n) / (n + 1) / Math.sqrt(squares / n);
  // The same, solved for the difference.
  const farthest = limit * Math.sqrt(spread / ((n / (n + 1)) ** 2 - limit ** 2 / (n + 1)));
  return found(g, limit, [centre - farthest, centre + farthest]);
}

function byDixon(value: number, others: readonly number[]): RuleFinding {
  const { q, critical } = dixonOf(value, others);
  if (q === null) return silent(critical);
  const least = Math.min(...others);
  const greatest = Math.max(...others);
  const gap = (critical * (greatest - least)) / (1 - critical);
  return found(q, critical, [least - gap, greatest + gap]);
}

/** At most so many of the values, from all parts of them. */
function evenly(values: ArrayLike<number>, most: number): number[] {
  const count = Math.min(values.length, most);
  return Array.from({ length: count }, (_, i) => values[Math.floor((i * values.length) / count)]!);
}

const found = (measure: number, limit: number, usual: readonly [number, number]): RuleFinding => ({
  measure,
  limit,
  unusual: measure > limit,
  usual,
});

const silent = (limit: number): RuleFinding => ({ measure: null, limit, unusual: false, usual: null });
