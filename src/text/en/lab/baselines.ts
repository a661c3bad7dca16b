import type { Baseline } from '#core/plan.ts';
import type { RowNoun } from '../../told.ts';
import { detectors } from './detectors.ts';

/** The baselines of every network. */
export const baselines = {
  /** Within a sentence. */
  name: ({ id, components }: Pick<Baseline, 'id' | 'components'>, noun: RowNoun) =>
    id === 'mean' ? `the mean ${noun.one}` : id === 'pca' ? `PCA ${components}` : (detectors.kinds[id] ?? id),
};
