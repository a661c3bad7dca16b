import { numbers } from '../locale.ts';

const { shareInPercent } = numbers;

interface Metrics {
  /** Null where nothing is flagged. */
  precision: number | null;
  recall: number;
  f1: number;
}

/** Charts that are lines: the loss by epoch, and what a threshold trades for what. */
export const curves = {
  loss: {
    title: 'Training loss',
    subject: 'the loss',
    columns: ['epoch', 'training loss', 'validation loss'],
  },
  network: 'network',
  /** Heads the column that tells whose curve a line of a table is of. */
  curve: 'curve',
  roc: {
    title: 'ROC curve',
    handle: 'Operating point on the ROC curve',
    threshold: 'threshold',
    fpr: 'false positive rate',
    tpr: 'true positive rate (recall)',
  },
  precisionRecall: {
    title: 'Precision and recall',
    handle: 'Operating point on the precision–recall curve',
    threshold: 'threshold',
    precision: 'precision',
    recall: 'recall',
  },
  impact: {
    title: 'Threshold impact',
    handle: 'Operating point among precision, recall and F1',
    label: ({ precision, recall, f1 }: Metrics) =>
      `Precision, recall and F1 against the threshold. At the threshold, precision is ${shareInPercent(precision)}, recall ${shareInPercent(recall)} and F1 ${shareInPercent(f1)}.`,
    caption: ({ precision, recall, f1 }: Metrics) =>
      `Here: precision ${shareInPercent(precision)}, recall ${shareInPercent(recall)}, F1 ${shareInPercent(f1)}`,
    threshold: 'threshold',
    precision: 'precision',
    recall: 'recall',
    f1: 'F1',
  },
};
