import type { DatasetId } from '#core/dataset/dataset.ts';
import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, integer, number } from '#core/experiment/field.ts';

/** As many as rank validation rows best over tuning seeds. */
const COMPONENTS: Readonly<Record<DatasetId, number>> = { ecg5000: 2, kddcup99: 8 };

export const pcaTable = detectorTable('pca', [
  choice('keep', 'keep', ['components', 'variance', 'validation']),
  integer('components', 'pc', { min: 1, max: 256 }, { field: 'keep', is: ['components'] }),
  number('variance', 'var', { min: 0.01, max: 1 }, { field: 'keep', is: ['variance'] }),
  choice('measure', 'by', ['reconstruction', 'components']),
])({
  defaults: (dataset) => ({
    keep: 'validation',
    components: COMPONENTS[dataset] ?? 2,
    variance: 0.9,
    measure: 'reconstruction',
  }),
});

/**
 * - `keep`: so many `components`; as many as hold a share of the `variance`; or as many as rank the labelled validation rows
 *   best, and so many `components` where these cannot say.
 * - `measure`: what is the score.
 */
export type PcaOptions = OptionsIn<typeof pcaTable>;
