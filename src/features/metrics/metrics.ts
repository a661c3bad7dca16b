import type { Judged } from '#store/judged.ts';
import type { LabText } from '#text/text.ts';

export interface Metric {
  label: string;
  value: string;
  /** What the number means here, as a sentence. */
  meaning: string;
}

type MetricTexts = LabText['metrics']['of'];
type Id = keyof MetricTexts;

/** The metrics that most people ask for, with what they mean here. @param write a number as the language does */
export function usualMetrics(judged: Judged, texts: MetricTexts, write: (share: number | null) => string): Metric[] {
  const { ranking, verdict } = judged;
  const { recall, precision, f1, accuracy } = verdict.metrics;
  const { rocAuc, averagePrecision } = ranking;
  return told(judged, texts, write, { rocAuc, recall, precision, f1, accuracy, averagePrecision });
}

/** Metrics that hold their own where accuracy and F1 mislead. */
export function moreMetrics(judged: Judged, texts: MetricTexts, write: (share: number | null) => string): Metric[] {
  const { specificity, balancedAccuracy, f2, mcc, kappa } = judged.verdict.metrics;
  return told(judged, texts, write, { specificity, balancedAccuracy, f2, mcc, kappa });
}

function told(
  { dataset, ranking, verdict }: Judged,
  texts: MetricTexts,
  write: (share: number | null) => string,
  values: Partial<Record<Id, number | null>>,
): Metric[] {
  const facts = { ...verdict.confusion, noun: dataset.rowNoun, rocAuc: ranking.rocAuc };
  return (Object.keys(values) as Id[]).map((id) => ({
    label: texts[id].name,
    value: write(values[id] ?? null),
    meaning: texts[id].meaning(facts),
  }));
}
