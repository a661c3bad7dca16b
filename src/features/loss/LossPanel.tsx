import { LossChart } from '#charts/LossChart.tsx';
import { useStore } from '#store/store.ts';
import { Panel } from '#ui/Panel.tsx';

/** How the loss falls, epoch by epoch. */
export function LossPanel() {
  const losses = useStore((state) => state.losses);
  const epochs = useStore((state) => state.plan?.experiment.training.epochs ?? state.experiment.training.epochs);
  const adjustedAt = useStore((state) => state.adjustedAt);
  return (
    <Panel title="Training loss">
      <LossChart losses={losses} epochs={epochs} adjustedAt={adjustedAt} />
    </Panel>
  );
}
