import type { Band } from '#core/learnt/band.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { learntRows } from './learntRows.ts';

const { amount, fixed, listed, whole } = numbers;

interface BandReading {
  rule: Band['rule'];
  signal: boolean;
  /** Its name, and its place from 1. */
  feature: string;
  number: number;
  value: string;
  low: string;
  high: string;
  /** In units beyond the middle or the fences; null where the feature never varied. */
  deviation: number | null;
}

/** What the interval of a feature is. */
const interval: Record<Band['rule'], (reach: number) => string> = {
  mean: (reach) => `mean ± ${reach === 1 ? 'one standard deviation' : `${amount(reach)} standard deviations`}`,
  zScore: (reach) => `mean ± ${amount(reach)} standard deviations`,
  modifiedZScore: (reach) => `median ± ${amount(reach)} · MAD / 0.6745`,
  fences: () => 'from fence to fence',
};

/** How far a value is off, by each rule. */
const off: Record<Band['rule'], (deviation: number) => string> = {
  mean: (deviation) => `${amount(Math.abs(deviation), 2)} standard deviations ${side(deviation)}`,
  zScore: (deviation) => `z = ${fixed(deviation, 1)}`,
  modifiedZScore: (deviation) => `modified z = ${fixed(deviation, 1)}`,
  fences: (deviation) => `${amount(Math.abs(deviation), 2)} interquartile ranges ${side(deviation)} the fence`,
};

const side = (deviation: number) => (deviation < 0 ? 'below' : 'above');

function deviationOf({ rule, deviation }: BandReading): string {
  if (deviation === null) return 'which no training row has';
  if (deviation === 0) return rule === 'fences' ? 'within the fences' : 'right in the middle';
  return off[rule](deviation);
}

/** What a signal's features are, and others. */
type Feature = Pick<BandReading, 'signal' | 'feature' | 'number'>;

interface MixReading extends Feature {
  value: string;
  mixed: string;
  mean: string;
}

interface CentreReading extends Feature {
  value: string;
  /** At the centre. */
  other: string;
}

/** A centre, with its numbers as they are written. */
interface ToldCentre {
  /** From 1. */
  number: number;
  /** Of the training rows. */
  share: string;
  distance: string;
  nearest: boolean;
}

/** Two features, and how far the row is off in both together. */
interface ToldPair {
  a: string;
  /** Null for a feature with itself. */
  b: string | null;
  r: string;
  distance: string;
}

const called = ({ signal, feature, number }: Feature) => (signal ? `sample ${number}` : feature);

