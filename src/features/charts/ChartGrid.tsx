import { type ComponentType, useEffect, useMemo, useRef } from 'react';
import { shownExperiment } from '#store/runs/selectors.ts';
import type { ChartId } from '#store/shownCharts.ts';
import { useStore } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { ConfusionPanel } from '../confusion/ConfusionPanel.tsx';
import { GroupsPanel } from '../groups/GroupsPanel.tsx';
import { LatentPanel } from '../latent/LatentPanel.tsx';
import { LossPanel } from '../loss/LossPanel.tsx';
import { LabBoundary } from '../panels/LabBoundary.tsx';
import { RecallByClassPanel } from '../recallByClass/RecallByClassPanel.tsx';
import { PrecisionRecallPanel } from '../roc/PrecisionRecallPanel.tsx';
import { RocPanel } from '../roc/RocPanel.tsx';
import { CostPanel } from '../threshold/CostPanel.tsx';
import { HistogramPanel } from '../threshold/HistogramPanel.tsx';
import { ImpactPanel } from '../threshold/ImpactPanel.tsx';
import { chartsOf } from './available.ts';
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
  groups: GroupsPanel,
  cost: CostPanel,
};

/** The charts that a person has chosen, sharing out the room there is; too many scroll within it. */
export function ChartGrid({ without }: { without?: ChartId }) {
  const { none, names } = useLater('lab').chartTools;
  const shown = useStore((state) => state.shown);
  const experiment = useDeferred(shownExperiment);
  const there = useMemo(() => chartsOf(experiment).filter((id) => shown.includes(id)), [experiment, shown]);
  const decoding = useDeferred((state) => state.decoding) && there.includes('latent');
  const rest = there.filter((id) => id !== without && !(decoding && id === 'latent'));
  // What is decoded from takes all the room there is, and comes first.
  const charts: readonly ChartId[] = decoding ? ['latent', ...rest] : rest;
  const grid = useInSight(charts);
  return (
    <div className={styles.area}>
      {charts.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <div ref={grid} className={styles.grid} data-count={charts.length} data-decoding={decoding || undefined}>
          {charts.map((id) => {
            const Chart = PANELS[id];
            return (
              <LabBoundary key={id} title={names[id]}>
                <Chart />
              </LabBoundary>
            );
          })}
        </div>
      )}
    </div>
  );
}

/** What has just been asked for comes into sight. @returns the grid's ref, whose children are the charts */
function useInSight(charts: readonly ChartId[]) {
  const grid = useRef<HTMLDivElement>(null);
  const before = useRef(charts);
  useEffect(() => {
    const come = charts.findIndex((id) => !before.current.includes(id));
    before.current = charts;
    grid.current?.children[come]?.scrollIntoView({ block: 'nearest' });
  });
  return grid;
}
