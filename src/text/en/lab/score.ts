import { setWords } from './sets.ts';

/** How a variational autoencoder scores a row. */
export const score = {
  /** Which of the two that a paper has the reconstruction probability is. */
  averaged:
    'Averaged over samples is the logarithm of the likelihood, as An and Cho describe it (2015, section 3.3); the algorithm that they print (number 4) averages the likelihood itself.',
  /** What the reconstruction probability is worth on a data set, with the default settings; null where nobody has tried. */
  probability: (dataset: string) => setWords(dataset).probability ?? null,
};
