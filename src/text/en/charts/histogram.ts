import type { Measure, RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { counted, whole } = numbers;

/** A bar of a histogram; null for an end that is open. */
interface Bar {
  low: string | null;
  high: string | null;
  normal: number;
  abnormal: number;
}

interface Medians {
  normal: string;
  abnormal: string;
}

/** The errors, or other scores, of normal and abnormal rows as two histograms. */
export const histogram = {
  /** @param medians of each kind, as they are written on axes; null where there is none of one */
  label: (
    { normal, abnormal, medians }: { normal: number; abnormal: number; medians: Medians | null },
    threshold: string,
    noun: RowNoun,
    measure: Measure,
  ) => {
    const middles = medians
      ? ` Half of the normal ones are below ${medians.normal}, half of the abnormal ones below ${medians.abnormal}.`
      : '';
    return `Histogram of the ${measure}s of ${normal} normal and ${abnormal} abnormal ${noun.many}.${middles} Threshold ${threshold}.`;
  },
  hint: (noun: RowNoun) => `Drag the line, or the axis to pick ${noun.many}`,
  bar: ({ low, high, normal, abnormal }: Bar, noun: RowNoun, measure: Measure) => {
    const stretch = low === null ? `below ${high}` : high === null ? `from ${low} on` : `${low} to ${high}`;
    return `${measure === 'error' ? 'Errors' : 'Scores'} ${stretch}: ${whole(normal)} normal, ${whole(abnormal)} abnormal ${noun.many}`;
  },
  heights: (look: { heights: 'count' | 'density'; equal: boolean }, nouns: string) => {
    if (look.heights === 'density') return `density, ${look.equal ? 'each' : 'together'} of area 1`;
    return look.equal ? 'share of own kind per bar' : `${nouns} per bar, √ scale`;
  },
  /** The four cells; with more words where there is room. */
  passed: (count: number, roomy: boolean) => `${whole(count)} ${roomy ? 'normal, ' : ''}passed`,
  falseAlarms: (count: number) => counted(count, { one: 'false alarm', other: 'false alarms' }),
  missed: (count: number) => `${whole(count)} missed`,
  caught: (count: number, roomy: boolean) => `${whole(count)} ${roomy ? 'abnormal, ' : ''}caught`,
  range: {
    low: (measure: Measure) => `Lowest ${measure} to pick`,
    high: (measure: Measure) => `Highest ${measure} to pick`,
    lowest: 'the lowest of all',
    highest: 'the highest of all',
    nothing: (end: string) => `${end}, nothing picked yet`,
  },
};

/** The threshold on any axis of errors. */
export const threshold = {
  name: 'Threshold',
  short: 'threshold',
  passes: 'passes as normal',
  flagged: 'flagged',
  axis: {
    error: { log: 'error, log scale', linear: 'error, linear scale', toOne: 'error, log scale towards 1' },
    score: { log: 'score, log scale', linear: 'score, linear scale', toOne: 'score, log scale towards 1' },
  },
};
