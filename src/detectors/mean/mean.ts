import { columnDeviations } from '#core/linalg/columnDeviations.ts';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { classical } from '../classical.ts';
import { asMeasured, widthsAsMeasured } from '../look.ts';
import type { MeanOptions } from './fields.ts';

export interface MeanModel {
  features: number;
  /** The mean of the training rows, by feature. */
  mean: Float64Array;
  /** How far the training rows scatter about it: a standard deviation a feature. The score does not ask. */
  deviation: Float64Array;
}

/** The simplest detector there is, and hence the one to beat: mean squared difference from the average row. */
export const mean = classical<MeanOptions, MeanModel>({
  kind: 'mean',
  *fit(x, rows, features) {
    const mean = columnMeans(x, rows, features);
    yield 0.5;
    const deviation = columnDeviations(x, rows, mean);
    yield 1;
    return { features, mean, deviation };
  },
  score({ features, mean }, x, rows) {
    const scores = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let f = 0; f < features; f++) sum += (x[row * features + f]! - mean[f]!) ** 2;
      scores[row] = sum / features;
    }
    return scores;
  },
  reconstruct: ({ features, mean }, _, rows) =>
    Float32Array.from({ length: rows * features }, (_, i) => mean[i % features]!),
  contributions: ({ features, mean }, x) => x.map((value, i) => (value - mean[i % features]!) ** 2 / features),
  explainedBy: () => 'sum',
  learnt({ mean, deviation }, look) {
    const middle = asMeasured(look, mean);
    return { form: 'band', rule: 'mean', low: middle, high: middle, unit: widthsAsMeasured(look, deviation), reach: 1 };
  },
  cost: (rows, features) => ({ fit: 2 * rows * features, score: features }),
});
