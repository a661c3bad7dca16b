import { useMemo } from 'react';
import { LossChart, type LossSeries } from '#charts/loss/LossChart.tsx';
import { isNetwork } from '#core/experiment/experiment.ts';
import type { EpochLoss } from '#core/frame.ts';
import { comparedRun, shownExperiment, shownRun } from '#store/runs/selectors.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { tableOfSeries } from '../charts/table.ts';
import { useComparedName } from '../compare/useComparedName.ts';

const NONE: readonly EpochLoss[] = [];

/** How the loss falls, epoch by epoch. */
export function LossPanel() {
  const { curves } = useLater('lab');
  const runName = useComparedName() ?? '';
  const text = curves.loss;
  const losses = useDeferred((state) => shownRun(state).losses);
  const other = useDeferred((state) => comparedRun(state)?.losses ?? NONE);
  const epochs = useDeferred((state) => shownExperiment(state).training.epochs);
  const adjustedAt = useDeferred((state) => shownRun(state).adjustedAt);
  const network = useDeferred((state) => isNetwork(shownExperiment(state).detector));
  const series = useMemo<LossSeries[]>(
    () => [
      { id: 'own', name: curves.network, role: 'own', losses },
      { id: 'run', name: runName, role: 'run', losses: other },
    ],
    [losses, other, curves, runName],
  );
  if (!network) return null;
  return (
    <ChartPanel
      name="loss"
      title={text.title}
      subject={text.subject}
      chart={<LossChart series={series} epochs={epochs} adjustedAt={adjustedAt} />}
      table={() =>
        tableOfSeries(
          curves.curve,
          series.map(({ name, losses }) => ({
            name,
            table: {
              columns: text.columns,
              rows: losses.map(({ epoch, training, validation }) => [epoch, training, validation]),
            },
          })),
        )
      }
    />
  );
}
