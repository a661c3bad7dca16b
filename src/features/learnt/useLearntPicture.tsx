import type { ReactElement } from 'react';
import { detectorOf } from '#detectors/experiment.ts';
import { useLater } from '#text/useText.ts';
import { type ChartTable, tableOf } from '../charts/table.ts';
import { drawnAs } from './forms.tsx';
import styles from './Learnt.module.css';
import { useLearnt } from './useLearnt.ts';

interface LearntPicture {
  /** Null where there is nothing to draw. */
  chart: ReactElement | null;
  /** The same in numbers. */
  table(): ChartTable;
}

/** What a detector has learnt. @param kind the detector that is asked for: until it is fitted, there is nothing of it to draw */
export function useLearntPicture(kind: string): LearntPicture {
  const words = useLater('lab');
  const shown = useLearnt(detectorOf(kind).learnt !== undefined);
  const { learnt, rows } = shown?.kind === kind ? shown : { learnt: null };
  if (!learnt || !rows) return NONE;
  const { Chart, table } = drawnAs(learnt);
  return {
    chart: (
      <div className={styles.picture}>
        <Chart {...{ learnt, rows }} />
      </div>
    ),
    table: () => table(learnt, rows, words),
  };
}

const NONE: LearntPicture = { chart: null, table: () => tableOf({}) };
