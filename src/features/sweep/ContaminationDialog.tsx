import { useMemo, useRef } from 'react';
import { ContaminationChart, type ContaminationRun } from '#charts/contamination/ContaminationChart.tsx';
import { isNetwork, type Setup } from '#core/experiment/experiment.ts';
import { publishedSweep, SWEEP_SEEDS, type SweepPoint, summarizeSweep } from '#core/sweep.ts';
import { SWEEP_SHARES } from '#core/sweepShares.ts';
import { train } from '#store/session/commands.ts';
import { useStore } from '#store/store.ts';
import { cancelSweep, startSweep, sweepFits, useSweep } from '#store/sweep.ts';
import type { LabText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import styles from './ContaminationDialog.module.css';

/** A button, and behind it the contamination curve: what hidden abnormal rows do to this very network. */
export function ContaminationDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useLater('lab').sweep;
  const { ui } = useText();
  const close = () => dialog.current?.close();
  const limited = useStore((state) => state.experiment.trainingRows !== null);
  return (
    <>
      <Button variant="quiet" onClick={() => dialog.current?.showModal()}>
        {text.button}
      </Button>
      <Dialog ref={dialog} className={styles.dialog} labelledBy="contamination">
        <h2 id="contamination">{text.title}</h2>
        <p className={styles.lead}>{text.lead(SWEEP_SEEDS * SWEEP_SHARES.length, limited)}</p>
        <Sweep onOpen={close} />
        <form method="dialog" className={styles.close}>
          <Button type="submit">{ui.close}</Button>
        </form>
      </Dialog>
    </>
  );
}

function Sweep({ onOpen }: { onOpen(): void }) {
  const experiment = useStore((state) => state.experiment);
  const text = useLater('lab').sweep;
  const sweeping = useSweep();
  const { phase, experiment: swept, points, total } = sweeping;
  const fits = sweepFits(swept, experiment);
  const running = phase === 'running';
  const open = ({ contamination, seed }: ContaminationRun) => {
    if (!swept) return;
    useStore.getState().change({ ...swept, contamination, seed });
    onOpen();
    train();
  };
  return (
    <>
      <div className={styles.bar}>
        <Button variant="primary" onClick={() => startSweep(useStore.getState())} disabled={running && fits}>
          {points.length === 0 ? text.run : text.again}
        </Button>
        <Button onClick={cancelSweep} disabled={!running}>
          {text.stop}
        </Button>
        {running && <ProgressBar label={text.progress(points.length, total)} value={points.length} max={total} />}
        <p className={styles.state} role={phase === 'failed' ? 'alert' : undefined}>
          {stateText(sweeping, text)}
          {points.length > 0 && !fits && ` ${text.changed}`}
        </p>
      </div>
      <div className={styles.chart}>
        <Chart points={points} swept={swept} onOpen={open} />
      </div>
      {points.length > 0 && <Table points={points} swept={swept} />}
    </>
  );
}

function Chart({
  points,
  swept,
  onOpen,
}: {
  points: readonly SweepPoint[];
  swept: Setup | null;
  onOpen(run: ContaminationRun): void;
}) {
  const text = useLater('lab').sweep;
  const dataset = useStore((state) => (swept ?? state.experiment).dataset);
  const noun = useStore((state) => state.datasets[dataset]?.rowNoun.one ?? text.row);
  const drawn = useMemo(
    () => ({
      runs: points.flatMap(({ contamination, seed, rocAuc }) =>
        rocAuc === null ? [] : [{ contamination, seed, rocAuc }],
      ),
      network: summarizeSweep(points, (point) => point.rocAuc),
      baselines: [
        { id: 'pca', name: text.baselines.pca, summary: summarizeSweep(points, (point) => point.baselines.pca) },
        {
          id: 'mean',
          name: text.baselines.mean(noun),
          summary: summarizeSweep(points, (point) => point.baselines.mean),
        },
      ],
    }),
    [points, noun, text],
  );
  const name = useDetectorName(swept);
  return (
    <ContaminationChart
      {...drawn}
      name={name}
      published={publishedSweep(dataset)}
      most={SWEEP_SHARES.at(-1)!}
      onOpen={onOpen}
    />
  );
}

/** What a sweep is of, where it is no network. */
function useDetectorName(swept: Setup | null): string | undefined {
  const { kinds } = useLater('lab').detectors;
  return swept && !isNetwork(swept.detector) ? kinds[swept.detector.kind] : undefined;
}

function Table({ points, swept }: { points: readonly SweepPoint[]; swept: Setup | null }) {
  const { network } = useText().charts.contamination;
  const name = useDetectorName(swept);
  const text = useLater('lab').sweep.table;
  const { share } = useText().numbers;
  const rows = summarizeSweep(points, (point) => point.rocAuc);
  const pca = new Map(
    summarizeSweep(points, (point) => point.baselines.pca).map((row) => [row.contamination, row.median]),
  );
  const mean = new Map(
    summarizeSweep(points, (point) => point.baselines.mean).map((row) => [row.contamination, row.median]),
  );
  const cell = (value: number | undefined) => share(value ?? null);
  return (
    <details className={styles.table}>
      <summary>{text.summary}</summary>
      <table>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            {text.columns(name ?? network).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ contamination, low, median, high }) => (
            <tr key={contamination}>
              <th scope="row">{text.share(contamination)}</th>
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

type Sweeping = ReturnType<typeof useSweep.getState>;

function stateText({ phase, points, total, seconds, failure }: Sweeping, text: LabText['sweep']): string {
  switch (phase) {
    case 'idle':
      return text.idle(SWEEP_SHARES.length, SWEEP_SEEDS);
    case 'running':
      return '';
    case 'finished':
      return text.finished(total, seconds ?? 0);
    case 'cancelled':
      return text.cancelled(points.length, total);
    case 'failed':
      return text.failed(failure);
  }
}
