import type { ReactElement } from 'react';
import { detectorOf } from '#detectors/experiment.ts';
import type { Ranked } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';
import { type ChartTable, tableOf } from '../charts/table.ts';
import { LabBoundary } from '../panels/LabBoundary.tsx';
import { drawnAs } from './forms.tsx';
import styles from './Learnt.module.css';
import { type ShownLearnt, shownLearnt } from './shownLearnt.ts';

export interface LearntPicture {
  /** Null where there is nothing to draw. */
  chart: ReactElement | null;
  /** The same in numbers. */
  table(): ChartTable;
}

export const NOTHING_LEARNT: LearntPicture = { chart: null, table: () => tableOf({}) };

/**
 * What the detector of a run has learnt. It is worked out where it is drawn, inside a boundary: a fault in it costs the
 * picture and nothing else.
 *
 * @param position of the row under the inspector, among the test rows
 */
export function learntPicture(
  { dataset, plan, frame }: Pick<Ranked, 'dataset' | 'plan' | 'frame'>,
  position: number,
  words: LabText,
): LearntPicture {
  const { kind } = plan.experiment.detector;
  if (!detectorOf(kind).learnt) return NOTHING_LEARNT;
  const show = () => shownLearnt(dataset, plan, frame, position);
  return {
    chart: (
      // Another detector's picture is another try.
      <LabBoundary key={kind}>
        <LearntChart show={show} />
      </LabBoundary>
    ),
    table() {
      const { learnt, rows } = show();
      return drawnAs(learnt).table(learnt, rows, words);
    },
  };
}

function LearntChart({ show }: { show(): ShownLearnt }) {
  const { learnt, rows } = show();
  const { Chart } = drawnAs(learnt);
  return (
    <div className={styles.picture}>
      <Chart {...{ learnt, rows }} />
    </div>
  );
}
