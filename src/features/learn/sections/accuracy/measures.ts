import { type Ranking, rank } from '#core/evaluation.ts';
import type { LearnPart } from '#core/learn/parts.ts';
import type { ConfusionMatrix } from '#core/metrics/confusion.ts';
import { weighNormal, weightAt } from '#core/metrics/prevalence.ts';
import { confusionAt, type ScoreIndex } from '#core/metrics/scoreIndex.ts';
import { thresholdAxis } from '../../../threshold/overThreshold.ts';

export const MEASURES = ['fBeta', 'roc', 'precisionRecall', 'cost'] as const;
/** Ways to look at all thresholds at once. */
export type Measure = (typeof MEASURES)[number];

/** The scores of the essay's network, sorted, with its curves. */
export function rankingOf({ arrays }: LearnPart<'scores'>): Ranking {
  return rank(
    {
      validationAbnormal: Uint8Array.from(arrays.validationAbnormal!),
      testAbnormal: Uint8Array.from(arrays.testAbnormal!),
    },
    { validationScores: arrays.validation!, testScores: arrays.test! },
  );
}

/** How much recall may count against precision. */
export const BETAS: readonly number[] = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10];

/** How many false alarms a miss may cost. */
export const COSTS: readonly number[] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** How common abnormal beats may be; null is as they are among the beats at hand. */
export const SHARES = [null, 0.05, 0.01] as const;
export type Share = (typeof SHARES)[number];

/** What a threshold makes of beats of which abnormal ones have the share; the counts need not be whole. */
export const confusionOf = (index: ScoreIndex, threshold: number, share: Share): ConfusionMatrix =>
  weighNormal(confusionAt(index, threshold), weightAt(index, share));

/** Some quantity of test beats at thresholds evenly spread over the axis of errors. O(log rows) for each. */
export function alongAxis(ranking: Ranking, share: Share, of: (confusion: ConfusionMatrix) => number): Float64Array {
  return Float64Array.from(thresholdAxis(ranking).thresholds, (threshold) =>
    of(confusionOf(ranking.test, threshold, share)),
  );
}
