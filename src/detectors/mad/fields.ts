import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice } from '#core/experiment/field.ts';

/** What ranks validation rows best over tuning seeds. */
const SUMMARY: Readonly<Record<DatasetId, 'mean' | 'largest'>> = { kddcup99: 'mean' };

export const madTable = detectorTable('mad', [choice('summary', 'by', ['mean', 'largest'])])({
  defaults: (dataset) => ({ summary: SUMMARY[dataset] ?? 'largest' }),
});
export type MadOptions = OptionsIn<typeof madTable>;
