import { detectorTable } from '#core/experiment/detectorTable.ts';
import { choice, integer } from '#core/experiment/field.ts';
import { classicalDetector } from './classicalDetector.ts';

/** All that a new detector takes, as its folder would have it: a table of settings, and what computes. */
const table = detectorTable('farthest', [
  integer('corner', 'corner', { min: 1, max: 9 }),
  choice('side', 'side', ['low', 'high']),
])({ defaults: (dataset) => ({ corner: dataset === 'ecg5000' ? 3 : 2, side: 'high' }) });

/** A detector that there is not, to be added to the list by a test. */
export const farthest = classicalDetector<{ corner: number; side: 'low' | 'high' }, { features: number; edge: number }>(
  table,
  {
    kind: 'farthest',
    *fit(x, _, features, { corner, side }) {
      yield 1;
      const sign = side === 'high' ? 1 : -1;
      return { features, edge: sign * corner * Math.max(...x.map(Math.abs)) };
    },
    score: ({ features, edge }, x, rows) =>
      Float32Array.from({ length: rows }, (_, row) => 1 / (1 + Math.abs(edge - x[row * features]!))),
    contributions: (_, x) => x.map(Math.abs),
    explainedBy: () => 'sum',
    cost: (rows, features) => ({ fit: rows * features, score: features }),
  },
);
