import { LossChart } from '#charts/LossChart.tsx';
import { usePaced } from '#store/usePaced.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';

/** How the loss falls, epoch by epoch. */
export function LossPanel() {
  const losses = usePaced((state) => state.losses);
  const epochs = usePaced((state) => state.plan?.experiment.training.epochs ?? state.experiment.training.epochs);
  const adjustedAt = usePaced((state) => state.adjustedAt);
  return (
    <ChartPanel
      title="Training loss"
      subject="the loss"
      chart={<LossChart losses={losses} epochs={epochs} adjustedAt={adjustedAt} />}
      table={() => ({
        columns: ['epoch', 'training loss', 'validation loss'],
        rows: losses.map(({ epoch, training, validation }) => [epoch, training, validation]),
      })}
    />
  );
}
