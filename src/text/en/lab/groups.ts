import type { GroupKind } from '#core/dataset/testGroups.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { setWords } from './sets.ts';

const { counted, listed, share, shareInPercent, whole } = numbers;

interface Group {
  kind: GroupKind;
  names: readonly string[];
}

interface Counts {
  normal: number;
  abnormal: number;
}

interface Told extends Counts {
  name: string;
  rocAuc: number | null;
  interval: { low: number; high: number } | null;
  recall: number | null;
  falseAlarmRate: number | null;
}

/** What a group of test rows has in common. */
function name({ kind, names }: Group, { one, many }: RowNoun): string {
  switch (kind) {
    case 'all':
      return `all test ${many}`;
    case 'distinct':
      return `each distinct ${one} once`;
    case 'withoutLargest':
      return `without ${listed(names)}`;
    case 'learnt':
      return `copies of training ${many}`;
    case 'unlearnt':
      return `no such copies`;
    case 'known':
      return 'known types';
    case 'novel':
      return 'novel types';
    case 'class':
    case 'type':
      return names[0] ?? '';
  }
}

/** What groups of a kind stand under. */
function heading(kind: GroupKind, dataset: string): string {
  const types = setWords(dataset).types;
  switch (kind) {
    case 'class':
      return types?.byClass ?? 'by class';
    case 'known':
    case 'novel':
      return 'by whether training data ever held the type';
    case 'type':
      return types?.byType ?? 'by type';
    default:
      return 'by what the test holds';
  }
}

const interval = ({ low, high }: { low: number; high: number }) => `${share(low)} to ${share(high)}`;

/** The results by groups of test rows. */
export const groups = {
  title: 'Results by group',
  name,
  heading,
  /** @param more how many groups there are besides */
  label: (told: readonly Told[], more: number, noun: RowNoun) =>
    `ROC AUC by group of test ${noun.many}. ${told.map((one) => `${one.name}: ${share(one.rocAuc)}`).join('; ')}${more > 0 ? `; ${more} more groups in its data` : ''}.`,
  /** All that is known of a group, where it is pointed at. */
  said: (one: Told, noun: RowNoun) =>
    [
      `${one.name}: ${whole(one.abnormal)} abnormal and ${counted(one.normal, { one: `normal ${noun.one}`, other: `normal ${noun.many}` })}`,
      `ROC AUC ${share(one.rocAuc)}${one.interval ? `, 95 % ${interval(one.interval)}` : ''}`,
      `recall ${shareInPercent(one.recall)}, false alarms ${shareInPercent(one.falseAlarmRate)}`,
    ].join('; '),
  heads: { rows: 'abnormal', area: 'ROC AUC', recall: 'recall', falseAlarms: 'false alarms' },
  columns: (baselines: readonly string[]) => [
    ...['grouped', 'group', 'normal', 'abnormal', 'ROC AUC', '95 % low', '95 % high', 'recall', 'false-alarm rate'],
    ...baselines.map((baseline) => `ROC AUC, ${baseline}`),
  ],
};
