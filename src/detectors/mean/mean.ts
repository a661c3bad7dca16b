import { columnMeans } from '#core/linalg/columnMeans.ts';
import { classical } from '../classical.ts';
import type { MeanOptions } from './fields.ts';

export interface MeanModel {
  features: number;
  /** The mean of the training rows, by feature. */
  mean: Float64Array;
}

/** The simplest detector there is, and hence the one to beat: mean squared difference from the average row. */
export const mean = classical<MeanOptions, MeanModel>({
  kind: 'mean',
  *fit(x, rows, features) {
    const mean = columnMeans(x, rows, features);
    yield 1;
    return { features, mean };
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
  cost: (rows, features) => ({ fit: rows * features, score: features }),
});
