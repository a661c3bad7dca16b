import { LossChart } from '#charts/LossChart.tsx';
import { isNetwork } from '#core/experiment/experiment.ts';
import { usePaced } from '#store/usePaced.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';

/** How the loss falls, epoch by epoch. */
export function LossPanel() {
  const text = useLater('lab').curves.loss;
  const losses = usePaced((state) => state.losses);
  const epochs = usePaced((state) => state.plan?.experiment.training.epochs ?? state.experiment.training.epochs);
  const adjustedAt = usePaced((state) => state.adjustedAt);
  const network = usePaced(({ plan, experiment }) => isNetwork((plan?.experiment ?? experiment).detector));
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
