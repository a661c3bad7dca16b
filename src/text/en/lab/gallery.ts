import type { Measure, RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { counted } from './rows.ts';

const { amount } = numbers;

const outcomes = {
  'abnormal flagged': 'caught',
  'abnormal passed': 'missed',
  'normal flagged': 'false alarm',
  'normal passed': 'passed',
} as const;

type Outcome = keyof typeof outcomes;

/** "12 beats: errors from 0.05 to 0.1, the strangest first". @param most so many are shown */
function lead(count: number, common: string, most: number, noun: RowNoun): string {
  const rows = count === 0 ? `No ${noun.many}` : counted(count, noun);
  const order = count > 1 ? ', the strangest first' : '';
  return `${rows}: ${common}${order}${count > most ? `; the first ${most} are shown` : ''}`;
}

/** Rows picked out in a chart. */
export const gallery = {
  name: 'Picked rows',
  title: (noun: RowNoun) => `Picked ${noun.many}`,
  lead,
  letGo: 'Let go',
  /** @param line the file and the line that it is from */
  row: (called: string, line: string, score: number, outcome: Outcome, noun: RowNoun, measure: Measure) =>
    `${called} ${noun.one}, ${line}, ${measure} ${amount(score)}, ${outcomes[outcome]}`,
  score: (score: number, outcome: Outcome) => `${amount(score)} ${outcomes[outcome]}`,
};
