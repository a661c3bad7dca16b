import type { Mutation } from '#core/signal/mutate.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { a } from './article.ts';
import { setWords } from './sets.ts';

const { fixed, listed, percent } = numbers;

const MUTATIONS: Partial<Record<Mutation, string>> = {
  stretch: 'stretch in time',
  shift: 'shift in time',
  dropPeak: 'drop the peak',
  invert: 'turn upside down',
  noise: 'add noise',
};

/** A way to make signals of a data set strange. */
const mutation = (dataset: string, kind: Mutation): string =>
  setWords(dataset).mutations?.[kind] ?? MUTATIONS[kind] ?? kind.replace(/^flatten/, 'flatten ');

/** More gaps than these nobody wants to hear. */
const MOST_GAPS = 3;

/** What is not drawn yet. @param gaps the first and the last sample of each, from 0 */
function missing(gaps: readonly (readonly [first: number, last: number])[], share: number): string {
  const places = gaps
    .slice(0, MOST_GAPS)
    .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`));
  const more = gaps.length > MOST_GAPS ? ' and more' : '';
  return `Not drawn yet: samples ${listed(places)}${more} (${percent(share)}). Straight lines stand in for them.`;
}

/** What was done to the drawing, to follow “Undo:”. */
const steps = {
  /** What was kept from another time, or drawn in another tab. */
  open: 'open the drawing that was kept',
  stroke: 'stroke',
  move: (sample: number) => `move sample ${sample}`,
  smooth: 'smooth',
  normalise: 'normalise',
  clear: 'clear',
  mutate: 'mutate',
  mean: ({ one }: RowNoun) => `start from the mean normal ${one}`,
  /** @param line where it is from */
  row: (called: string, line: string) => `start from a ${called} (${line})`,
  reconstruction: 'take the reconstruction',
};

/** A signal made by hand. */
export const draw = {
  title: 'Draw your own',
  /** What a row of a data set is called. @param noun what its file calls it, where it is there */
  noun: (dataset: string, noun?: RowNoun): RowNoun => noun ?? setWords(dataset).short,
  /** Of heights that are normalised. */
  unit: 'σ',
  waiting: 'The sheet comes with the rows: they say how high it has to be.',
  undo: 'Undo',
  undoes: (step: string) => `Undo: ${step}`,
  nothingToUndo: 'Nothing to undo',
  redo: 'Redo',
  redoes: (step: string) => `Redo: ${step}`,
  nothingToRedo: 'Nothing to redo',
  /** @param evaluation in the words of `evaluation` */
  drawing: (evaluation: string) => `Your drawing and its reconstruction. ${evaluation}.`,
  blankSheet: (dataset: string) => `A blank sheet of ${setWords(dataset).paper}.`,
  invitation: (dataset: string, noun?: RowNoun) =>
    `Draw ${a(setWords(dataset, noun).noun.one)}, and see what the detector makes of it.`,
  how: 'Drawing over a stretch replaces it. Arrow keys go along and move samples; Shift goes further.',
  missing,
  steps,
  start: {
    head: 'Start from',
    blank: 'Blank',
    mean: ({ one }: RowNoun) => `Mean ${one}`,
    inspected: 'Inspected',
    rebuilt: 'Rebuilt',
    rebuiltHelp: 'What the detector made of the drawing becomes what it is shown',
    normal: 'Random normal',
    abnormal: 'Random abnormal',
  },
  mutate: 'Mutate',
  mutateHelp: (dataset: string) =>
    [
      ['Makes the drawing strange, step by step.', setWords(dataset).waves].filter(Boolean).join(' '),
      'Find out how much of each the detector puts up with.',
    ] as const,
  mutation,
  strength: 'Strength',
  width: 'Arrow keys move',
  widthHelp: [
    'How much of the drawing follows when Up and Down move a sample.',
    'Take one sample for a spike, a bump for a wave.',
  ] as const,
  widths: { one: 'one sample', narrow: 'a narrow bump', bump: 'a bump', wide: 'a wide bump' },
  smooth: 'Smooth',
  smoothHelp: 'Rounds off what a trembling hand left',
  normalise: 'Normalise',
  normaliseHelp: ({ one }: RowNoun) => `To mean 0 and standard deviation 1, as every ${one} of the data set`,
  normalised: ({ many }: RowNoun) => `Normalised, as all ${many} of the data set are.`,
  notNormalised: (mean: number, spread: number) =>
    `Mean ${fixed(mean, 1)}, spread ${fixed(spread, 1)}: the data set has 0 and 1.`,
};
