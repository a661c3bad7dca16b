import { numbers } from '../locale.ts';

const { area, shareInPercent: percent } = numbers;

const guessing = 'guessing';

/** A curve as it is told, with the 95 % interval of its area where that is shown. */
interface Told {
  name: string;
  area: string;
  interval?: { low: number; high: number } | null | undefined;
}

interface PrecisionRecallPoint {
  precision: number | null;
  recall: number;
  /** The share of abnormal rows that is supposed; null where it is that of the rows. */
  supposed: number | null;
}

const at = ({ supposed }: PrecisionRecallPoint) => (supposed === null ? '' : ` at ${percent(supposed)} abnormal`);

const areas = (curves: readonly Told[]) =>
  curves
    .map(({ name, area, interval }) => `${name} ${area}${interval ? ` (95 % ${within(interval)})` : ''}`)
    .join(', ');

const within = ({ low, high }: { low: number; high: number }) => `${area(low)} to ${area(high)}`;

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
    intervals: '95 % intervals (DeLong)',
    keyWithin: 'ROC AUC (95 %)',
    /** Beside a curve: ".994 (.989–.998)", and where there is little room ".989–.998". */
    within: (rocAuc: number | null, { low, high }: { low: number; high: number }) => {
      const short = `${area(low)}–${area(high)}`;
      return { long: `${area(rocAuc)} (${short})`, short };
    },
    band: { name: '95 % band', kind: 'pointwise' },
    caption: (recall: number, fpr: number) =>
      captions('abnormal rows flagged', `recall ${percent(recall)}, false alarms ${percent(fpr)}`),
    /** @param banded the curve that has a band round it */
    label: (curves: readonly Told[], guess: string, recall: number, fpr: number, banded: string | undefined) =>
      `ROC curves with the area under each: ${areas(curves)}; guessing ${guess}. At the threshold, recall is ${percent(recall)} with ${percent(fpr)} false alarms.${banded === undefined ? '' : ` A band round the curve of ${banded} holds its recall at any one false-alarm rate with 95 %.`}`,
  },
  precisionRecall: {
    across: { long: 'abnormal rows flagged: recall', short: 'recall' },
    key: 'average precision',
    caption: (point: PrecisionRecallPoint) =>
      captions(
        'flagged rows abnormal',
        `precision ${percent(point.precision)}${at(point)}, recall ${percent(point.recall)}`,
      ),
    label: (curves: readonly Told[], guess: string, point: PrecisionRecallPoint) =>
      `Precision–recall curves${at(point)} with the average precision of each: ${areas(curves)}; guessing ${guess}. At the threshold, precision is ${percent(point.precision)} and recall ${percent(point.recall)}.`,
  },
};
