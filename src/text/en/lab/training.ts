import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { counted } from './rows.ts';

const { amount, whole } = numbers;

const SCALES = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

/** A large number, roughly: "about 3.2 million". A small one as it is. */
function roughly(value: number): string {
  const [scale, name] = SCALES.find(([scale]) => value >= scale) ?? [1, null];
  return name === null ? whole(value) : `about ${amount(value / scale, 2)} ${name}`;
}

const seconds = (ms: number) => (ms < 10 ? 'less than 0.01 s' : `${amount(ms / 1000, 2)} s`);

/** What settles how a detector learns, and what that has cost. */
export const training = {
  title: 'Training',
  /** Of a detector without epochs. */
  settings: 'Settings',
  none: 'Fitted in one step: there are no epochs, and nothing to train.',
  /**
   * @param rows that there are to learn from: a detector may draw some of them, or drop some that are alike
   * @param ms from the start of the fit to the last score; null where nobody knows
   * @param cost in multiply-adds
   */
  facts: (
    rows: number,
    ms: number | null,
    cost: { fit: number; score: number },
    noun: RowNoun,
  ): [name: string, value: string][] => [
    ['Rows', counted(rows, { one: `training ${noun.one}`, many: `training ${noun.many}` })],
    ...(ms === null ? [] : [['Took', `${seconds(ms)} to fit and score`] as [string, string]]),
    ['Work', `${roughly(cost.fit)} multiply-adds to fit, ${roughly(cost.score)} to score one ${noun.one}`],
  ],
};
