import { portableLog } from '#core/random/random.ts';

const EULER = 0.5772156649015329;

/**
 * c(n): the mean depth of an unsuccessful search in a binary search tree of n rows, which random cuts build (Liu, Ting &
 * Zhou 2008, equation 1), with the harmonic number as ln(n − 1) + γ, as scikit-learn has it. 0 for one row or none.
 */
export function expectedDepth(n: number): number {
  if (n <= 1) return 0;
  if (n === 2) return 1;
  return 2 * (EULER - portableLog(1 / (n - 1))) - (2 * (n - 1)) / n;
}
