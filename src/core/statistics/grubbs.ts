import { mean, standardDeviation } from './moments.ts';
import { studentTUpper } from './studentT.ts';

export interface GrubbsTest {
  /** The value that is farthest from the mean, and how far: in standard deviations (over n − 1). */
  index: number;
  g: number;
  /** Of normal values the farthest lies beyond this with the chance that was asked for. */
  critical: number;
  outlier: boolean;
}

/**
 * Grubbs' test for one outlier among values that are normal otherwise (Annals of Mathematical Statistics 21(1), 1950).
 * @param alpha the chance to call a sound value an outlier, over 0 and under 1.
 * @returns null when there are fewer than three values, or all are the same.
 */
export function grubbs(values: ArrayLike<number>, alpha = 0.05): GrubbsTest | null {
  const n = values.length;
  const deviation = n < 3 ? 0 : standardDeviation(values, 1);
  if (deviation === 0) return null;
  const centre = mean(values);
  let index = 0;
  for (let i = 1; i < n; i++) {
    if (Math.abs(values[i]! - centre) > Math.abs(values[index]! - centre)) index = i;
  }
  const g = Math.abs(values[index]! - centre) / deviation;
  const critical = grubbsCritical(n, alpha);
  return { index, g, critical, outlier: g > critical };
}

/**
 * What the distance of the farthest of n normal values from their mean, in standard deviations (over n − 1), exceeds with
 * chance alpha: (n − 1) / √n · √(t² / (n − 2 + t²)), with t the upper alpha / 2n (or alpha / n) point of Student's t with
 * n − 2 degrees of freedom.
 * @param sides 2: the value may lie on either side of the mean; 1: on one that is known before.
 * @throws RangeError when there are fewer than three values.
 */
export function grubbsCritical(n: number, alpha: number, sides: 1 | 2 = 2): number {
  if (n < 3) throw new RangeError(`Grubbs’ test needs at least three values, but there are ${n}.`);
  const t = studentTUpper(alpha / (sides * n), n - 2);
  return ((n - 1) / Math.sqrt(n)) * Math.sqrt((t * t) / (n - 2 + t * t));
}
