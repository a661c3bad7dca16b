import type { RowNoun } from '../../told.ts';
import { setWords } from './sets.ts';

/** What becomes of test rows: the confusion matrix, and the recall of each kind of abnormal rows. */
export const outcomes = {
  confusion: {
    title: 'Confusion matrix',
    /** What the rows of a cell have in common. */
    cells: {
      passed: 'normal, and rightly passed',
      falseAlarms: 'false alarms',
      missed: 'abnormal, but missed',
      caught: 'abnormal, and caught',
    },
    truths: { normal: 'normal', abnormal: 'abnormal' },
    decisions: { passed: 'passed', flagged: 'flagged' },
    columns: (noun: RowNoun) => ['truth', 'decision', noun.many],
  },
  kinds: {
    title: 'Recall by kind',
    byClass: (dataset: string) => setWords(dataset).types?.byClass ?? 'by class',
    byNovelty: 'by whether training data ever held the type',
    byType: (dataset: string) => setWords(dataset).types?.byType ?? 'by type',
    known: 'known types',
    novel: 'novel types',
    columns: (noun: RowNoun) => ['grouped', 'kind', noun.many, 'flagged', 'recall'],
  },
};
