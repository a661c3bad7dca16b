import { inBlocks } from '#core/pieces.ts';
import { quantileSorted } from '#core/statistics/quantile.ts';
import { classical } from '../classical.ts';
import { byDeviation, type DeviationModel, type Spread } from '../deviation.ts';
import { sortedFeature, spreadOrElse } from '../sortedFeature.ts';
import type { MadOptions } from './fields.ts';

/** The MAD of a normal distribution with σ = 1: its upper quartile. */
const MAD_PER_SIGMA = 0.6744897501960817;

/** Multiply-adds that sorting a number takes, roughly. */
const SORTING = 30;

/**
 * The modified z-score 0.6745 · (x − median) / MAD, which outliers among the training rows hardly move: the mean or the
 * largest size over features (Iglewicz & Hoaglin 1993). Of a feature whose MAD is 0, for more than half of its values are
 * the same, the mean absolute deviation stands in.
 */
export const mad = classical<MadOptions, DeviationModel>({
  kind: 'mad',
  ...byDeviation,
  *fit(x, rows, features, { summary }) {
    const median = new Float64Array(features);
    const spread = new Float64Array(features);
    const spreadOf: Spread[] = [];
    yield* inBlocks(features, SORTING * rows, (start, end) => {
      for (let f = start; f < end; f++) {
        const sorted = sortedFeature(x, rows, features, f);
        const middle = quantileSorted(sorted, 0.5);
        const differences = Float64Array.from(sorted, (value) => Math.abs(value - middle)).sort();
        const [unit, of] = spreadOrElse(quantileSorted(differences, 0.5), sorted, MAD_PER_SIGMA);
        median[f] = middle;
        spread[f] = of === 'none' ? unit : unit / MAD_PER_SIGMA;
        spreadOf.push(of);
      }
    });
    return { features, summary, low: median, high: median, spread, spreadOf };
  },
  cost: (rows, features) => ({ fit: SORTING * rows * features, score: features }),
});
