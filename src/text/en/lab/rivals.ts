import type { Baseline } from '#core/plan.ts';
import type { RowNoun } from '../../told.ts';

/** The cheap rivals of every network. */
export const rivals = {
  /** Within a sentence. */
  name: ({ id, components }: Pick<Baseline, 'id' | 'components'>, noun: RowNoun) =>
    id === 'mean' ? `the mean ${noun.one}` : `PCA ${components}`,
};
