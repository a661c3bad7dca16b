import { DIXON_MOST, dixonOf } from './dixon.ts';
import { grubbsCritical } from './grubbs.ts';
import { mean, variance } from './moments.ts';
import { quantileSorted, sortedCopy } from './quantile.ts';

/** What a rule says of one value. */
export interface RuleFinding {
  /** How unusual it is in the rule's own measure; null where the rule has nothing to say, for the others do not vary. */
  measure: number | null;
  /** Beyond this a value is called unusual. */
  limit: number;
  unusual: boolean;
}

/**
 * Rules that judge one value among others of its kind:
 * - `zScore`: |z|, standard deviations (over n) from the mean; limit 3.
 * - `modifiedZ`: 0.6745 · |x − median| / MAD; limit 3.5 (Iglewicz & Hoaglin 1993).
 * - `iqr`: interquartile ranges beyond the nearer quartile; limit 1.5 (Tukey 1977).
 * - `grubbs`: Grubbs' test of the value with the others; 5 %.
 * - `dixon`: Dixon's test of the value with the first others, as many as it is for; 5 %.
 */
export const VALUE_RULES = ['zScore', 'modifiedZ', 'iqr', 'grubbs', 'dixon'] as const;
export type ValueRule = (typeof VALUE_RULES)[number];

const ALPHA = 0.05;

/** The upper quartile of the normal distribution with σ = 1. */
const MAD_PER_SIGMA = 0.6744897501960817;

/**
 * Whether a value is unusual among others, by each rule.
 * @param others in random order, as training rows are; finite, at least two
 * @throws RangeError when there are fewer than two others
 */
export function evaluateValue(value: number, others: ArrayLike<number>): Record<ValueRule, RuleFinding> {
  const n = others.length;
  if (n < 2) throw new RangeError(`To tell whether a value is unusual takes at least two others, but there are ${n}.`);
  const sorted = sortedCopy(others);
  const centre = mean(sorted);
  const spread = variance(sorted);
  const median = quantileSorted(sorted, 0.5);
  const deviations = sortedCopy(sorted.map((other) => Math.abs(other - median)));
  const mad = quantileSorted(deviations, 0.5);
  const [low, high] = [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)];
  const beyond = Math.max(low - value, value - high, 0);
  const few = Array.from({ length: Math.min(n, DIXON_MOST - 1) }, (_, i) => others[i]!);
  const dixon = dixonOf(value, few);
  return {
    zScore: found(spread > 0 ? Math.abs(value - centre) / Math.sqrt(spread) : null, 3),
    modifiedZ: found(mad > 0 ? (MAD_PER_SIGMA * Math.abs(value - median)) / mad : null, 3.5),
    iqr: found(high > low ? beyond / (high - low) : null, 1.5),
    grubbs: found(grubbsOf(value, n, centre, spread), grubbsCritical(n + 1, ALPHA)),
    dixon: found(dixon.q, dixon.critical),
  };
}

const found = (measure: number | null, limit: number): RuleFinding => ({
  measure,
  limit,
  unusual: measure !== null && measure > limit,
});

/** Grubbs' G of a value that joins n others, from their mean and variance (over n). */
function grubbsOf(value: number, n: number, centre: number, spread: number): number | null {
  // The value moves the mean by its share, and adds to the sum of squares what lies between.
  const difference = value - centre;
  const squares = n * spread + (difference * difference * n) / (n + 1);
  return squares > 0 ? (Math.abs(difference) * n) / (n + 1) / Math.sqrt(squares / n) : null;
}
