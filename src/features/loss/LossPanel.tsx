import { useMemo } from 'react';
import { LossChart, type LossSeries } from '#charts/loss/LossChart.tsx';
import { isNetwork } from '#core/experiment/experiment.ts';
import type { EpochLoss } from '#core/frame.ts';
import { comparedRun, shownExperiment, shownFrame, shownRun } from '#store/runs/selectors.ts';
import type { AppState } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { tableOfSeries } from '../charts/table.ts';
import { useComparedName } from '../compare/useComparedName.ts';
import { EpochShown } from './EpochShown.tsx';

const NONE: readonly EpochLoss[] = [];

/** The epoch on the screen, where that is not the last: one that is looked back at, or that early stopping has kept. */
function markedEpoch(state: AppState): number | undefined {
  const frame = shownFrame(state);
  return frame === shownRun(state).frames.at(-1) ? undefined : frame?.epoch;
}

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
  const at = useDeferred(markedEpoch);
  if (!network) return null;
  return (
    <ChartPanel
      name="loss"
      title={text.title}
      subject={text.subject}
      chart={<LossChart series={series} epochs={epochs} adjustedAt={adjustedAt} at={at} />}
      everyEpoch
      actions={<EpochShown />}
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
