import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, list } from '#core/experiment/field.ts';
import { SINGLE } from '../single.ts';

export const ensembleTable = detectorTable('ensemble', [
  list(
    'members',
    'of',
    SINGLE.map(({ table }) => table.kind),
    2,
  ),
  choice('combine', 'by', ['meanRank', 'meanScore', 'majority']),
])({
  defaults: () => ({ members: ['pca', 'kNearest', 'isolationForest'], combine: 'meanScore' }),
});

/**
 * - `members`: kinds of other detectors, two at least.
 * - `combine`: `meanRank`: the mean over members of the share of normal rows that they find less anomalous. `meanScore`: the
 *   mean of their scores, standardised. `majority`: how many members find the row more anomalous than 95 % of normal rows.
 */
export type EnsembleOptions = OptionsIn<typeof ensembleTable>;
