import type { ReactNode } from 'react';
import type { NetworkSpec } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Panel } from '#ui/Panel.tsx';
import { PanelBoundary } from '#ui/PanelBoundary.tsx';
import { Composer } from './Composer.tsx';
import styles from './NetworkPanel.module.css';

/** The network, to be composed. */
export function NetworkPanel({ detector, controls }: { detector: NetworkSpec; controls?: ReactNode }) {
  const text = useLater('lab').composer;
  const dataset = useStore((state) => state.datasets[state.experiment.dataset]);
  return (
    <Panel title={text.title} actions={controls}>
      {/* Inside the panel: whatever becomes of the drawing, its controls stay. */}
      <PanelBoundary>
        {dataset ? <Composer {...{ dataset, detector }} /> : <div className={styles.waiting} />}
      </PanelBoundary>
    </Panel>
  );
}
