import type { Measure, RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { a } from './article.ts';
import { setWords } from './sets.ts';

/** A row of a table made by hand, feature by feature. Values come as they are written. */
export const connection = {
  title: ({ one }: RowNoun) => `Edit ${a(one)}`,
  resetAll: 'Reset all',
  invitation: ({ one }: RowNoun) => `Start from a real ${one}, then change what you like.`,
  /** @param line where it is from */
  name: (called: string, line: string) => `${called}, ${line}`,
  from: (name: string) => `From a ${name}.`,
  start: {
    head: 'Start from',
    inspected: 'Inspected',
    normal: 'Random normal',
  },
  /** What abnormal rows of a data set, and their types, are called. */
  types: (dataset: string) => setWords(dataset).types ?? { abnormal: 'Random abnormal', type: 'Type', any: 'any type' },
  /** What a feature says, where its name alone says little. */
  explained: (dataset: string, feature: string): string | undefined => {
    const { features = {} } = setWords(dataset);
    return Object.hasOwn(features, feature) ? features[feature] : undefined;
  },
  /** What was done, to follow “Undo:”. */
  steps: {
    set: (feature: string) => `change ${feature}`,
    reset: (feature: string) => `reset ${feature}`,
    resetAll: 'reset all',
  },
  key: (measure: Measure) => `rebuilt; at the right, the share of the ${measure}`,
  reset: (feature: string) => `Reset ${feature}`,
  backTo: (value: string) => `Back to ${value}`,
  /** @param share of the error or score */
  value: (value: string, rebuilt: string | null, share: number, measure: Measure) =>
    [value, ...(rebuilt === null ? [] : [`rebuilt ${rebuilt}`]), `${numbers.percent(share)} of the ${measure}`].join(
      ', ',
    ),
};
