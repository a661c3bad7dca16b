import type { ThresholdRule } from '#core/experiment/experiment.ts';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { accuracy, fBeta } from './confusion.ts';
import { bestCut } from './cuts.ts';
import { normalPercentile, type ScoreIndex } from './scoreIndex.ts';

/**
 * The threshold that a rule finds on validation scores; rows with score > threshold are flagged as abnormal.
 * - `percentile` of the normal rows' scores; `meanSigma`: their mean + `sigmas` · standard deviation (over n).
 * - `bestF1`, `bestAccuracy`, `cost` (least falseAlarm · FP + miss · FN) look at every cut, flagging nothing and everything
 *   included. The threshold lies midway between the neighbouring scores (see `Cuts`); of equally good cuts, the one with
 *   fewest alarms.
 * - `manual`: as given.
 * @returns a finite number.
 * @throws RangeError when the rule has no rows to go by, or the result would not be finite.
 */
export function chooseThreshold(rule: ThresholdRule, index: ScoreIndex): number {
  const threshold = thresholdBy(rule, index);
  if (!Number.isFinite(threshold))
    throw new RangeError(`A threshold must be a finite number, but this is ${threshold}.`);
  return threshold;
}

function thresholdBy(rule: ThresholdRule, index: ScoreIndex): number {
  switch (rule.rule) {
    case 'percentile':
      return normalPercentile(index, rule.percentile);
    case 'meanSigma':
      if (index.normal.length === 0) throw new RangeError('There are no normal rows to take the mean and spread of.');
      return mean(index.normal) + rule.sigmas * standardDeviation(index.normal);
    case 'bestF1':
      return bestCut(index, (confusion) => fBeta(confusion, 1));
    case 'bestAccuracy':
      return bestCut(index, accuracy);
    case 'cost':
      return bestCut(index, ({ fp, fn }) => -(rule.falseAlarm * fp + rule.miss * fn));
    case 'manual':
      return rule.value;
  }
}
