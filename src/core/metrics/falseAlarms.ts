import { betaBinomialInterval } from '#core/statistics/betaBinomial.ts';
import type { Interval } from '#core/statistics/meanInterval.ts';
import { falsePositiveRate } from './confusion.ts';
import { confusionAt, type ScoreIndex } from './scoreIndex.ts';

/** How many normal rows a threshold flags for nothing, as shares: of those it was chosen on, and of others. */
export interface FalseAlarms {
  /** Of the validation rows, which is what whoever chose the threshold could count on. */
  promised: number;
  /** Of the test rows. */
  cameOut: number;
  /** Where 95 of 100 such tests come out, if their normal rows are of the same kind as those of the validation. */
  chance: Interval;
}

/**
 * What a threshold that was chosen on validation rows promised, and what came of it.
 *
 * Where scores of normal rows are all drawn alike, how many of m further ones lie above a threshold that has x of n above it
 * is beta-binomial, whatever distribution they have: by Beta(x + 1, n − x) where the threshold is the next score below, by
 * Beta(x, n − x + 1) where it is the next above (Wilks, Annals of Mathematical Statistics 12, 1941); here Beta(x + ½,
 * n − x + ½), for it lies between the two.
 * @returns null where either has no normal rows
 */
export function falseAlarms(validation: ScoreIndex, test: ScoreIndex, threshold: number): FalseAlarms | null {
  const n = validation.normal.length;
  const m = test.normal.length;
  if (n === 0 || m === 0) return null;
  const x = confusionAt(validation, threshold).fp;
  const { low, high } = betaBinomialInterval(m, x + 0.5, n - x + 0.5);
  return {
    promised: x / n,
    cameOut: falsePositiveRate(confusionAt(test, threshold)),
    chance: { low: low / m, high: high / m },
  };
}
