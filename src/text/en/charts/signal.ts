import type { Measure } from '../../told.ts';

/** Measured numbers come as they are written on axes; null where there is none. */
interface Reading {
  /** From 1. */
  sample: number;
  /** Whether it is the sample with the largest error. */
  worst: boolean;
  input: string;
  rebuilt: string | null;
  /** How far the reconstruction may be off. */
  off: string | null;
  /** A squared error, or what else the sample adds to the score. */
  error: string | null;
  measure: Measure;
}

interface SignalInWords {
  called: string;
  samples: number;
  lowest: number;
  highest: number;
  worst: { sample: number; input: string; rebuilt: string } | null;
}

/** A signal and its reconstruction. */
export const signal = {
  read: 'Sample to read',
  axis: (unit: string) => (unit ? `sample; heights in ${unit}` : 'sample'),
  input: 'input',
  rebuilt: 'rebuilt',
  other: 'other',
  error: 'error²',
  /** What a sample has to do with the score, where there is no reconstruction to be off. */
  contribution: 'why',
  reading: ({ sample, worst, input, rebuilt, off, error, measure }: Reading) => {
    const parts = [input];
    if (rebuilt !== null) parts.push(`rebuilt ${rebuilt}${off === null ? '' : ` ± ${off}`}`);
    if (error !== null) parts.push(`${measure === 'score' ? 'adds' : 'error²'} ${error}`);
    return `${worst ? (measure === 'score' ? 'Most at' : 'Worst at') : 'At'} ${sample}: ${parts.join(', ')}`;
  },
  /** Samples count from 1. @param worst where the reconstruction is furthest off, and what it makes of the input there */
  label: ({ called, samples, lowest, highest, worst }: SignalInWords) => {
    const what = `${called}: a signal of ${samples} samples, lowest at ${lowest}, highest at ${highest}`;
    if (!worst) return `${what}.`;
    return `${what}. Its reconstruction differs most at sample ${worst.sample}: ${worst.rebuilt} in place of ${worst.input}.`;
  },
};
