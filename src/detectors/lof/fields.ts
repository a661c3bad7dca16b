import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { boolean, integer } from '#core/experiment/field.ts';

/** As many as rank validation rows best over tuning seeds. */
const NEIGHBOURS: Readonly<Record<DatasetId, number>> = { ecg5000: 50, kddcup99: 120 };

export const lofTable = detectorTable('lof', [
  integer('neighbours', 'k', { min: 1, max: 500 }),
  boolean('distinct', 'distinct'),
])({
  defaults: (dataset) => ({ neighbours: NEIGHBOURS[dataset] ?? 20, distinct: true }),
});

/**
 * - `neighbours`: how many make a neighbourhood; fewer where there are fewer training rows.
 * - `distinct`: training rows that are exactly alike count as one.
 */
export type LofOptions = OptionsIn<typeof lofTable>;