/** What a detector has learnt, as it is drawn. */
export const learnt = {
  ...learntRows,
  title: 'What it has learnt',
  none: 'What this detector has learnt has no picture here: its scores are in the charts, its reasons in the inspector.',
  waiting: 'Once it is fitted, what it has learnt is drawn here.',
  /** The row that is looked at, where its line ends. */
  row: 'inspected',
  features: {
    read: 'Feature to read',
  },
  columns: {
    feature: 'feature',
    unit: 'unit',
    row: ({ one }: RowNoun) => `inspected ${one}`,
    adds: 'contribution',
  },
  band: {
    middle: { mean: 'mean', zScore: 'mean', modifiedZScore: 'median', fences: 'fences' } satisfies Record<
      Band['rule'],
      string
    >,
    adds: 'why',
    low: 'from',
    high: 'to',
    off: 'units off',
    /** @param pointed whether someone reads there; else it is where the row adds most to the score */
    reading: (told: BandReading, pointed: boolean) =>
      `${pointed ? 'At' : 'Most at'} ${called(told)}: ${told.value}, ${deviationOf(told)}; ${told.low} to ${told.high} is usual`,
    /** @param worst those that add most to the score */
    label: (
      rule: Band['rule'],
      reach: number,
      { one, many }: RowNoun,
      outside: number,
      features: number,
      worst: readonly BandReading[],
    ) =>
      `What is usual among training ${many}, ${worst[0]?.signal ? 'sample by sample' : 'feature by feature'}: ${interval[rule](reach)}. Of the inspected ${one}, ${whole(outside)} of ${whole(features)} values lie outside; most is said by ${listed(worst.map((told) => `${called(told)} (${told.value}, ${deviationOf(told)})`))}.`,
  },
  components: {
    mean: 'mean',
    mixed: 'mixed',
    error: 'error²',
    mixer: 'Mix them yourself',
    direction: (number: number) => `component ${whole(number)}`,
    shareOf: (number: number, share: string) => `component ${whole(number)}, ${share} of the variance`,
    bars: 'The bars are shares of the variance.',
    /** @param most from 1 to so many components were tried @param area ROC AUC of validation rows, as it is written */
    chosen: (count: number, most: number, area: string) =>
      `Validation rows chose ${whole(count)} of ${whole(most)}, for the largest ROC AUC: ${area}.`,
    /** Where they were to choose, and cannot. @param count that are kept instead */
    unchosen: (count: number) =>
      `Validation rows are all of one kind and cannot choose: ${numbers.counted(count, { one: 'component is', other: 'components are' })} kept, as is set.`,
    /** @param error of the mixture, as it is written */
    weight: (weight: string, error: string) => `${weight} standard deviations; error ${error}`,
    /** @param best what the components can do; null where that is what is mixed */
    errorNow: (error: string, best: string | null, { one }: RowNoun) =>
      best === null
        ? `Mixed to come nearest to the inspected ${one}. What is left is its error: ${error}.`
        : `Error of your mixture: ${error}. At best: ${best}.`,
    fit: ({ one }: RowNoun) => `Fit to the inspected ${one}`,
    toMean: 'Back to the mean',
    more: (count: number) => `And ${whole(count)} more, as they come nearest to the row.`,
    reading: ({ signal, feature, number, value, mixed, mean }: MixReading, pointed: boolean) =>
      `${pointed ? 'At' : 'Worst at'} ${called({ signal, feature, number })}: ${value}, mixed ${mixed}, mean ${mean}`,
    label: ({ one, many }: RowNoun, shares: readonly string[], error: string) =>
      `The mean of training ${many}, and ${shares.length === 1 ? 'the direction' : `the ${whole(shares.length)} directions`} along which they vary most, with ${listed(shares.slice(0, 6))} of the variance. Mixed as the sliders say, they miss the inspected ${one} by a mean squared error of ${error}.`,
  },
  centres: {
    choose: 'Centres, their shares and distances',
    centre: (number: number) => `centre ${whole(number)}`,
    share: (number: number, share: string) => `${whole(number)}: ${share}`,
    nearest: 'nearest',
    option: ({ number, share, distance, nearest }: ToldCentre, { one, many }: RowNoun) =>
      `Centre ${whole(number)}, ${share} of the training ${many}, ${distance} from the inspected ${one}${nearest ? ', the nearest' : ''}`,
    reading: ({ signal, feature, number, value, other }: CentreReading, pointed: boolean) =>
      `${pointed ? 'At' : 'Most at'} ${called({ signal, feature, number })}: ${value}, at the centre ${other}`,
    label: ({ one, many }: RowNoun, count: number, { number, share, distance }: ToldCentre) =>
      `${whole(count)} centres that the training ${many} gather round. The inspected ${one} is nearest to centre ${whole(number)}, as ${share} of them are, at a distance of ${distance}.`,
    columns: {
      centre: 'centre',
      share: 'share',
      distance: 'distance',
    },
  },
  correlations: {
    read: ['First feature of the pair', 'Second feature of the pair'] as const,
    feature: (signal: boolean, feature: string, number: number) => called({ signal, feature, number }),
    reading: ({ a, b, r, distance }: ToldPair, { one }: RowNoun, pointed: boolean) =>
      b === null
        ? `${a} by itself: the inspected ${one} ${distance} spreads off`
        : `${pointed ? `${a} and ${b}` : `Most by ${a}, at odds with ${b}`}: r = ${r}, ${distance} spreads off`,
    label: ({ one, many }: RowNoun, features: number, shrinkage: string, odd: ToldPair) =>
      `Correlations of ${whole(features)} features of training ${many}, as a matrix; shrunk by ${shrinkage}. ${odd.b === null ? `The inspected ${one} is ${odd.distance} spreads off in ${odd.a}.` : `What adds most to the score of the inspected ${one} is ${odd.a}, most at odds with ${odd.b}, with which its correlation is ${odd.r}: together they are ${odd.distance} spreads off.`}`,
    note: ({ many }: RowNoun, shrinkage: string) =>
      `Green: two features rise together; purple: one falls as the other rises. Rings: 1, 2 and 3 spreads of training ${many}. The covariance was drawn ${shrinkage} of the way towards a sphere (Ledoit–Wolf’s shrinkage).`,
    columns: { first: 'first', second: 'second', r: 'correlation' },
  },
};
