import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, number } from '#core/experiment/field.ts';

export const iqrTable = detectorTable('iqr', [
  number('multiplier', 'fence', { min: 0, max: 10 }),
  choice('summary', 'by', ['mean', 'largest']),
])({
  defaults: () => ({ multiplier: 1.5, summary: 'mean' }),
});
export type IqrOptions = OptionsIn<typeof iqrTable>;
