import type { Mutation } from '#core/signal/mutate.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { fixed, listed, percent } = numbers;

const mutations: Record<Mutation, string> = {
  stretch: 'stretch in time',
  shift: 'shift in time',
  dropPeak: 'drop the R peak',
  flattenT: 'flatten the T wave',
  flattenP: 'flatten the P wave',
  invert: 'turn upside down',
  noise: 'add noise',
};

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

/** What was done to the beat, to follow “Undo:”. */
const steps = {
  /** What was kept from another time, or drawn in another tab. */
  open: 'open the drawing that was kept',
  stroke: 'stroke',
  move: (sample: number) => `move sample ${sample}`,
  smooth: 'smooth',
  normalise: 'normalise',
  clear: 'clear',
  mutate: 'mutate',
  mean: 'start from the mean normal beat',
  /** @param line where it is from */
  row: (called: string, line: string) => `start from a ${called} (${line})`,
  reconstruction: 'take the reconstruction',
};

/** A beat made by hand. */
export const draw = {
  title: 'Draw your own',
  noun: { one: 'beat', many: 'beats' } satisfies RowNoun,
  unit: 'σ',
  undo: 'Undo',
  undoes: (step: string) => `Undo: ${step}`,
  nothingToUndo: 'Nothing to undo',
  redo: 'Redo',
  redoes: (step: string) => `Redo: ${step}`,
  nothingToRedo: 'Nothing to redo',
  /** @param verdict in the words of `verdict` */
  drawing: (verdict: string) => `Your drawing and its reconstruction. ${verdict}.`,
  blankSheet: 'A blank sheet of ECG paper.',
  invitation: 'Draw a heartbeat, and see what the network makes of it.',
  how: 'Drawing over a stretch replaces it. Arrow keys go along and move samples; Shift goes further.',
  missing,
  steps,
  start: {
    head: 'Start from',
    blank: 'Blank',
    mean: 'Mean beat',
    inspected: 'Inspected',
    rebuilt: 'Rebuilt',
    rebuiltHelp: 'What the network drew becomes what it is shown',
    normal: 'Random normal',
    abnormal: 'Random abnormal',
  },
  mutate: 'Mutate',
  mutateHelp: [
    'Makes the drawing strange, step by step. The beats are not annotated: the waves are where the mean beat has them.',
    'Find out how much of each the network puts up with.',
  ] as const,
  mutations,
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
  normaliseHelp: 'To mean 0 and standard deviation 1, as every beat of the data set',
  normalised: 'Normalised, as all beats of the data set are.',
  notNormalised: (mean: number, spread: number) =>
    `Mean ${fixed(mean, 1)}, spread ${fixed(spread, 1)}: the data set has 0 and 1.`,
};
