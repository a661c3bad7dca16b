import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, integer } from '#core/experiment/field.ts';

/** As many as rank validation rows best over tuning seeds. */
const NEIGHBOURS: Readonly<Record<DatasetId, number>> = { ecg5000: 10, kddcup99: 180 };

export const kNearestTable = detectorTable('kNearest', [
  integer('neighbours', 'k', { min: 1, max: 500 }),
  choice('distance', 'by', ['mean', 'largest', 'median']),
])({
  defaults: (dataset) => ({ neighbours: NEIGHBOURS[dataset] ?? 5, distance: 'mean' }),
});

/**
 * - `neighbours`: how many are asked; fewer where there are fewer training rows.
 * - `distance`: which of their distances is the score.
 */
export type KNearestOptions = OptionsIn<typeof kNearestTable>;
