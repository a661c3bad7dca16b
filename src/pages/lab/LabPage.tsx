import { useState } from 'react';
import { ChartGrid } from '#features/charts/ChartGrid.tsx';
import { NetworkPanel } from '#features/composer/NetworkPanel.tsx';
import { RunControls } from '#features/controls/RunControls.tsx';
import { TrainingPanel } from '#features/controls/TrainingPanel.tsx';
import { DataPanel } from '#features/data/DataPanel.tsx';
import { GalleryPanel } from '#features/gallery/GalleryPanel.tsx';
import { InspectorPanel } from '#features/inspector/InspectorPanel.tsx';
import { LossPanel } from '#features/loss/LossPanel.tsx';
import { MetricsPanel } from '#features/metrics/MetricsPanel.tsx';
import { useSession } from '#features/session/useSession.ts';
import { Notices } from '#features/status/Notices.tsx';
import { StatusLine } from '#features/status/StatusLine.tsx';
import { SegmentedTabs } from '#ui/SegmentedTabs.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import styles from './LabPage.module.css';

type TabId = 'build' | 'learn' | 'judge' | 'inspect';

const TABS: readonly { id: TabId; label: string }[] = [
  { id: 'build', label: 'Build' },
  { id: 'learn', label: 'Learn' },
  { id: 'judge', label: 'Judge' },
  { id: 'inspect', label: 'Inspect' },
];

/** The workbench: one screen on a desk, tabs on a phone. */
export function LabPage() {
  useSession();
  return useMediaQuery('(width < 60rem)') ? <Narrow /> : <Wide />;
}

function Wide() {
  return (
    <main className={styles.wide}>
      <Notices />
      <div className={styles.bench}>
        <div className={styles.rail}>
          <DataPanel />
          <TrainingPanel />
        </div>
        <div className={styles.centre}>
          <NetworkPanel controls={<RunControls />} />
          <ChartGrid />
          <GalleryPanel />
          <MetricsPanel />
        </div>
        <div className={styles.side}>
          <InspectorPanel />
        </div>
      </div>
      <StatusLine />
    </main>
  );
}

function Narrow() {
  const [tab, setTab] = useState<TabId>('build');
  return (
    <main className={styles.narrow}>
      <Notices />
      <SegmentedTabs<TabId> label="Parts of the Lab" tabs={TABS} selected={tab} onSelect={setTab}>
        <div className={styles.stack}>
          {tab === 'build' && (
            <>
              <DataPanel />
              <NetworkPanel />
            </>
          )}
          {tab === 'learn' && (
            <>
              <LossPanel />
              <TrainingPanel />
            </>
          )}
          {tab === 'judge' && (
            <>
              <MetricsPanel />
              <GalleryPanel />
              <ChartGrid without="loss" />
            </>
          )}
          {tab === 'inspect' && <InspectorPanel />}
        </div>
      </SegmentedTabs>
      <div className={styles.dock}>
        <RunControls />
        <StatusLine />
      </div>
    </main>
  );
}
