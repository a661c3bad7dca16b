import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { counted } from './rows.ts';

const { whole } = numbers;

interface Rows {
  learning: number;
  /** Of those, how many are abnormal. */
  abnormal: number;
  validation: number;
  /** Of the validation rows, how many are abnormal and pass for normal, and how many are known to be abnormal. */
  hidden: number;
  known: number;
  test: number;
  /** Whether the rows that choose the threshold are among those to learn from. */
  shared: boolean;
  /** How many abnormal rows the share asks for, and how many there are, where these are fewer; else null. */
  shortage: { needed: number; there: number } | null;
}

/** What the choices leave: how many rows for each purpose. */
function summary(rows: Rows, noun: RowNoun): string {
  const { learning, abnormal, validation, test, shared } = rows;
  const choosing = shared
    ? `The ${whole(validation)} of the same file also choose the threshold, as it has no others;`
    : `${whole(validation)} choose the threshold,`;
  return `${counted(learning, noun)} to learn from, ${whole(abnormal)} of them abnormal.${shortageIn(rows, noun)} ${choosing} ${whole(test)} report the result.${hiddenIn(rows)}`;
}

/** Why fewer rows are learnt from than one would expect. */
function shortageIn({ shortage }: Rows, { many }: RowNoun): string {
  if (!shortage) return '';
  return ` That share takes ${whole(shortage.needed)} abnormal ${many} and there are only ${whole(shortage.there)}: to keep it, normal ones are left out too.`;
}

/** What passes for normal where the threshold is chosen. */
function hiddenIn({ hidden, known }: Rows): string {
  if (hidden === 0) return '';
  const left =
    known === 0
      ? ' None is left that is known to be abnormal: rules that need such rows have nothing to go by.'
      : ` ${whole(known)} are known to be abnormal.`;
  return ` Of those that choose, ${whole(hidden)} are abnormal and pass for normal.${left}`;
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
