import type { ReactNode } from 'react';
import { detectorOf } from '#detectors/experiment.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { tableOf } from '../charts/table.ts';
import { drawnAs } from './forms.tsx';
import styles from './Learnt.module.css';
import { useLearnt } from './useLearnt.ts';

interface Props {
  /** The detector that is asked for; until it is fitted, there is nothing to show of it. */
  kind: string;
  heading: string;
  controls: ReactNode;
  /** Its settings. */
  children: ReactNode;
}

/** A detector's settings, and below them what it has learnt. */
export function LearntPanel({ kind, heading, controls, children }: Props) {
  const words = useLater('lab');
  const { learnt: text } = words;
  const shown = useLearnt();
  const fitted = shown?.kind === kind ? shown : null;
  const { learnt = null, rows } = fitted ?? {};
  const drawn = learnt && drawnAs(learnt);
  const chart = drawn && rows ? <drawn.Chart {...{ learnt, rows }} /> : null;
  return (
    <ChartPanel
      title={text.title}
      heading={heading}
      chart={chart && <div className={styles.picture}>{chart}</div>}
      table={() => (drawn && rows ? drawn.table(learnt, rows, words) : tableOf({}))}
      actions={controls}
    >
      {children}
      {!chart && (
        <p className={detectorOf(kind).learnt ? styles.waiting : styles.none}>
          {detectorOf(kind).learnt ? text.waiting : text.none}
        </p>
      )}
    </ChartPanel>
  );
}
