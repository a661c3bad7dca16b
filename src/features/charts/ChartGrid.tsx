import type { ComponentType } from 'react';
import { isNetwork } from '#core/experiment/experiment.ts';
import { shownExperiment } from '#store/runs/selectors.ts';
import type { ChartId } from '#store/shownCharts.ts';
import { useStore } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { PanelBoundary } from '#ui/PanelBoundary.tsx';
import { ConfusionPanel } from '../confusion/ConfusionPanel.tsx';
import { LatentPanel } from '../latent/LatentPanel.tsx';
import { LossPanel } from '../loss/LossPanel.tsx';
import { RecallByClassPanel } from '../recallByClass/RecallByClassPanel.tsx';
import { PrecisionRecallPanel } from '../roc/PrecisionRecallPanel.tsx';
import { RocPanel } from '../roc/RocPanel.tsx';
import { CostPanel } from '../threshold/CostPanel.tsx';
import { HistogramPanel } from '../threshold/HistogramPanel.tsx';
import { ImpactPanel } from '../threshold/ImpactPanel.tsx';
import styles from './ChartGrid.module.css';

const PANELS: Record<ChartId, ComponentType> = {
  loss: LossPanel,
  histogram: HistogramPanel,
  roc: RocPanel,
  latent: LatentPanel,
  precisionRecall: PrecisionRecallPanel,
  impact: ImpactPanel,
  confusion: ConfusionPanel,
  kinds: RecallByClassPanel,
  cost: CostPanel,
};

/** Nothing else has a loss, or a latent space. */
const OF_NETWORKS: readonly ChartId[] = ['loss', 'latent'];

/** The charts that a person has chosen, sharing out the room there is; too many scroll within it. */
export function ChartGrid({ without }: { without?: ChartId }) {
  const { none, names } = useLater('lab').chartTools;
  const shown = useStore((state) => state.shown);
  const network = useDeferred((state) => isNetwork(shownExperiment(state).detector));
  const decoding = useDeferred((state) => state.decoding) && network && shown.includes('latent');
  const rest = shown.filter(
    (id) => id !== without && !(decoding && id === 'latent') && (network || !OF_NETWORKS.includes(id)),
  );
  // What is decoded from takes all the room there is, and comes first.
  const charts: readonly ChartId[] = decoding ? ['latent', ...rest] : rest;
  return (
    <div className={styles.area}>
      {charts.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <div className={styles.grid} data-count={charts.length} data-decoding={decoding || undefined}>
          {charts.map((id) => {
            const Chart = PANELS[id];
            return (
              <PanelBoundary key={id} title={names[id]}>
                <Chart />
              </PanelBoundary>
            );
          })}
        </div>
      )}
    </div>
  );
}
