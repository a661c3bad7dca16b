import type { Network } from '#core/network/network.ts';
import { countAtMost } from '#core/statistics/quantile.ts';
import type { Compared, Measure, RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { amount, plain, shareInPercent } = numbers;

/** "Abnormal: 3.1 × the threshold", "Passes as normal: 0.4 × the threshold". */
function said({ score, threshold }: Compared): string {
  return `${score > threshold ? 'Abnormal' : 'Passes as normal'}: ${times(score, threshold)}`;
}

function times(score: number, threshold: number): string {
  // A threshold set by hand may be 0, and nothing is a multiple of that.
  if (!(threshold > 0 && score >= 0)) return `${amount(score)} against a threshold of ${amount(threshold)}`;
  // As many digits as can tell which side it is on.
  const multiple = score / threshold;
  const near = Number(multiple.toPrecision(2)) === 1 && multiple !== 1;
  return `${near ? plain(Number(multiple.toPrecision(4)), 4) : plain(Number(multiple.toPrecision(2)))} × the threshold`;
}

/** "higher than 99 % of normal beats" */
function rank({ score, normal }: Compared, noun: RowNoun): string {
  if (normal.length === 0) return `there are no normal ${noun.many} to compare it with`;
  const share = countAtMost(normal, score) / normal.length;
  if (share === 1) return `higher than every normal ${noun.one}`;
  if (share === 0) return `lower than every normal ${noun.one}`;
  return `higher than ${shareInPercent(share)} of normal ${noun.many}`;
}

/** "Error 0.031, higher than 99 % of normal beats" */
function scored(called: string, compared: Compared, noun: RowNoun): string {
  return `${called} ${amount(compared.score)}, ${rank(compared, noun)}`;
}

/** What a score is: a network's error, unless a variational autoencoder scores by more than that. */
const name = (network: Network | null): string =>
  network && (network.variational?.score ?? 'mean') === 'mean' ? 'Error' : 'Score';

/** What the network makes of one row. */
export const evaluation = {
  said,
  times,
  rank,
  scored,
  name,
  ruler: {
    /** Of a row of the data set, and of one that was made by hand. */
    inspected: 'inspected',
    drawn: 'yours',
    label: ({ score, threshold }: Pick<Compared, 'score' | 'threshold'>, noun: RowNoun, measure: Measure) =>
      `${measure === 'error' ? 'Errors' : 'Scores'} of test ${noun.many}: this one has ${amount(score)}, the threshold is ${amount(threshold)}.`,
  },
};
