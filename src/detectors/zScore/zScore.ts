import { columnDeviations } from '#core/linalg/columnDeviations.ts';
import { columnMeans } from '#core/linalg/columnMeans.ts';
import { classical } from '../classical.ts';
import { bandOf, byDeviation, type DeviationModel } from '../deviation.ts';
import type { ZScoreOptions } from './fields.ts';

/**
 * How many standard deviations (over n) a row's features lie from their means: the mean or the largest |z|. A feature that
 * never varied is measured in its own unit.
 */
export const zScore = classical<ZScoreOptions, DeviationModel>({
  kind: 'zScore',
  ...byDeviation,
  learnt: (model, look) => bandOf(model, look, { rule: 'zScore', reach: 2 }),
  *fit(x, rows, features, { summary }) {
    const means = columnMeans(x, rows, features);
    yield 0.5;
    const deviations = columnDeviations(x, rows, means);
    yield 1;
    return {
      features,
      summary,
      low: means,
      high: means,
      spread: deviations.map((deviation) => deviation || 1),
      spreadOf: Array.from(deviations, (deviation) => (deviation > 0 ? 'own' : 'none')),
    };
  },
  cost: (rows, features) => ({ fit: 2 * rows * features, score: features }),
});
