import type { ThresholdRule } from '#core/experiment/experiment.ts';
import { type ClassificationMetrics, type ConfusionMatrix, classificationMetrics } from './metrics/confusion.ts';
import { averagePrecision, type RocCurve, rocAuc, rocCurve } from './metrics/curves.ts';
import { cutsOf } from './metrics/cuts.ts';
import { confusionAt, createScoreIndex, type ScoreIndex } from './metrics/scoreIndex.ts';
import { chooseThreshold } from './metrics/threshold.ts';
import type { RunPlan } from './plan.ts';

/** How well scores part abnormal rows from normal ones, before any threshold is chosen. */
export interface Ranking {
  /** The scores, sorted: thresholds are chosen on validation rows, results are reported on test rows. */
  validation: ScoreIndex;
  test: ScoreIndex;
  /** Of the test rows. Null when they are all of one kind. */
  rocAuc: number | null;
  averagePrecision: number | null;
  roc: RocCurve;
}

/** What a threshold makes of the test rows. */
export interface Evaluation {
  threshold: number;
  confusion: ConfusionMatrix;
  metrics: ClassificationMetrics;
}

/** What a detector says of the rows: a frame of a network, or a baseline. */
export type Scores = { validationScores: Float32Array; testScores: Float32Array };

/** Sorts a detector's scores once. O(rows · log rows); everything at any threshold is then a look-up. */
export function rank(plan: Pick<RunPlan, 'validationAbnormal' | 'testAbnormal'>, scores: Scores): Ranking {
  const test = createScoreIndex(scores.testScores, plan.testAbnormal);
  const cuts = cutsOf(test);
  return {
    validation: createScoreIndex(scores.validationScores, plan.validationAbnormal),
    test,
    rocAuc: rocAuc(test, cuts),
    averagePrecision: averagePrecision(test, cuts),
    roc: rocCurve(test, true, cuts),
  };
}

/** Chooses the threshold on validation rows, and reports what it does on test rows. O(log test rows) for a given value. */
export function evaluate(ranking: Ranking, rule: ThresholdRule): Evaluation {
  const threshold = chooseThreshold(rule, ranking.validation);
  const confusion = confusionAt(ranking.test, threshold);
  return { threshold, confusion, metrics: classificationMetrics(confusion) };
}
