import { useMemo } from 'react';
import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Learnt } from '#core/learnt/learnt.ts';
import { learntBy } from '#detectors/fitted.ts';
import { type Ranked, useRanked } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { extentsOf, fittedOf, inspectRow } from '../inspector/inspect.ts';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { signalPaper } from '../signalPaper.ts';

/** What the detector of the run on the screen has learnt, and the row under the inspector. */
export interface ShownLearnt {
  kind: string;
  /** Null where nothing shows it. */
  learnt: Learnt | null;
  rows: ShownRows;
}

/** Null while nothing is fitted. */
export function useLearnt(): ShownLearnt | null {
  const ranked = useRanked();
  const selected = useStore((state) => state.selected);
  const features = useMemo(() => ranked && featuresOf(ranked), [ranked]);
  const position = ranked && inspectedPosition(ranked, selected);
  return useMemo(() => {
    if (!ranked || !features || position === null) return null;
    const { dataset, plan, frame } = ranked;
    const { input, contributions, abnormal } = inspectRow(dataset, plan, frame, position);
    return {
      kind: plan.experiment.detector.kind,
      learnt: learntBy(fittedOf(plan, frame), input),
      rows: { ...features, row: { values: input, contributions, abnormal } },
    };
  }, [ranked, features, position]);
}

function featuresOf({ dataset, plan }: Ranked): Omit<ShownRows, 'row'> {
  return {
    names: dataset.featureNames,
    units: dataset.featureUnits,
    heights: signalPaper(dataset)?.range ?? null,
    ...extentsOf(dataset, plan),
    noun: dataset.rowNoun,
  };
}
