import type { Judged } from '#store/judged.ts';
import { percent, share, whole } from '../words.ts';

export interface Metric {
  label: string;
  value: string;
  /** What the number means here, as a sentence. */
  meaning: string;
}

/** The metrics that most people ask for, with what they mean here. */
export function usualMetrics({ dataset, ranking, verdict }: Judged): Metric[] {
  const { confusion, metrics } = verdict;
  const { tp, fp, fn } = confusion;
  const noun = dataset.rowNoun;
  const { normal, abnormal } = ranking.test;
  const all = normal.length + abnormal.length;
  return [
    {
      label: 'ROC AUC',
      value: share(ranking.rocAuc),
      meaning: `Abnormal scores above normal ${ranking.rocAuc === null ? '–' : percent(ranking.rocAuc)} of the time.`,
    },
    {
      label: 'Recall',
      value: share(metrics.recall),
      meaning: `${whole(tp)} of ${whole(tp + fn)} abnormal ${noun.many} are flagged.`,
    },
    {
      label: 'Precision',
      value: share(metrics.precision),
      meaning: `${whole(tp)} of ${whole(tp + fp)} flagged ${noun.many} are abnormal.`,
    },
    {
      label: 'F1',
      value: share(metrics.f1),
      meaning: 'The harmonic mean of precision and recall: low when either is.',
    },
    {
      label: 'Accuracy',
      value: share(metrics.accuracy),
      meaning: `${whole(fp + fn)} of ${whole(all)} ${noun.many} are judged wrongly.`,
    },
    {
      label: 'Average precision',
      value: share(ranking.averagePrecision),
      meaning: `Precision averaged over all thresholds; guessing gives ${share(abnormal.length / all)}.`,
    },
  ];
}

/** Metrics that hold their own where accuracy and F1 mislead. */
export function moreMetrics({ dataset, verdict }: Judged): Metric[] {
  const { confusion, metrics } = verdict;
  const { fp, tn } = confusion;
  const noun = dataset.rowNoun;
  return [
    {
      label: 'Specificity',
      value: share(metrics.specificity),
      meaning: `${whole(tn)} of ${whole(tn + fp)} normal ${noun.many} are passed.`,
    },
    {
      label: 'Balanced accuracy',
      value: share(metrics.balancedAccuracy),
      meaning: 'The mean of recall and specificity: 0.5 for whoever flags all, none, or at random.',
    },
    {
      label: 'F2',
      value: share(metrics.f2),
      meaning: 'Like F1, but recall counts double: for when a miss is worse than a false alarm.',
    },
    {
      label: 'MCC',
      value: share(metrics.mcc),
      meaning: 'Matthews’ correlation of truth and verdict: 1 is perfect, 0 is chance, −1 is always wrong.',
    },
    {
      label: 'Cohen’s κ',
      value: share(metrics.kappa),
      meaning: 'How far truth and verdict agree beyond what chance alone would give: 1 is perfect, 0 is chance.',
    },
  ];
}
