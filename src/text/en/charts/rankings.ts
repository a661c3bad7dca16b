import { numbers } from '../locale.ts';

const { shareInPercent: percent } = numbers;

const guessing = 'guessing';
const areas = (curves: readonly { name: string; area: string }[]) =>
  curves.map(({ name, area }) => `${name} ${area}`).join(', ');

/** What is measured upwards, and what the threshold is worth. */
const captions = (up: string, point: string) => ({ long: `${up}: ${point}`, short: point });

/** Rankings as curves. Areas come as they are written beside the curves. */
export const rankings = {
  guessing,
  near: 'Zoom in',
  far: 'Zoom out',
  outside: '(the threshold lies outside this corner)',
  roc: {
    across: { long: 'normal rows flagged: false alarms', short: 'false alarms' },
    key: 'ROC AUC',
    caption: (recall: number, fpr: number) =>
      captions('abnormal rows flagged', `recall ${percent(recall)}, false alarms ${percent(fpr)}`),
    label: (curves: readonly { name: string; area: string }[], guess: string, recall: number, fpr: number) =>
      `ROC curves with the area under each: ${areas(curves)}; guessing ${guess}. At the threshold, recall is ${percent(recall)} with ${percent(fpr)} false alarms.`,
  },
  precisionRecall: {
    across: { long: 'abnormal rows flagged: recall', short: 'recall' },
    key: 'average precision',
    caption: (precision: number | null, recall: number) =>
      captions('flagged rows abnormal', `precision ${percent(precision)}, recall ${percent(recall)}`),
    label: (
      curves: readonly { name: string; area: string }[],
      guess: string,
      precision: number | null,
      recall: number,
    ) =>
      `Precision–recall curves with the average precision of each: ${areas(curves)}; guessing ${guess}. At the threshold, precision is ${percent(precision)} and recall ${percent(recall)}.`,
  },
};
