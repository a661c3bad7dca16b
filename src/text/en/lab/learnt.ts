import type { Band } from '#core/learnt/band.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

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

const called = ({ signal, feature, number }: BandReading) => (signal ? `sample ${number}` : feature);

/** What a detector has learnt, as it is drawn. */
export const learnt = {
  title: 'What it has learnt',
  none: 'What this detector has learnt has no picture here: its scores are in the charts, its reasons in the inspector.',
  waiting: 'Once it is fitted, what it has learnt is drawn here.',
  /** The row that is looked at, where its line ends. */
  row: ({ one }: RowNoun) => `this ${one}`,
  features: {
    read: 'Feature to read',
  },
  columns: {
    feature: 'feature',
    unit: 'unit',
    row: ({ one }: RowNoun) => `this ${one}`,
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
      `What is usual among normal ${many}, ${worst[0]?.signal ? 'sample by sample' : 'feature by feature'}: ${interval[rule](reach)}. Of this ${one}, ${whole(outside)} of ${whole(features)} values lie outside; most is said by ${listed(worst.map((told) => `${called(told)} (${told.value}, ${deviationOf(told)})`))}.`,
  },
};
