import { numbers } from '../locale.ts';

/** What the figure on distributions says: a file of its own that comes with it. */
export const variationalWords = {
  beat: 'Beat to redraw',
  none: 'none: just the map',
  beatName: (number: number, short: string, abnormal: boolean) =>
    `${number}: ${short === 'N' ? 'normal' : short}${abnormal ? ', abnormal' : ''}`,
  sample: 'Sample a new beat from the prior',
  back: 'Back to the encoder’s place',
  units: ['Latent unit 1', 'Latent unit 2'] as const,
  map: (normal: number, abnormal: number) =>
    `A map of ${numbers.whole(normal)} normal and ${numbers.whole(abnormal)} abnormal test beats by two latent units, and the place that is decoded.`,
  normal: 'normal beat',
  abnormal: 'abnormal beat',
  value: (value: number) => numbers.fixed(value, 2),
  drawing: (beat: string | null) =>
    beat === null
      ? 'What the decoder draws from the chosen place, with its band.'
      : `Beat ${beat}, what the decoder draws from the chosen place, and its band.`,
  input: 'the beat',
  decoded: 'decoded',
  band: '± 2 σ',
  place: (first: number, second: number) => `at ${numbers.fixed(first, 2)} and ${numbers.fixed(second, 2)}`,
  decodedAt: (place: string, width: string) =>
    `Decoded ${place}: the band is ${width} high on average over the samples.`,
  sampled: (number: number, place: string, width: string) =>
    `Sample ${numbers.whole(number)} from the prior, ${place}: a beat that no heart has beaten. The band is ${width} high on average.`,
  outside: (outside: number, all: number) => `${numbers.whole(outside)} of ${numbers.whole(all)} samples outside`,
  evaluated: (surprise: string, threshold: string, flagged: boolean) =>
    `Surprise ${surprise}, threshold ${threshold}: ${flagged ? 'flagged as abnormal' : 'passes as normal'}`,
  byHand: (surprise: string, encoder: string) =>
    `From here its surprise is ${surprise}; the encoder came to ${encoder}`,
  compare: (surprise: string, errors: string, plain: string) =>
    `[[ROC AUC]] on the same test beats: ${surprise} by surprise, ${errors} by the plain error of this network, ${plain} by the autoencoder of section 6.`,
  areas: {
    table: 'The three with their 95 % intervals',
    columns: ['Ranked by', 'ROC AUC'],
    by: {
      surprise: 'surprise',
      errors: 'the plain error of this network',
      plain: 'the autoencoder of section 6',
    },
  },
  table: 'The same as a table',
  columns: {
    beat: 'Beat',
    place: 'Middle of its cloud',
    outside: 'Samples of 140 outside the band',
    surprise: 'Surprise',
    flagged: 'Verdict',
  },
  pair: (first: number, second: number) => `${numbers.fixed(first, 2)}; ${numbers.fixed(second, 2)}`,
  evaluation: (flagged: boolean) => (flagged ? 'flagged' : 'passes'),
};
