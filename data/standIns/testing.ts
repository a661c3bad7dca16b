import { mean } from '#core/statistics/moments.ts';
import { type Distribution, distributionOf } from './distribution.ts';

/** For tests: mean and standard deviation of a distribution with straight lines between its corners. */
export function momentsOf({ share, value }: Distribution): { mean: number; deviation: number } {
  let first = 0;
  let second = 0;
  for (let i = 1; i < share.length; i++) {
    const mass = share[i]! - share[i - 1]!;
    const [a, b] = [value[i - 1]!, value[i]!];
    first += (mass * (a + b)) / 2;
    second += (mass * (a * a + a * b + b * b)) / 3;
  }
  return { mean: first, deviation: Math.sqrt(Math.max(0, second - first * first)) };
}

/** For tests: the standard deviation that a table of quantiles in equal steps stands for. */
export function deviationOfTable(quantiles: number[]): number {
  return momentsOf(distributionOf({ atoms: [], quantiles })).deviation;
}

/** For tests: the root of the mean square. */
export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value ** 2)));
}
