import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { counted } from './rows.ts';

const { whole } = numbers;

interface Rows {
  learning: number;
  /** Of those, how many are abnormal. */
  abnormal: number;
  validation: number;
  test: number;
  /** Whether the rows that choose the threshold are among those to learn from. */
  shared: boolean;
}

/** What the choices leave: how many rows for each purpose. */
function summary({ learning, abnormal, validation, test, shared }: Rows, noun: RowNoun): string {
  const choosing = shared
    ? `The ${whole(validation)} of the same file also choose the threshold, as it has no others;`
    : `${whole(validation)} choose the threshold,`;
  return `${counted(learning, noun)} to learn from, ${whole(abnormal)} of them abnormal. ${choosing} ${whole(test)} report the result.`;
}

/** Which rows to learn from, and where they come from. */
export const data = {
  title: 'Data',
  dataset: 'Dataset',
  summary,
  about: {
    button: 'About these rows',
    found: 'What the preparation found',
    source: 'Source and licence',
    cite: 'To be cited as',
  },
};
