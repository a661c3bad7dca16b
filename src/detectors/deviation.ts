import type { Band } from '#core/learnt/band.ts';
import type { ClassicalDetector } from './classical.ts';
import { asMeasured, type Look, widthsAsMeasured } from './look.ts';

/** How the deviations of a row's features become one score. */
export type Summary = 'mean' | 'largest';

/**
 * What a feature's spread is where the rule's own is 0, for a spread of 0 would make any other value infinitely strange:
 * - `own`: the rule's own.
 * - `meanDeviation`: what the rule's own would be of a normal distribution with this mean absolute deviation from the
 *   median, as Iglewicz & Hoaglin ("How to detect and handle outliers", 1993) propose for the MAD.
 * - `none`: the feature never varied; 1, so that a new value is neither lost nor infinite.
 */
export const SPREADS = ['own', 'meanDeviation', 'none'] as const;
export type Spread = (typeof SPREADS)[number];

/** What is normal in each feature by itself. */
export interface DeviationModel {
  features: number;
  summary: Summary;
  /** A value between these deviates by nothing. Shape: features. */
  low: Float64Array;
  high: Float64Array;
  /** The unit of deviation. Shape: features. */
  spread: Float64Array;
  /** Where the unit comes from. */
  spreadOf: Spread[];
}

/** All of a detector that measures each feature by itself, but how it learns. */
export const byDeviation: Pick<
  ClassicalDetector<{ summary: Summary }, DeviationModel>,
  'score' | 'contributions' | 'explainedBy'
> = {
  score(model, x, rows) {
    const { features, summary } = model;
    const scores = new Float32Array(rows);
    for (let row = 0, at = 0; row < rows; row++) {
      let sum = 0;
      let largest = 0;
      for (let f = 0; f < features; f++, at++) {
        const deviation = deviationOf(model, f, x[at]!);
        sum += deviation;
        if (deviation > largest) largest = deviation;
      }
      scores[row] = summary === 'mean' ? sum / features : largest;
    }
    return scores;
  },
  contributions(model, x) {
    const { features, summary } = model;
    const share = summary === 'mean' ? 1 / features : 1;
    return x.map((value, i) => share * deviationOf(model, i % features, value));
  },
  explainedBy: ({ summary }) => (summary === 'mean' ? 'sum' : 'largest'),
};

function deviationOf({ low, high, spread }: DeviationModel, f: number, value: number): number {
  if (value > high[f]!) return (value - high[f]!) / spread[f]!;
  return value < low[f]! ? (low[f]! - value) / spread[f]! : 0;
}

/** The interval of each feature. What never varied has no unit: any other value is beyond all measure. */
export function bandOf(
  { low, high, spread, spreadOf }: DeviationModel,
  look: Look,
  { rule, reach }: Pick<Band, 'rule' | 'reach'>,
): Band {
  const unit = spread.map((width, f) => (spreadOf[f] === 'none' ? 0 : width));
  const from = asMeasured(look, low);
  return {
    form: 'band',
    ...{ rule, reach },
    low: from,
    high: high === low ? from : asMeasured(look, high),
    unit: widthsAsMeasured(look, unit),
  };
}
