/** Dixon's test is for so many values, the one in question among them. */
const DIXON_LEAST = 3;
export const DIXON_MOST = 30;

/**
 * What the gap beside either end of 3, 4 … 30 normal values, as a share of their range, exceeds with a chance of 5 %. By a
 * million samples of each size, to about 0.001; Rorabacher (Analytical Chemistry 63(2), 1991, table 1, r₁₀) has the same to
 * within 0.004, and 0.290 in place of 0.298 for 30.
 */
const CRITICAL = [
  0.97, 0.83, 0.71, 0.628, 0.569, 0.525, 0.493, 0.465, 0.443, 0.425, 0.41, 0.397, 0.386, 0.375, 0.366, 0.358, 0.35,
  0.344, 0.337, 0.331, 0.326, 0.322, 0.317, 0.313, 0.308, 0.305, 0.301, 0.298,
];

/** Null where all values are the same; 0 for a value that is at neither end. */
interface DixonTest {
  q: number | null;
  critical: number;
}

/**
 * Dixon's Q test of one value among others (Dean & Dixon, Analytical Chemistry 23(4), 1951): the gap between it and the
 * nearest other, as a share of the range of all.
 * @param others 2 to 29
 * @throws RangeError when there are fewer or more
 */
export function dixonOf(value: number, others: readonly number[]): DixonTest {
  const n = others.length + 1;
  if (n < DIXON_LEAST || n > DIXON_MOST) {
    throw new RangeError(`Dixon’s test is for ${DIXON_LEAST} to ${DIXON_MOST} values, not ${n}.`);
  }
  const least = Math.min(...others);
  const greatest = Math.max(...others);
  const range = Math.max(greatest, value) - Math.min(least, value);
  const gap = Math.max(value - greatest, least - value, 0);
  return { q: range > 0 ? gap / range : null, critical: CRITICAL[n - DIXON_LEAST]! };
}
