import { LossChart } from '#charts/loss/LossChart.tsx';
import { isNetwork } from '#core/experiment/experiment.ts';
import { shownExperiment, shownRun } from '#store/runs/selectors.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';

/** How the loss falls, epoch by epoch. */
export function LossPanel() {
  const text = useLater('lab').curves.loss;
  const losses = useDeferred((state) => shownRun(state).losses);
  const epochs = useDeferred((state) => shownExperiment(state).training.epochs);
  const adjustedAt = useDeferred((state) => shownRun(state).adjustedAt);
  const network = useDeferred((state) => isNetwork(shownExperiment(state).detector));
  if (!network) return null;
  return (
    <ChartPanel
      title={text.title}
      subject={text.subject}
      chart={<LossChart losses={losses} epochs={epochs} adjustedAt={adjustedAt} />}
      table={() => ({
        columns: text.columns,
        rows: losses.map(({ epoch, training, validation }) => [epoch, training, validation]),
      })}
    />
  );
}
