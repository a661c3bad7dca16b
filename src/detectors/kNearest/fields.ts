import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, integer } from '#core/experiment/field.ts';

type Settings = { neighbours: number; distance: 'mean' | 'median' };

/** What ranks validation rows best over tuning seeds; else what is usual. */
const BEST: Readonly<Record<DatasetId, Settings>> = {
  ecg5000: { neighbours: 7, distance: 'mean' },
  kddcup99: { neighbours: 120, distance: 'median' },
};

export const kNearestTable = detectorTable('kNearest', [
  integer('neighbours', 'k', { min: 1, max: 500 }),
  choice('distance', 'by', ['mean', 'largest', 'median']),
])({
  defaults: (dataset) => BEST[dataset] ?? { neighbours: 5, distance: 'mean' },
});

/**
 * - `neighbours`: how many are asked; fewer where there are fewer training rows.
 * - `distance`: which of their distances is the score.
 */
export type KNearestOptions = OptionsIn<typeof kNearestTable>;
