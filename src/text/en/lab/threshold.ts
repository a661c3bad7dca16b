import type { Measure, RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { amount } = numbers;

const scored: Record<Measure, string> = { error: 'errors', score: 'scores' };

/** Errors, or other scores, in a stretch, either end of which may be open. */
function stretch({ low, high }: { low: number; high: number }, measure: Measure): string {
  if (low === Number.NEGATIVE_INFINITY)
    return high === Number.POSITIVE_INFINITY ? `all ${scored[measure]}` : `${scored[measure]} below ${amount(high)}`;
  return high === Number.POSITIVE_INFINITY
    ? `${scored[measure]} from ${amount(low)} on`
    : `${scored[measure]} from ${amount(low)} to ${amount(high)}`;
}

interface Costs {
  here: number;
  /** The threshold that costs least on validation rows, and what it costs on the test rows. */
  cheapest: number;
  best: number;
}

/** What errors are expected to cost, here and at best; without its end. */
const costs = ({ here, cheapest, best }: Costs, noun: RowNoun) =>
  `A ${noun.one} costs ${amount(here)} here; ◆ ${amount(cheapest)}, chosen on validation: ${amount(best)} on test`;

/** Where the threshold stands, how it is chosen, and what it costs. */
export const threshold = {
  /** What is missed and flagged comes in the words of `sentences`. */
  handle: (value: number, missed: string, falseAlarms: string) => `${amount(value)}: ${missed}, ${falseAlarms}`,
  rule: {
    name: 'Rule for choosing',
    subject: 'how the cut is chosen',
    percentile: 'Percentile',
    sigmas: 'Deviations above the mean',
    falseAlarm: 'Price of a false alarm',
    miss: 'Price of a miss',
  },
  histogram: {
    title: { error: 'Error histogram', score: 'Score histogram' } satisfies Record<Measure, string>,
    stretch,
    columns: (measure: Measure) => ['class', measure, 'flagged'],
    yes: 'yes',
    no: 'no',
    density: 'Smooth density instead of counts',
    equal: 'Equal class sizes: both classes get the same area',
    linear: 'Linear axis',
  },
  cost: {
    title: 'Cost curve',
    handle: 'Operating point on the cost curve',
    line: 'cost',
    goToCheapest: 'Go to the cheapest',
    falseAlarm: 'Cost of a false alarm',
    miss: 'Cost of a miss',
    caption: (expected: Costs, noun: RowNoun) => `${costs(expected, noun)}; log scale`,
    /** @param prices the two costs, as they are written */
    label: (prices: { falseAlarm: string; miss: string }, expected: Costs, noun: RowNoun) =>
      `Expected cost of a ${noun.one} against the threshold, with ${prices.falseAlarm} for a false alarm and ${prices.miss} for a miss. ${costs(expected, noun)}.`,
    columns: (noun: RowNoun) => ['threshold', `expected cost of a ${noun.one}`] as const,
  },
};
