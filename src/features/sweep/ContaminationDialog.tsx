import { useMemo, useRef } from 'react';
import { ContaminationChart, type ContaminationRun } from '#charts/ContaminationChart.tsx';
import type { Experiment } from '#core/experiment/experiment.ts';
import { PUBLISHED_SWEEP, SWEEP_SEEDS, SWEEP_SHARES, type SweepPoint, summarizeSweep } from '#core/sweep.ts';
import { train } from '#store/session.ts';
import { useStore } from '#store/store.ts';
import { cancelSweep, startSweep, sweepFits, useSweep } from '#store/sweep.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { whole } from '../words.ts';
import styles from './ContaminationDialog.module.css';

/** What makes room for the abnormal rows. */
const ROWS_WORDS = {
  all: 'Abnormal rows come on top of the normal ones; where there are not enough of them, normal rows are left out.',
  limited: 'Abnormal rows take the places of normal ones, for you have limited the rows to learn from.',
};

/** A button, and behind it the contamination curve: what hidden abnormal rows do to this very network. */
export function ContaminationDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const limited = useStore((state) => state.experiment.trainingRows !== null);
  return (
    <>
      <Button variant="quiet" onClick={() => dialog.current?.showModal()}>
        Contamination curve
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="contamination" closedby="any">
        <h2 id="contamination">What if the training rows are not clean?</h2>
        <p className={styles.lead}>
          Nobody hands over rows that are all normal. Here your network is trained {SWEEP_SEEDS * SWEEP_SHARES.length}{' '}
          times, with ever more abnormal rows hidden in what it learns from, and judged each time on the same kind of
          test rows. {ROWS_WORDS[limited ? 'limited' : 'all']} Every dot is one run: press it to open that run.
        </p>
        <Sweep onOpen={close} />
        <form method="dialog" className={styles.close}>
          <Button type="submit">Close</Button>
        </form>
      </dialog>
    </>
  );
}

function Sweep({ onOpen }: { onOpen(): void }) {
  const experiment = useStore((state) => state.experiment);
  const { phase, experiment: swept, points, total, seconds, failure } = useSweep();
  const fits = sweepFits(swept, experiment);
  const running = phase === 'running';
  const open = ({ contamination, seed }: ContaminationRun) => {
    if (!swept) return;
    useStore.getState().change({ ...swept, contamination, seed, threshold: experiment.threshold });
    onOpen();
    train();
  };
  return (
    <>
      <div className={styles.bar}>
        <Button variant="primary" onClick={() => startSweep(experiment)} disabled={running && fits}>
          {points.length === 0 ? 'Run the sweep' : 'Run it again'}
        </Button>
        <Button onClick={cancelSweep} disabled={!running}>
          Stop
        </Button>
        {running && <ProgressBar label={`${points.length} of ${total} runs`} value={points.length} max={total} />}
        <p className={styles.state} role={phase === 'failed' ? 'alert' : undefined}>
          {stateText(phase, points.length, total, seconds, failure)}
          {points.length > 0 && !fits && ' Your settings have changed since; these dots are of the settings before.'}
        </p>
      </div>
      <div className={styles.chart}>
        <Chart points={points} swept={swept} onOpen={open} />
      </div>
      {points.length > 0 && <Table points={points} />}
    </>
  );
}

const DETECTORS = (nouns: string) => [
  { id: 'pca', name: 'PCA' },
  { id: 'mean', name: `mean ${nouns}` },
];

function Chart({
  points,
  swept,
  onOpen,
}: {
  points: readonly SweepPoint[];
  swept: Experiment | null;
  onOpen(run: ContaminationRun): void;
}) {
  const noun = useStore((state) => state.datasets[(swept ?? state.experiment).dataset]?.rowNoun.one ?? 'row');
  const drawn = useMemo(
    () => ({
      runs: points.flatMap(({ contamination, seed, rocAuc }) =>
        rocAuc === null ? [] : [{ contamination, seed, rocAuc }],
      ),
      network: summarizeSweep(points, (point) => point.rocAuc),
      rivals: DETECTORS(noun).map(({ id, name }) => ({
        id,
        name,
        summary: summarizeSweep(points, (point) => point.rivals[id]),
      })),
    }),
    [points, noun],
  );
  const published = (swept?.dataset ?? 'ecg5000') === 'ecg5000' ? PUBLISHED_SWEEP : null;
  return <ContaminationChart {...drawn} published={published} most={SWEEP_SHARES.at(-1)!} onOpen={onOpen} />;
}

function Table({ points }: { points: readonly SweepPoint[] }) {
  const rows = summarizeSweep(points, (point) => point.rocAuc);
  const pca = new Map(
    summarizeSweep(points, (point) => point.rivals.pca).map((row) => [row.contamination, row.median]),
  );
  const mean = new Map(
    summarizeSweep(points, (point) => point.rivals.mean).map((row) => [row.contamination, row.median]),
  );
  const cell = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));
  return (
    <details className={styles.table}>
      <summary>The same as a table</summary>
      <table>
        <caption>
          Median ROC AUC, and the lowest and highest of the seeds, by abnormal share of the training rows
        </caption>
        <thead>
          <tr>
            <th scope="col">abnormal</th>
            <th scope="col">network</th>
            <th scope="col">lowest</th>
            <th scope="col">highest</th>
            <th scope="col">PCA</th>
            <th scope="col">mean</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ contamination, low, median, high }) => (
            <tr key={contamination}>
              <th scope="row">{Math.round(contamination * 100)} %</th>
              <td>{cell(median)}</td>
              <td>{cell(low)}</td>
              <td>{cell(high)}</td>
              <td>{cell(pca.get(contamination))}</td>
              <td>{cell(mean.get(contamination))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function stateText(
  phase: ReturnType<typeof useSweep.getState>['phase'],
  done: number,
  total: number,
  seconds: number | null,
  failure: string | null,
): string {
  switch (phase) {
    case 'idle':
      return `${SWEEP_SHARES.length} shares, ${SWEEP_SEEDS} seeds each. The run on the page is left alone.`;
    case 'running':
      return '';
    case 'finished':
      return `${whole(total)} networks trained in ${(seconds ?? 0).toFixed(1)} s.`;
    case 'cancelled':
      return `Stopped after ${whole(done)} of ${whole(total)} runs.`;
    case 'failed':
      return `The sweep stopped: ${failure ?? 'something went wrong.'}`;
  }
}
