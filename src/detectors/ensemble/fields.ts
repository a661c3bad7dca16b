import { detectorTable, type OptionsIn } from '#core/experiment/detectorTable.ts';
import { choice, list } from '#core/experiment/field.ts';

/** Those that an ensemble may be made of. */
export const MEMBER_KINDS = [
  'mean',
  'zScore',
  'mad',
  'iqr',
  'pca',
  'mahalanobis',
  'kNearest',
  'kMeans',
  'lof',
  'isolationForest',
  'oneClassSvm',
] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

export const ensembleTable = detectorTable('ensemble', [
  list('members', 'of', MEMBER_KINDS, 2),
  choice('combine', 'by', ['meanRank', 'meanScore', 'majority']),
])({
  defaults: () => ({ members: ['pca', 'kNearest', 'isolationForest'], combine: 'meanRank' }),
});

/**
 * - `combine`: `meanRank`: the mean over members of the share of normal rows that they find less anomalous. `meanScore`: the
 *   mean of their scores, standardised. `majority`: how many members find the row more anomalous than 95 % of normal rows.
 */
export type EnsembleOptions = OptionsIn<typeof ensembleTable>;
