import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { integer } from '#core/experiment/field.ts';

/** As many as rank validation rows best over tuning seeds. */
const CLUSTERS: Readonly<Record<DatasetId, number>> = { ecg5000: 16, kddcup99: 16 };

export const kMeansTable = detectorTable('kMeans', [
  integer('clusters', 'k', { min: 1, max: 100 }),
  integer('restarts', 'starts', { min: 1, max: 50 }),
])({
  defaults: (dataset) => ({ clusters: CLUSTERS[dataset] ?? 8, restarts: 10 }),
});

/**
 * - `clusters`: at most as many as there are different rows.
 * - `restarts`: of so many runs from other centres the tightest is kept.
 */
export type KMeansOptions = OptionsIn<typeof kMeansTable>;
