import { lruMemoize } from 'reselect';
import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { Frame } from '#core/frame.ts';
import type { Learnt } from '#core/learnt/learnt.ts';
import type { RunPlan } from '#core/plan.ts';
import { learntBy } from '#detectors/fitted.ts';
import { signalPaper } from '#store/signalPaper.ts';
import { extentsOf, fittedOf, inspectRow } from '../inspector/inspect.ts';

/** What the detector of the run on the screen has learnt, and the row under the inspector. */
export interface ShownLearnt {
  learnt: Learnt;
  rows: ShownRows;
}

/**
 * The same object as long as run, frame and row are the same, whatever arrives to compare them with: what someone has
 * picked in its picture stays picked.
 *
 * @param position among the test rows
 */
export const shownLearnt = lruMemoize(
  (dataset: Dataset, plan: RunPlan, frame: Frame, position: number): ShownLearnt => {
    const { input, contributions, abnormal } = inspectRow(dataset, plan, frame, position);
    return {
      learnt: learntBy(fittedOf(plan, frame), input),
      rows: { ...featuresOf(dataset, plan), row: { values: input, contributions, abnormal } },
    };
  },
);

const featuresOf = lruMemoize(
  (dataset: Dataset, plan: RunPlan): Omit<ShownRows, 'row'> => ({
    names: dataset.featureNames,
    units: dataset.featureUnits,
    heights: signalPaper(dataset)?.range ?? null,
    ...extentsOf(dataset, plan),
    noun: dataset.rowNoun,
  }),
);
