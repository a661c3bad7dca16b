import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, integer, number } from '#core/experiment/field.ts';

export const pcaTable = detectorTable('pca', [
  choice('keep', 'keep', ['components', 'variance', 'validation']),
  integer('components', 'pc', { min: 1, max: 256 }, { field: 'keep', is: ['components'] }),
  number('variance', 'var', { min: 0.01, max: 1 }, { field: 'keep', is: ['variance'] }),
  choice('measure', 'by', ['reconstruction', 'components']),
])({
  defaults: () => ({ keep: 'components', components: 2, variance: 0.9, measure: 'reconstruction' }),
});

/**
 * - `keep`: so many `components`; as many as hold a share of the `variance`; or as many as rank the labelled validation rows
 *   best.
 * - `measure`: what is the score.
 */
export type PcaOptions = OptionsIn<typeof pcaTable>;
