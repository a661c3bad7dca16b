import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { shareInPercent: percent, whole } = numbers;

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
const rowsOf = (kind: 'normal' | 'abnormal', count: number, { one, many }: RowNoun) =>
  `${whole(count)} ${kind} ${count === 1 ? one : many}`;

/** "12 abnormal beats missed" */
const cellSentence = (cell: Cell, count: number, noun: RowNoun) => {
  const kind = cell === 'passed' || cell === 'falseAlarms' ? 'normal' : 'abnormal';
  return `${rowsOf(kind, count, noun)} ${cell === 'falseAlarms' ? 'flagged' : fate(cell, count)}`;
};

/** What becomes of the rows, cell by cell. */
export const confusion = {
  rows: rowsOf,
  label: (cells: readonly (readonly [cell: Cell, count: number])[], noun: RowNoun) =>
    `Confusion matrix. ${cells.map(([cell, count]) => cellSentence(cell, count, noun)).join(', ')}.`,
  show: (cell: Cell, count: number, noun: RowNoun) => `Show ${cellSentence(cell, count, noun)}`,
  /** @param share of its kind, null where there is no room for it; @param highlighted how many of its rows are highlighted */
  cell: (cell: Cell, count: number, share: number | null, highlighted: number) =>
    `${whole(count)} ${fate(cell, count)}${share === null ? '' : `, ${percent(share)}`}${highlighted > 0 ? ` (${whole(highlighted)} highlighted)` : ''}`,
};
