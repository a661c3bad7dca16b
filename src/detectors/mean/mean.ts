import { columnMeans } from '#core/linalg/pca.ts';
import type { Detector } from '../detector.ts';

/** The mean of the training rows, by feature. */
export interface MeanModel {
  mean: Float64Array;
}

/** The simplest detector there is, and hence the one to beat: distance from the average row. */
export const mean: Required<Detector<MeanModel>> = {
  id: 'mean',
  fit: (x, rows, features) => ({ mean: columnMeans(x, rows, features) }),
  score({ mean }, x, rows) {
    const features = checkedFeatures(mean, x, rows);
    const scores = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let f = 0; f < features; f++) sum += (x[row * features + f]! - mean[f]!) ** 2;
      scores[row] = sum / features;
    }
    return scores;
  },
  reconstruct({ mean }, x, rows) {
    const features = checkedFeatures(mean, x, rows);
    return Float32Array.from({ length: rows * features }, (_, i) => mean[i % features]!);
  },
};

function checkedFeatures(mean: Float64Array, x: Float32Array, rows: number): number {
  if (x.length === rows * mean.length) return mean.length;
  throw new RangeError(`${rows} rows of ${mean.length} features are ${rows * mean.length} numbers, not ${x.length}.`);
}
