import { numbers } from '../locale.ts';

const { shareInPercent } = numbers;

interface Metrics {
  /** Null where nothing is flagged. */
  precision: number | null;
  recall: number;
  f1: number;
  /** The share of abnormal rows that they would be at; null where it is that of the test rows. */
  supposed: number | null;
}

/** "precision at 1 % abnormal" */
const at = (name: string, supposed: number | null) =>
  supposed === null ? name : `${name} at ${shareInPercent(supposed)} abnormal`;

/** Charts that are lines: the loss by epoch, and what a threshold trades for what. */
export const curves = {
  loss: {
    title: 'Training loss',
    subject: 'the loss',
    columns: ['epoch', 'training loss', 'validation loss'],
    shown: 'Epoch shown',
    /** What the slider of epochs does, and when one would use it. */
    lookBack: [
      'Shows the network as it was after an earlier epoch, in every chart and number.',
      'Use it to see how the histograms of errors came apart, or what more training has made of one row.',
    ] as const,
    at: (epoch: number, last: number) => (epoch === 0 ? `Untrained, of ${last} epochs` : `Epoch ${epoch} of ${last}`),
    latest: { short: 'Latest', name: 'Latest epoch: go back to it' },
    /** After early stopping, the present weights are not of the latest epoch. */
    kept: { short: 'Kept', name: 'Kept epoch: go back to it' },
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
    /** The true positive rate at that false positive rate, and then the area: in the table, and in its file. */
    bandColumns: ['recall there: 95 % low', 'recall there: 95 % high'] as const,
    areaColumns: ['ROC AUC', 'ROC AUC: 95 % low', 'ROC AUC: 95 % high'] as const,
    aboutIntervals:
      'How far the result hangs on which rows it was tested by: of each ROC AUC by DeLong’s method, and as a band round the detector’s own curve, the recall at any one false-alarm rate, by Wilson’s score over all thresholds. Other seeds are another matter.',
  },
  precisionRecall: {
    title: 'Precision and recall',
    handle: 'Operating point on the precision–recall curve',
    threshold: 'threshold',
    precision: (supposed: number | null) => at('precision', supposed),
    recall: 'recall',
  },
  impact: {
    title: 'Threshold impact',
    handle: 'Operating point among precision, recall and F1',
    label: ({ precision, recall, f1, supposed }: Metrics) =>
      `${at('Precision, recall and F1', supposed)} against the threshold. At the threshold, precision is ${shareInPercent(precision)}, recall ${shareInPercent(recall)} and F1 ${shareInPercent(f1)}.`,
    caption: ({ precision, recall, f1, supposed }: Metrics) =>
      `${supposed === null ? 'Here' : `At ${shareInPercent(supposed)} abnormal`}: precision ${shareInPercent(precision)}, recall ${shareInPercent(recall)}, F1 ${shareInPercent(f1)}`,
    lines: { precision: 'precision', recall: 'recall', f1: 'F1' },
    /** Recall is the same at any share. */
    columns: (supposed: number | null) =>
      ['threshold', at('precision', supposed), 'recall', at('F1', supposed)] as const,
  },
};
