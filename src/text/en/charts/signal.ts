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
  error: string | null;
}

/** A signal and its reconstruction. */
export const signal = {
  read: 'Sample to read',
  axis: (unit: string) => (unit ? `sample; heights in ${unit}` : 'sample'),
  input: 'input',
  rebuilt: 'rebuilt',
  other: 'other',
  error: 'error²',
  reading: ({ sample, worst, input, rebuilt, off, error }: Reading) => {
    const parts = [`input ${input}`];
    if (rebuilt !== null) parts.push(`rebuilt ${rebuilt}${off === null ? '' : ` ± ${off}`}`);
    if (error !== null) parts.push(`error² ${error}`);
    return `${worst ? 'Worst at' : 'At'} ${sample}: ${parts.join(', ')}`;
  },
  /** @param worst the sample, from 1, where the reconstruction is furthest off; null where that is not known */
  label: (called: string, samples: number, rebuilt: boolean, worst: number | null) => {
    const what = `${called}: a signal of ${samples} samples`;
    if (!rebuilt) return `${what}.`;
    return `${what} and its reconstruction${worst === null ? '' : `, which differ most at sample ${worst}`}.`;
  },
};
