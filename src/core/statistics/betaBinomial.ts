import type { Interval } from './meanInterval.ts';

/** Of the probability that an interval leaves out, as much lies below it as above. */
const TAIL = 0.025;

/**
 * The 2.5 % and 97.5 % quantiles of how many of `trials` succeed where the chance of success, the same for all of them, is
 * itself drawn from Beta(a, b): counts from 0 to `trials`, both ends included. O(trials), by logarithms, for a single count
 * may be less likely than the least number over 0.
 * @param a over 0
 * @param b over 0
 * @throws RangeError for any other a or b, or trials that are no whole number from 0 on
 */
export function betaBinomialInterval(trials: number, a: number, b: number): Interval {
  if (!(a > 0 && b > 0)) throw new RangeError(`A beta distribution has no parameters ${a} and ${b}.`);
  if (!(Number.isInteger(trials) && trials >= 0)) throw new RangeError(`There cannot be ${trials} trials.`);
  let logarithm = 0;
  for (let i = 0; i < trials; i++) logarithm += Math.log((b + i) / (a + b + i));
  let below = 0;
  let low = -1;
  for (let k = 0; k < trials; k++) {
    below += Math.exp(logarithm);
    if (low < 0 && below >= TAIL) low = k;
    if (below >= 1 - TAIL) return { low, high: k };
    // p(k + 1) / p(k)
    logarithm += Math.log(((trials - k) / (k + 1)) * ((a + k) / (b + trials - k - 1)));
  }
  return { low: low < 0 ? trials : low, high: trials };
}
