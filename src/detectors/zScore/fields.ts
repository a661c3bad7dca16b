import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice } from '#core/experiment/field.ts';

export const zScoreTable = detectorTable('zScore', [choice('summary', 'by', ['mean', 'largest'])])({
  defaults: () => ({ summary: 'largest' }),
});
export type ZScoreOptions = OptionsIn<typeof zScoreTable>;
