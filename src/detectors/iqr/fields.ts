import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, number } from '#core/experiment/field.ts';

/** What ranks validation rows best over tuning seeds; else Tukey's. */
const MULTIPLIER: Readonly<Record<DatasetId, number>> = { kddcup99: 5 };

export const iqrTable = detectorTable('iqr', [
  number('multiplier', 'fence', { min: 0, max: 10 }),
  choice('summary', 'by', ['mean', 'largest']),
])({
  defaults: (dataset) => ({ multiplier: MULTIPLIER[dataset] ?? 1.5, summary: 'largest' }),
});
export type IqrOptions = OptionsIn<typeof iqrTable>;
