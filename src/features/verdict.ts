import { percentText } from '#charts/format.ts';
import type { Network } from '#core/network/network.ts';
import { countAtMost } from '#core/statistics/quantile.ts';
import { amount, type Noun } from './words.ts';

/** A score, and what it is compared with. */
export interface Compared {
  score: number;
  threshold: number;
  /** Scores of normal test rows, ascending. */
  normal: ArrayLike<number>;
}

/** "Abnormal: 3.1 × the threshold", "Passes as normal: 0.4 × the threshold". */
export function verdictWords({ score, threshold }: Compared): string {
  return `${score > threshold ? 'Abnormal' : 'Passes as normal'}: ${timesThreshold(score, threshold)}`;
}

export function timesThreshold(score: number, threshold: number): string {
  // A threshold set by hand may be 0, and nothing is a multiple of that.
  if (!(threshold > 0 && score >= 0)) return `${amount(score)} against a threshold of ${amount(threshold)}`;
  // As many digits as can tell which side it is on.
  const times = score / threshold;
  const near = Number(times.toPrecision(2)) === 1 && times !== 1;
  return `${near ? Number(times.toPrecision(4)) : Number(times.toPrecision(2)).toLocaleString('en-GB')} × the threshold`;
}

/** "higher than 99 % of normal beats" */
export function rankWords({ score, normal }: Compared, noun: Noun): string {
  if (normal.length === 0) return `there are no normal ${noun.many} to compare it with`;
  const share = countAtMost(normal, score) / normal.length;
  if (share === 1) return `higher than every normal ${noun.one}`;
  if (share === 0) return `lower than every normal ${noun.one}`;
  return `higher than ${percentText(share)} of normal ${noun.many}`;
}

/** "Error 0.031, higher than 99 % of normal beats" @param name see `scoreName` */
export function scoreWords(name: string, compared: Compared, noun: Noun): string {
  return `${name} ${amount(compared.score)}, ${rankWords(compared, noun)}`;
}

/** What a score is: an error, unless a variational autoencoder scores by more than that. */
export const scoreName = ({ variational }: Network): string =>
  variational && variational.score !== 'mean' ? 'Score' : 'Error';
