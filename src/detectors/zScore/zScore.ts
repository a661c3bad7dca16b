import { columnMeans } from '#core/linalg/columnMeans.ts';
import { classical } from '../classical.ts';
import { byDeviation, type DeviationModel } from '../deviation.ts';
import type { ZScoreOptions } from './fields.ts';

/**
 * How many standard deviations (over n) a row's features lie from their means: the mean or the largest |z|. A feature that
 * never varied is measured in its own unit.
 */
export const zScore = classical<ZScoreOptions, DeviationModel>({
  kind: 'zScore',
  ...byDeviation,
  *fit(x, rows, features, { summary }) {
    const means = columnMeans(x, rows, features);
    yield 0.5;
    const squares = new Float64Array(features);
    for (let row = 0, at = 0; row < rows; row++) {
      for (let f = 0; f < features; f++, at++) squares[f]! += (x[at]! - means[f]!) ** 2;
    }
    yield 1;
    return {
      features,
      summary,
      low: means,
      high: means,
      spread: squares.map((sum) => Math.sqrt(sum / rows) || 1),
      spreadOf: Array.from(squares, (sum) => (sum > 0 ? 'own' : 'none')),
    };
  },
  cost: (rows, features) => ({ fit: 2 * rows * features, score: features }),
});
