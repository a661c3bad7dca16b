import { numbers } from './locale.ts';

const { counted, shareInPercent: percent, whole } = numbers;

/** What rows are called. */
interface Noun {
  one: string;
  many: string;
}

/** Measured numbers come as they are written on axes; null where there is none. */
interface Reading {
  /** From 1. */
  sample: number;
  /** Whether it is the sample with the largest error. */
  worst: boolean;
  input: string;
  rebuilt: string | null;
  /** How far the reconstruction may be off. */
  off: string | null;
  error: string | null;
}

const signal = {
  read: 'Sample to read',
  axis: (unit: string) => (unit ? `sample; heights in ${unit}` : 'sample'),
  input: 'input',
  rebuilt: 'rebuilt',
  other: 'other',
  error: 'error²',
  reading: ({ sample, worst, input, rebuilt, off, error }: Reading) => {
    const parts = [`input ${input}`];
    if (rebuilt !== null) parts.push(`rebuilt ${rebuilt}${off === null ? '' : ` ± ${off}`}`);
    if (error !== null) parts.push(`error² ${error}`);
    return `${worst ? 'Worst at' : 'At'} ${sample}: ${parts.join(', ')}`;
  },
  /** @param worst the sample, from 1, where the reconstruction is furthest off; null where that is not known */
  label: (called: string, samples: number, rebuilt: boolean, worst: number | null) => {
    const what = `${called}: a signal of ${samples} samples`;
    if (!rebuilt) return `${what}.`;
    return `${what} and its reconstruction${worst === null ? '' : `, which differ most at sample ${worst}`}.`;
  },
};

/** A bar of a histogram; null for an end that is open. */
interface Bar {
  low: string | null;
  high: string | null;
  normal: number;
  abnormal: number;
}

const histogram = {
  label: (normal: number, abnormal: number, threshold: string, noun: Noun) =>
    `Histogram of the errors of ${normal} normal and ${abnormal} abnormal ${noun.many}. Threshold ${threshold}.`,
  hint: (noun: Noun) => `Drag the line to judge, the axis to pick ${noun.many}`,
  bar: ({ low, high, normal, abnormal }: Bar, noun: Noun) => {
    const stretch = low === null ? `below ${high}` : high === null ? `from ${low} on` : `${low} to ${high}`;
    return `Errors ${stretch}: ${whole(normal)} normal, ${whole(abnormal)} abnormal ${noun.many}`;
  },
  heights: (look: { heights: 'count' | 'density'; equal: boolean }, nouns: string) => {
    if (look.heights === 'density') return `density, ${look.equal ? 'each heap' : 'both heaps'} of area 1`;
    return look.equal ? 'share of own kind per bar' : `${nouns} per bar, √ scale`;
  },
  /** The four cells; with more words where there is room. */
  passed: (count: number, roomy: boolean) => `${whole(count)} ${roomy ? 'normal, ' : ''}passed`,
  falseAlarms: (count: number) => counted(count, { one: 'false alarm', other: 'false alarms' }),
  missed: (count: number) => `${whole(count)} missed`,
  caught: (count: number, roomy: boolean) => `${whole(count)} ${roomy ? 'abnormal, ' : ''}caught`,
  range: {
    low: 'Lowest error to pick',
    high: 'Highest error to pick',
    lowest: 'the lowest of all',
    highest: 'the highest of all',
    nothing: (end: string) => `${end}, nothing picked yet`,
  },
};

const threshold = {
  name: 'Threshold',
  short: 'threshold',
  passes: 'passes as normal',
  flagged: 'flagged',
  axis: { log: 'error, log scale', linear: 'error' },
};

interface Losses {
  training: string;
  validation: string;
}

const loss = {
  read: 'Epoch to read',
  series: { training: 'training', validation: 'validation' },
  axis: 'epoch',
  adjusted: 'settings changed',
  adjustedAfter: (epoch: number) => `Settings changed after epoch ${epoch}`,
  epoch: (epoch: number) => (epoch === 0 ? 'Untrained' : `Epoch ${epoch}`),
  training: (value: string) => `training ${value}`,
  validation: (value: string) => `validation ${value}`,
  reading: (epoch: number, { training, validation }: Losses) =>
    `epoch ${epoch}: training loss ${training}, validation loss ${validation}`,
  /** @param last null while the network is untrained */
  label: (first: Losses, last: (Losses & { epoch: number }) | null, epochs: number) => {
    const fall = `from ${first.training} in training and ${first.validation} in validation`;
    if (!last) return `Loss over ${epochs} epochs: untrained, ${fall}.`;
    return `Loss up to epoch ${last.epoch} of ${epochs}: ${fall} to ${last.training} and ${last.validation}.`;
  },
  nothing: (epochs: number) => `Loss over ${epochs} epochs: nothing has been learnt yet.`,
};

const guessing = 'guessing';
const areas = (curves: readonly { name: string; area: string }[]) =>
  curves.map(({ name, area }) => `${name} ${area}`).join(', ');

