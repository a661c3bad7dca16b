import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { a } from './article.ts';

const { whole } = numbers;

const queues = {
  all: 'all, strangest first',
  missed: 'missed',
  falseAlarms: 'false alarms',
  caught: 'caught',
  passed: 'rightly passed',
};

/** Ways from row to row. */
export const leaf = {
  queues,
  through: 'Leaf through',
  throughHelp: [
    'Which of the test rows you see one after another, the most telling first.',
    'While the focus is in the inspector, n and p go to the next and the previous one, m to the next missed one, f to the next false alarm; single keys can be switched off on the page About.',
  ] as const,
  previous: 'Previous',
  next: 'Next',
  missed: (count: number) => `Next missed (${whole(count)})`,
  nextMissed: 'Next missed',
  falseAlarm: (count: number) => `Next false alarm (${whole(count)})`,
  nextFalseAlarm: 'Next false alarm',
  none: (queue: keyof typeof queues, noun: RowNoun) => `No ${noun.one} is ${queues[queue]} at this threshold.`,
  /** @param place from 1 */
  place: (place: number, of: number) => `${whole(place)} of ${whole(of)}`,
  /** Before anybody has chosen a row: the first abnormal one of the test rows, which lie in random order, or the very first. */
  toBeginWith: (place: number, of: number, abnormal: boolean, noun: RowNoun) =>
    `${whole(place)} of ${whole(of)}: ${abnormal ? `an abnormal ${noun.one}` : a(noun.one)} drawn at random, until you choose one`,
  elsewhere: (count: number) => `${whole(count)} to leaf through`,
};
