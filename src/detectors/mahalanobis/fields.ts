import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';

export const mahalanobisTable = detectorTable('mahalanobis', [])({ defaults: () => ({}) });
export type MahalanobisOptions = OptionsIn<typeof mahalanobisTable>;
