import type { NovelTypes } from '#core/dataset/novelTypes.ts';
import type { FalseAlarms } from '#core/metrics/falseAlarms.ts';
import type { Rival, RowNoun } from '../../told.ts';
import { shortcomings } from '../comparison.ts';
import { numbers } from '../locale.ts';

const { amount, percent, share, shareInPercent, whole } = numbers;

/** A metric's name, and what its number means here. */
interface MetricText {
  name: string;
  meaning(facts: Facts): string;
}

interface Facts {
  noun: RowNoun;
  tp: number;
  fp: number;
  tn: number;
  fn: number;
  rocAuc: number | null;
  /** The 95 % interval of the ROC AUC. */
  interval: { low: number; high: number } | null;
  precision: number | null;
  accuracy: number;
  /** The share of abnormal rows that is asked about; null where it is that of the counts. */
  prevalence: number | null;
}

const supposed = (prevalence: number) => `Were ${shareInPercent(prevalence)} abnormal`;

const of = {
  rocAuc: {
    name: 'ROC AUC',
    meaning: ({ rocAuc, interval }) =>
      `Abnormal scores above normal ${rocAuc === null ? '–' : percent(rocAuc, 1)} of the time${interval ? `; 95 % interval ${share(interval.low)} to ${share(interval.high)}, by DeLong’s method` : ''}.`,
  },
  recall: {
    name: 'Recall',
    meaning: ({ tp, fn, noun }) => `${whole(tp)} of ${whole(tp + fn)} abnormal ${noun.many} are flagged.`,
  },
  precision: {
    name: 'Precision',
    meaning: ({ tp, fp, noun, precision, prevalence }) => {
      if (tp + fp === 0) return `No ${noun.one} is flagged, so there is none to be right about.`;
      return prevalence === null
        ? `${whole(tp)} of ${whole(tp + fp)} flagged ${noun.many} are abnormal.`
        : `${supposed(prevalence)}, ${shareInPercent(precision)} of the flagged ${noun.many} would be.`;
    },
  },
  f1: { name: 'F1', meaning: () => 'The harmonic mean of precision and recall: low when either is.' },
  accuracy: {
    name: 'Accuracy',
    meaning: ({ tp, fp, tn, fn, noun, accuracy, prevalence }) =>
      prevalence === null
        ? `${whole(fp + fn)} of ${whole(tp + fp + tn + fn)} ${noun.many} are classified wrongly.`
        : `${supposed(prevalence)}, ${shareInPercent(1 - accuracy)} of the ${noun.many} would be classified wrongly.`,
  },
  averagePrecision: {
    name: 'Average precision',
    meaning: ({ tp, fp, tn, fn, prevalence }) =>
      `Precision averaged over all thresholds; guessing gives ${share(prevalence ?? (tp + fn) / (tp + fp + tn + fn))}.`,
  },
  specificity: {
    name: 'Specificity',
    meaning: ({ tn, fp, noun }) => `${whole(tn)} of ${whole(tn + fp)} normal ${noun.many} are passed.`,
  },
  balancedAccuracy: {
    name: 'Balanced accuracy',
    meaning: () => 'The mean of recall and specificity: 0.5 for whoever flags all, none, or at random.',
  },
  f2: {
    name: 'F2',
    meaning: () => 'Like F1, but recall counts double: for when a miss is worse than a false alarm.',
  },
  mcc: {
    name: 'MCC',
    meaning: () => 'Matthews’ correlation of truth and prediction: 1 is perfect, 0 is chance, −1 is always wrong.',
  },
  kappa: {
    name: 'Cohen’s κ',
    meaning: () => 'How far truth and prediction agree beyond what chance alone would give: 1 is perfect, 0 is chance.',
  },
} satisfies Record<string, MetricText>;

/** What the validation rows promised of the normal ones, and what came out. */
function promised({ promised, cameOut, chance: { low, high } }: FalseAlarms): string {
  const told = `${percent(promised, 1)} false alarms promised, ${percent(cameOut, 1)} came out`;
  const byChance = `${percent(low, 1)} to ${percent(high, 1)}`;
  return cameOut < low || cameOut > high
    ? `${told} (chance would give ${byChance})`
    : `${told} (${byChance} is chance)`;
}

/** What the threshold makes of the test rows, in numbers. */
export const metrics = {
  title: 'Metrics',
  of,
  all: 'All metrics',
  /** Where there is little room. */
  brief: { averagePrecision: 'AP', more: 'More' },
  prevalence: {
    at: (share: string) => `at ${share} abnormal`,
    short: (share: string) => `at ${share}`,
    title: 'How common anomalies are',
    share: 'Share of abnormal rows',
    own: (share: string) => `as in the test rows: ${share}`,
    byHand: 'by hand',
    percent: 'Per cent abnormal',
    about:
      'Recall, false-alarm rate and ROC AUC hold at any share. Precision, F1, accuracy and what else mixes both kinds of rows do not: the rarer anomalies are, the more alarms are false. “Precision and recall” and “Threshold impact” follow. Counts and costs stay those of the test rows, and thresholds are still chosen on validation rows as they are.',
    /** Over numbers that hold at this share. */
    holds: (share: string) => `Whatever depends on the share of abnormal rows is told as it would be at ${share}.`,
  },
  more: 'More metrics',
  fewer: 'Fewer',
  /** What is missed and flagged comes in the words of `sentences`. */
  headline: (missed: string, falseAlarms: string) => `${missed}, ${falseAlarms}.`,
  /** By a rule; the other choices are told of in the words below. */
  threshold: (value: number, rows: number, noun: RowNoun) =>
    `Threshold ${amount(value)}, chosen on ${whole(rows)} validation ${noun.many}`,
  thresholdByHand: (value: number, noun: RowNoun) =>
    `Threshold ${amount(value)}, set by hand with the test ${noun.many} in view: no fair result`,
  /** After where the threshold was chosen, and where there is room for this alone. */
  falseAlarms: (alarms: FalseAlarms) => `: ${promised(alarms)}`,
  falseAlarmsAlone: (alarms: FalseAlarms) => `By validation ${promised(alarms)}`,
  /** Where a rule goes by labelled abnormal rows of types known before, and the test holds others. */
  novel: ({ novel, abnormal }: NovelTypes, noun: RowNoun) =>
    `. It knew no novel types, which ${percent(novel / abnormal)} of abnormal test ${noun.many} are of`,
  untrained: 'The network has not learnt anything yet.',
  /** Of those that the detector does not rank better than. @param network whether it is one, which takes more work than they do */
  unbeaten(rivals: readonly Rival[], network: boolean): string {
    const told = shortcomings(rivals);
    if (!told) return '';
    return network ? `So far it is ${told}, and that for far more work.` : `It is ${told}.`;
  },
};
