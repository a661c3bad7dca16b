import type { Evaluated } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';
import { intervalOf } from '../roc/intervals.ts';

export interface Metric {
  label: string;
  value: string;
  /** What the number means here, as a sentence. */
  meaning: string;
}

type MetricTexts = LabText['metrics']['of'];
type Id = keyof MetricTexts;

/** The metrics that most people ask for, with what they mean here. @param write a number as the language does */
export function usualMetrics(
  evaluated: Evaluated,
  texts: MetricTexts,
  write: (share: number | null) => string,
): Metric[] {
  const { ranking, evaluation } = evaluated;
  const { recall, precision, f1, accuracy } = evaluation.metrics;
  const { rocAuc, averagePrecision } = ranking;
  return told(evaluated, texts, write, { rocAuc, recall, precision, f1, accuracy, averagePrecision });
}

/** Metrics that hold their own where accuracy and F1 mislead. */
export function moreMetrics(
  evaluated: Evaluated,
  texts: MetricTexts,
  write: (share: number | null) => string,
): Metric[] {
  const { specificity, balancedAccuracy, f2, mcc, kappa } = evaluated.evaluation.metrics;
  return told(evaluated, texts, write, { specificity, balancedAccuracy, f2, mcc, kappa });
}

function told(
  { dataset, ranking, evaluation }: Evaluated,
  texts: MetricTexts,
  write: (share: number | null) => string,
  values: Partial<Record<Id, number | null>>,
): Metric[] {
  const facts = {
    ...evaluation.confusion,
    noun: dataset.rowNoun,
    rocAuc: ranking.rocAuc,
    interval: intervalOf(ranking.test),
  };
  return (Object.keys(values) as Id[]).map((id) => ({
    label: texts[id].name,
    value: write(values[id] ?? null),
    meaning: texts[id].meaning(facts),
  }));
}
