import { inBlocks } from '#core/pieces.ts';
import { MAD_PER_SIGMA, quantileBySelection } from '#core/statistics/quantile.ts';
import { classical } from '../classical.ts';
import { bandOf, byDeviation, type DeviationModel, type Spread } from '../deviation.ts';
import { featureValues, spreadOrElse } from '../featureSpread.ts';
import type { MadOptions } from './fields.ts';

/** Multiply-adds that finding two medians takes a number, roughly. */
const SELECTING = 20;

/**
 * The modified z-score 0.6745 · (x − median) / MAD, which outliers among the training rows hardly move: the mean or the
 * largest size over features (Iglewicz & Hoaglin 1993). Of a feature whose MAD is 0, for more than half of its values are
 * the same, the mean absolute deviation stands in.
 */
export const mad = classical<MadOptions, DeviationModel>({
  kind: 'mad',
  ...byDeviation,
  // Iglewicz & Hoaglin’s own limit.
  learnt: (model, look) => bandOf(model, look, { rule: 'modifiedZScore', reach: 3.5 }),
  *fit(x, rows, features, { summary }) {
    const median = new Float64Array(features);
    const spread = new Float64Array(features);
    const spreadOf: Spread[] = [];
    yield* inBlocks(features, SELECTING * rows, (start, end) => {
      for (let f = start; f < end; f++) {
        const values = featureValues(x, rows, features, f);
        const middle = quantileBySelection(values, 0.5);
        const differences = values.map((value) => Math.abs(value - middle));
        const own = quantileBySelection(differences, 0.5);
        const [unit, of] = spreadOrElse(own, values, middle, MAD_PER_SIGMA);
        median[f] = middle;
        spread[f] = of === 'none' ? unit : unit / MAD_PER_SIGMA;
        spreadOf.push(of);
      }
    });
    return { features, summary, low: median, high: median, spread, spreadOf };
  },
  cost: (rows, features) => ({ fit: SELECTING * rows * features, score: features }),
});
