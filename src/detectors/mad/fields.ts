import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice } from '#core/experiment/field.ts';

export const madTable = detectorTable('mad', [choice('summary', 'by', ['mean', 'largest'])])({
  defaults: () => ({ summary: 'mean' }),
});
export type MadOptions = OptionsIn<typeof madTable>;
