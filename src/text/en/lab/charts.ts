import type { Measure, RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { shareInPercent, whole } = numbers;

interface Kind {
  name: string;
  rows: number;
  flagged: number;
}

/** "212 of 220 caught" */
const caught = ({ flagged, rows }: Kind) => `${whole(flagged)} of ${whole(rows)} caught`;

interface PadReading {
  /** From 1. */
  sample: number;
  of: number;
  height: string;
  /** Whether it only bridges a gap. */
  bridged: boolean;
  /** What the network makes of it; null while there is nothing. */
  rebuilt: string | null;
}

/** What charts say that only the Lab has. Measured numbers come as they are written on axes. */
export const charts = {
  list: {
    /** Below as many entries as fit. */
    hidden: (entries: number) => `and ${entries} more, in the data or shown large`,
  },
  kinds: {
    /** @param more how many kinds there are besides */
    label: (kinds: readonly Kind[], more: number, noun: RowNoun) => {
      const told = kinds.map((kind) => `${kind.name}: ${caught(kind)}`).join('; ');
      return `Recall by kind of abnormal ${noun.one}. ${told}${more > 0 ? `; ${more} more kinds in its data` : ''}.`;
    },
    show: (kind: Kind) => `Show ${kind.name}: ${caught(kind)}`,
    recall: (kind: Kind) => `${shareInPercent(kind.flagged / Math.max(1, kind.rows))}: ${caught(kind)}`,
    short: ({ flagged, rows }: Kind) => `${whole(flagged)} of ${whole(rows)}`,
  },
  map: {
    normal: 'normal',
    abnormal: 'abnormal',
    label: (normal: number, abnormal: number, nouns: string, axes: readonly [x: string, y: string] | null) =>
      `Map of ${normal} normal and ${abnormal} abnormal ${nouns} by their latent coordinates.${axes ? ` Across: ${axes[0]}; up: ${axes[1]}.` : ''}`,
    choose: 'Choose a point on the map: arrow keys go to its neighbours, Shift and arrow keys draw a box round several',
  },
  features: {
    input: 'input',
    rebuilt: 'rebuilt',
    share: { error: 'share of the error', score: 'share of the score' } satisfies Record<Measure, string>,
    asListed: 'Sort as listed',
    byError: { error: 'Sort by error', score: 'Sort by share' } satisfies Record<Measure, string>,
    range: (name: string, low: string, high: string) => `${name}, from ${low} to ${high}`,
    error: (error: string, measure: Measure) => `${measure === 'error' ? 'Squared error' : 'Adds'} ${error}`,
  },
  pad: {
    name: 'Drawing',
    hint: 'Draw here, or use the arrow keys.',
    /** On the strip of errors, while nothing is drawn. */
    stripWaits: 'what each sample adds to the score, once drawn',
    /** To a screen reader, at the sample that the keys are at. */
    spoken: (sample: number, of: number, height: string) => `sample ${sample} of ${of}: ${height}`,
    blank: (sample: number, of: number) => `Sample ${sample} of ${of}`,
    reading: ({ sample, of, height, bridged, rebuilt }: PadReading) =>
      `Sample ${sample} of ${of}: ${height}${bridged ? ' (bridged)' : ''}${rebuilt === null ? '' : `, rebuilt ${rebuilt}`}`,
  },
};
