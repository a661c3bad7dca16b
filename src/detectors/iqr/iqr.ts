import { inBlocks } from '#core/pieces.ts';
import { quantileBySelection } from '#core/statistics/quantile.ts';
import { classical } from '../classical.ts';
import { bandOf, byDeviation, type DeviationModel, type Spread } from '../deviation.ts';
import { featureValues, spreadOrElse } from '../featureSpread.ts';
import type { IqrOptions } from './fields.ts';

/** The interquartile range of a normal distribution with σ = 1. */
const IQR_PER_SIGMA = 1.3489795003921634;

/** Multiply-adds that finding two quartiles takes a number, roughly. */
const SELECTING = 20;

/**
 * Tukey's fences ("Exploratory data analysis", 1977): the quartiles, moved out by a multiple of the range between them. The
 * score is how far beyond them a row's features lie, in interquartile ranges: the mean or the largest, 0 for a row within
 * all fences. Of a feature whose quartiles meet, what the range would be of a normal distribution with the same mean
 * absolute deviation stands in.
 */
export const iqr = classical<IqrOptions, DeviationModel>({
  kind: 'iqr',
  ...byDeviation,
  learnt: (model, look) => bandOf(model, look, { rule: 'fences', reach: 0 }),
  *fit(x, rows, features, { multiplier, summary }) {
    const low = new Float64Array(features);
    const high = new Float64Array(features);
    const spread = new Float64Array(features);
    const spreadOf: Spread[] = [];
    yield* inBlocks(features, SELECTING * rows, (start, end) => {
      for (let f = start; f < end; f++) {
        const values = featureValues(x, rows, features, f);
        const lower = quantileBySelection(values, 0.25);
        const upper = quantileBySelection(values, 0.75);
        // Where the quartiles meet, the median lies between them.
        const [range, of] = spreadOrElse(upper - lower, values, lower, IQR_PER_SIGMA);
        // What never varied has its fences where it was.
        const reach = of === 'none' ? 0 : multiplier * range;
        low[f] = lower - reach;
        high[f] = upper + reach;
        spread[f] = range;
        spreadOf.push(of);
      }
    });
    return { features, summary, low, high, spread, spreadOf };
  },
  cost: (rows, features) => ({ fit: SELECTING * rows * features, score: features }),
});
