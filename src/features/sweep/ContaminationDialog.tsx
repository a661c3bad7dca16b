import { useMemo, useRef } from 'react';
import {
  ContaminationChart,
  type ContaminationRun,
  type ContaminationSeries,
} from '#charts/contamination/ContaminationChart.tsx';
import { isNetwork } from '#core/experiment/experiment.ts';
import { publishedSweep, SWEEP_SEEDS, summarizeSweep } from '#core/sweep.ts';
import { SWEEP_SHARES } from '#core/sweepShares.ts';
import { baselinePlace } from '#detectors/baselinePlaces.ts';
import { train } from '#store/session/commands.ts';
import { useStore } from '#store/store.ts';
import { cancelSweep, startSweep, sweepFits, useSweep } from '#store/sweep.ts';
import type { LabText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { ChartMenu } from '../charts/ChartMenu.tsx';
import { useFiles } from '../export/useFiles.ts';
import styles from './ContaminationDialog.module.css';

/** A button, and behind it the contamination curve: what hidden abnormal rows do to this very network. */
export function ContaminationDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useLater('lab').sweep;
  const { ui } = useText();
  const close = () => dialog.current?.close();
  const mixing = useStore((state) => state.experiment.mixing);
  return (
    <>
      <Button variant="quiet" onClick={() => dialog.current?.showModal()}>
        {text.button}
      </Button>
      <Dialog ref={dialog} className={styles.dialog} labelledBy="contamination">
        <h2 id="contamination">{text.title}</h2>
        <p className={styles.lead}>{text.lead(SWEEP_SEEDS * SWEEP_SHARES.length, mixing)}</p>
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
        <Button
          variant="primary"
          onClick={() => startSweep(useStore.getState(), useStore.getState().baselines)}
          disabled={running && fits}
        >
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
      <Chart sweeping={sweeping} onOpen={open} />
      {points.length > 0 && <Table sweeping={sweeping} />}
    </>
  );
}

type Swept = Pick<Sweeping, 'experiment' | 'points' | 'baselines'>;

function Chart({ sweeping, onOpen }: { sweeping: Swept; onOpen(run: ContaminationRun): void }) {
  const { points, experiment: swept } = sweeping;
  const dataset = useStore((state) => (swept ?? state.experiment).dataset);
  const series = useSeries(sweeping);
  const runs = useMemo(
    () =>
      points.flatMap(({ contamination, seed, rocAuc }) => (rocAuc === null ? [] : [{ contamination, seed, rocAuc }])),
    [points],
  );
  const text = useLater('lab').sweep;
  const chart = (
    <ContaminationChart
      runs={runs}
      series={series}
      published={publishedSweep(dataset)}
      most={SWEEP_SHARES.at(-1)!}
      onOpen={onOpen}
    />
  );
  const menu = useRef<HTMLButtonElement>(null);
  const files = useFiles({
    name: 'contamination',
    title: text.button,
    chart,
    table: () => ({
      columns: text.runColumns(
        series[0]!.name,
        series.slice(1).map(({ name }) => name),
      ),
      rows: points.map(({ contamination, seed, rocAuc, baselines }) => [
        contamination,
        seed,
        rocAuc,
        ...series.slice(1).map(({ id }) => baselines[id] ?? null),
      ]),
    }),
    asked() {
      const { experiment, threshold } = useStore.getState();
      return { experiment: swept ?? experiment, threshold };
    },
  });
  return (
    <div className={styles.chart}>
      {points.length > 0 && (
        <div className={styles.menu}>
          <ChartMenu subject={text.button} button={menu} commands={files.commands} />
        </div>
      )}
      {files.problem && <p role="alert">{files.problem}</p>}
      {chart}
    </div>
  );
}

/** The detector that is swept, and the baselines beside it, which do not compete with themselves. */
function useSeries({ points, experiment: swept, baselines }: Swept): ContaminationSeries[] {
  const { detectors, baselines: names } = useLater('lab');
  const { network } = useText().charts.contamination;
  return useMemo(() => {
    const own = swept && !isNetwork(swept.detector) ? swept.detector.kind : null;
    return [
      {
        id: 'own',
        name: (own && detectors.kinds[own]) ?? network,
        role: 'own',
        summary: summarizeSweep(points, (point) => point.rocAuc),
      },
      ...baselines
        .filter((kind) => kind !== own)
        .map(
          (kind): ContaminationSeries => ({
            id: kind,
            name: names.kind(kind),
            role: 'baseline',
            place: baselinePlace(kind),
            summary: summarizeSweep(points, (point) => point.baselines[kind]),
          }),
        ),
    ];
  }, [points, swept, baselines, detectors, names, network]);
}

function Table({ sweeping }: { sweeping: Swept }) {
  const [own, ...others] = useSeries(sweeping);
  const text = useLater('lab').sweep.table;
  const { numbers, charts } = useText();
  const { share } = numbers;
  const { report } = charts.contamination;
  const medianOf = ({ summary }: ContaminationSeries, contamination: number) =>
    summary.find((row) => row.contamination === contamination)?.median ?? null;
  const dataset = useStore((state) => (sweeping.experiment ?? state.experiment).dataset);
  const published = publishedSweep(dataset);
  const columns = [
    ...text.columns(
      own!.name,
      others.map(({ name }) => name),
    ),
    ...(published ? [report] : []),
  ];
  return (
    <details className={styles.table}>
      <summary>{text.summary}</summary>
      <table>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own!.summary.map(({ contamination, low, median, high }) => (
            <tr key={contamination}>
              <th scope="row">{text.share(contamination)}</th>
              <td translate="no">{share(median)}</td>
              <td translate="no">{share(low)}</td>
              <td translate="no">{share(high)}</td>
              {others.map((other) => (
                <td key={other.id} translate="no">
                  {share(medianOf(other, contamination))}
                </td>
              ))}
              {published && (
                <td translate="no">
                  {share(published.points.find((point) => point.contamination === contamination)?.rocAuc ?? null)}
                </td>
              )}
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
