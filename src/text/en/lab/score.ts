import { setWords } from './sets.ts';

/** How a variational autoencoder scores a row. */
export const score = {
  /** What the reconstruction probability is worth on a data set, with the default settings; null where nobody has tried. */
  probability: (dataset: string) => setWords(dataset).probability ?? null,
};
