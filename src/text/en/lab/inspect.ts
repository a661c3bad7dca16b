import type { Compared, RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { evaluation } from './evaluation.ts';

const { amount, whole } = numbers;

/** What a row is: "normal beat", "neptune (DoS) connection". @param attack the type of an attack, where it is one */
function row(kind: string, attack: string | null, noun: RowNoun): string {
  if (attack !== null) return `${attack} (${kind}) ${noun.one}`;
  return kind.endsWith(noun.one) ? kind : `${kind} ${noun.one}`;
}

/** "Abnormal, and flagged: caught." */
const outcome = (abnormal: boolean, flagged: boolean) =>
  `${abnormal ? 'Abnormal' : 'Normal'}, and ${flagged ? 'flagged' : 'passed'}: ${OUTCOMES[`${abnormal}-${flagged}`]}.`;

const OUTCOMES: Record<`${boolean}-${boolean}`, string> = {
  'true-true': 'caught',
  'true-false': 'missed',
  'false-true': 'a false alarm',
  'false-false': 'rightly so',
};

/** One row under the glass. */
export const inspect = {
  title: 'Inspector',
  row,
  /** As a heading. */
  head: (called: string) => called.charAt(0).toUpperCase() + called.slice(1),
  /** "ECG5000_TEST.txt line 812" */
  line: (file: string, line: number) => `${file} line ${whole(line)}`,
  /** The same in two columns. */
  origin: ['file', 'line'],
  picture: (line: string, noun: RowNoun) => `${noun.one} ${line}`,
  outcome,
  particulars: (known: readonly (readonly [name: string, value: string])[]) =>
    known.map(([name, value]) => `${name}: ${value}`).join(' · '),
  score: ({ score, threshold }: Pick<Compared, 'score' | 'threshold'>) =>
    `${amount(score)}, ${evaluation.times(score, threshold)}`,
  rank: 'That is',
  from: 'From',
  /** Of a variational autoencoder. @param own whether the decoder expects a spread of its own */
  band: ({ one }: RowNoun, own: boolean) =>
    `The band is two standard deviations of what the cloud of this ${one} decodes to${own ? ', and of how far off the decoder expects to be' : ''}.`,
  nearest: (noun: RowNoun) => `Nearest normal training ${noun.one}`,
  nearestSubject: 'the nearest normal row',
  nearestShort: 'nearest',
  /** @param line where it is from */
  nearestAt: (line: string, distance: number) => `${line}, at a mean squared distance of ${amount(distance)}.`,
  edit: (noun: string) => `Edit this ${noun}`,
  editHelp: 'Takes it to the other side, to be changed by hand and scored anew',
};
