import { inBlocks } from '#core/pieces.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { classical } from '../classical.ts';
import { byDeviation, type DeviationModel, type Spread } from '../deviation.ts';
import { sortedFeature, spreadOrElse } from '../sortedFeature.ts';
import type { IqrOptions } from './fields.ts';

/** The interquartile range of a normal distribution with σ = 1. */
const IQR_PER_SIGMA = 1.3489795003921634;

/** Multiply-adds that sorting a number takes, roughly. */
const SORTING = 15;

/**
 * Tukey's fences ("Exploratory data analysis", 1977): the quartiles, moved out by a multiple of the range between them. The
 * score is how far beyond them a row's features lie, in interquartile ranges: the mean or the largest, 0 for a row within
 * all fences. Of a feature whose quartiles meet, what the range would be of a normal distribution with the same mean
 * absolute deviation stands in.
 */
export const iqr = classical<IqrOptions, DeviationModel>({
  kind: 'iqr',
  ...byDeviation,
  *fit(x, rows, features, { multiplier, summary }) {
    const low = new Float64Array(features);
    const high = new Float64Array(features);
    const spread = new Float64Array(features);
    const spreadOf: Spread[] = [];
    yield* inBlocks(features, SORTING * rows, (start, end) => {
      for (let f = start; f < end; f++) {
        const sorted = sortedFeature(x, rows, features, f);
        const [lower, upper] = [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)];
        const [range, of] = spreadOrElse(upper - lower, sorted, IQR_PER_SIGMA);
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
  cost: (rows, features) => ({ fit: SORTING * rows * features, score: features }),
});