/** Rankings as curves. Areas come as they are written beside the curves. */
const rankings = {
  guessing,
  near: 'Zoom in',
  far: 'Zoom out',
  outside: '(the threshold lies outside this corner)',
  roc: {
    across: { long: 'normal rows flagged: false alarms', short: 'false alarms' },
    key: 'area under the curve',
    caption: 'abnormal rows flagged: recall',
    crowded: (recall: number, fpr: number) =>
      `abnormal rows flagged: recall ${percent(recall)}, false alarms ${percent(fpr)}`,
    point: (recall: number, fpr: number) => [`recall ${percent(recall)},`, `false alarms ${percent(fpr)}`] as const,
    label: (curves: readonly { name: string; area: string }[], guess: string, recall: number, fpr: number) =>
      `ROC curves with the area under each: ${areas(curves)}; guessing ${guess}. At the threshold, recall is ${percent(recall)} with ${percent(fpr)} false alarms.`,
  },
  precisionRecall: {
    across: { long: 'abnormal rows flagged: recall', short: 'recall' },
    key: 'average precision',
    caption: (precision: number) => `precision: ${percent(precision)} of the rows flagged here are abnormal`,
    crowded: (precision: number, recall: number) =>
      `flagged rows abnormal: precision ${percent(precision)}, recall ${percent(recall)}`,
    point: (precision: number, recall: number) =>
      [`precision ${percent(precision)},`, `recall ${percent(recall)}`] as const,
    label: (curves: readonly { name: string; area: string }[], guess: string, precision: number, recall: number) =>
      `Precision–recall curves with the average precision of each: ${areas(curves)}; guessing ${guess}. At the threshold, precision is ${percent(precision)} and recall ${percent(recall)}.`,
  },
};

type Cell = 'passed' | 'falseAlarms' | 'missed' | 'caught';

/** What becomes of a row, in a word or two. */
const fate = (cell: Cell, count: number) => (cell === 'falseAlarms' && count === 1 ? 'false alarm' : FATES[cell]);

const FATES: Record<Cell, string> = {
  passed: 'rightly passed',
  falseAlarms: 'false alarms',
  missed: 'missed',
  caught: 'caught',
};

/** "12 abnormal beats" */
const rowsOf = (kind: 'normal' | 'abnormal', count: number, { one, many }: Noun) =>
  `${whole(count)} ${kind} ${count === 1 ? one : many}`;

/** "12 abnormal beats missed" */
const cellSentence = (cell: Cell, count: number, noun: Noun) => {
  const kind = cell === 'passed' || cell === 'falseAlarms' ? 'normal' : 'abnormal';
  return `${rowsOf(kind, count, noun)} ${cell === 'falseAlarms' ? 'flagged' : fate(cell, count)}`;
};

const confusion = {
  rows: rowsOf,
  label: (cells: readonly (readonly [cell: Cell, count: number])[], noun: Noun) =>
    `Confusion matrix. ${cells.map(([cell, count]) => cellSentence(cell, count, noun)).join(', ')}.`,
  show: (cell: Cell, count: number, noun: Noun) => `Show ${cellSentence(cell, count, noun)}`,
  /** @param share of its kind, null where there is no room for it; @param lit how many of its rows are lit */
  cell: (cell: Cell, count: number, share: number | null, lit: number) =>
    `${whole(count)} ${fate(cell, count)}${share === null ? '' : `, ${percent(share)}`}${lit > 0 ? ` (${whole(lit)} lit)` : ''}`,
};

interface ContaminationRun {
  contamination: number;
  seed: number;
  area: string;
}

type Medians = readonly { contamination: number; area: string }[];

const medians = (told: Medians) =>
  told.map(({ contamination, area }) => `${area} at ${percent(contamination)}`).join(', ');

const contamination = {
  caption: 'ROC AUC on the test rows',
  across: { long: 'abnormal share of the training rows', short: 'abnormal training rows' },
  guessing,
  network: 'network',
  yourGuess: 'your guess',
  open: ({ contamination, seed, area }: ContaminationRun) =>
    `Open in the Lab: ${percent(contamination)} abnormal, seed ${seed}, ROC AUC ${area}`,
  run: ({ contamination, seed, area }: ContaminationRun) =>
    `${percent(contamination)} abnormal, seed ${seed}: ROC AUC ${area}`,
  nothing: 'ROC AUC against the abnormal share of the training rows: nothing has been run yet.',
  label: (network: Medians, rivals: readonly { name: string; medians: Medians }[]) =>
    [
      `Median ROC AUC of the network by abnormal share of the training rows: ${medians(network)}.`,
      ...rivals.map((rival) => `Of ${rival.name}: ${medians(rival.medians)}.`),
    ].join(' '),
};

/** What charts say of themselves, in the essay and in the Lab; those of the Lab alone have their words in `lab`. */
export const charts = { signal, histogram, threshold, loss, rankings, confusion, contamination };
