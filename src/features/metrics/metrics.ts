import { type ClassificationMetrics, classificationMetrics } from '#core/metrics/confusion.ts';
import { averagePrecision } from '#core/metrics/curves.ts';
import { normalWeight, weighNormal } from '#core/metrics/prevalence.ts';
import type { Evaluated } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';
import { intervalOf } from '../roc/intervals.ts';

export interface Metric {
  id: Id;
  label: string;
  value: string;
  /** What the number means here, as a sentence. */
  meaning: string;
}

type MetricTexts = LabText['metrics']['of'];
type Id = keyof MetricTexts;

/** All metrics of the test rows, as they are or would be at some share of abnormal rows. */
interface MetricsAt extends ClassificationMetrics {
  rocAuc: number | null;
  averagePrecision: number | null;
  /** Null where it is the share of the test rows themselves. */
  prevalence: number | null;
}

/** @param prevalence null for the share of the test rows, which holds as well where these are all of one kind */
export function metricsAt(
  { ranking, evaluation }: Pick<Evaluated, 'ranking' | 'evaluation'>,
  prevalence: number | null,
): MetricsAt {
  const { normal, abnormal } = ranking.test;
  const weight = prevalence === null ? null : normalWeight(normal.length, abnormal.length, prevalence);
  const { rocAuc } = ranking;
  if (weight === null)
    return { ...evaluation.metrics, rocAuc, averagePrecision: ranking.averagePrecision, prevalence: null };
  return {
    ...classificationMetrics(weighNormal(evaluation.confusion, weight)),
    rocAuc,
    averagePrecision: averagePrecision(ranking.test, undefined, weight),
    prevalence,
  };
}

/** Of one kind of rows each, or of pairs of both: they hold at any share. */
export const SHARE_FREE = ['rocAuc', 'recall'] as const satisfies readonly Id[];
/** What depends on the share of abnormal rows, of the metrics that most people ask for. */
export const BY_SHARE = ['precision', 'f1', 'accuracy', 'averagePrecision'] as const satisfies readonly Id[];
/** Metrics that hold their own where accuracy and F1 mislead. */
export const MORE = ['specificity', 'balancedAccuracy', 'f2', 'mcc', 'kappa'] as const satisfies readonly Id[];

/** Metrics with what they mean here. @param write a number as the language does */
export function toldMetrics(
  ids: readonly Id[],
  { dataset, ranking, evaluation }: Pick<Evaluated, 'dataset' | 'ranking' | 'evaluation'>,
  at: MetricsAt,
  texts: MetricTexts,
  write: (share: number | null) => string,
): Metric[] {
  const { rocAuc, precision, accuracy, prevalence } = at;
  const facts = {
    ...evaluation.confusion,
    noun: dataset.rowNoun,
    rocAuc,
    interval: intervalOf(ranking.test),
    precision,
    accuracy,
    prevalence,
  };
  return ids.map((id) => ({ id, label: texts[id].name, value: write(at[id]), meaning: texts[id].meaning(facts) }));
}
