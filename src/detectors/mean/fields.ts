import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';

export const meanTable = detectorTable('mean', [])({ defaults: () => ({}) });
export type MeanOptions = OptionsIn<typeof meanTable>;
