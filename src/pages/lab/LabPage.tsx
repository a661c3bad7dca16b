import { startTransition, useState } from 'react';
import { ChartGrid } from '#features/charts/ChartGrid.tsx';
import { LabCommands } from '#features/commands/LabCommands.tsx';
import { HistorySaid } from '#features/composer/HistorySaid.tsx';
import { LiveToggle } from '#features/controls/LiveToggle.tsx';
import { RunControls } from '#features/controls/RunControls.tsx';
import { RunSettings } from '#features/controls/RunSettings.tsx';
import { TrainingPanel } from '#features/controls/TrainingPanel.tsx';
import { useTrains } from '#features/controls/useTrains.ts';
import { DataPanel } from '#features/data/DataPanel.tsx';
import { DetectorPanel } from '#features/detector/DetectorPanel.tsx';
import { DetectorSettings } from '#features/detector/DetectorSettings.tsx';
import { DrawPanel } from '#features/draw/DrawPanel.tsx';
import { GalleryPanel } from '#features/gallery/GalleryPanel.tsx';
import { InspectorPanel } from '#features/inspector/InspectorPanel.tsx';
import { LossPanel } from '#features/loss/LossPanel.tsx';
import { MetricsPanel } from '#features/metrics/MetricsPanel.tsx';
import { LabBoundary } from '#features/panels/LabBoundary.tsx';
import { PresetBar } from '#features/presets/PresetBar.tsx';
import { PresetNote } from '#features/presets/PresetNote.tsx';
import { useSession } from '#features/session/useSession.ts';
import { CopyLink } from '#features/share/CopyLink.tsx';
import { Notices } from '#features/status/Notices.tsx';
import { StatusLine } from '#features/status/StatusLine.tsx';
import { useLater, useText } from '#text/useText.ts';
import { SegmentedTabs } from '#ui/SegmentedTabs.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './LabPage.module.css';
import { useDock } from './useDock.ts';

type TabId = 'build' | 'train' | 'evaluate' | SideId;
type SideId = 'inspect' | 'draw';

const SIDES: readonly SideId[] = ['inspect', 'draw'];
const TABS: readonly TabId[] = ['build', 'train', 'evaluate', ...SIDES];

/** The workbench: one screen on a desk, tabs on a phone. @param shown whether it is on the screen, and not only open */
export function LabPage({ shown }: { shown: boolean }) {
  useSession();
  // Kept here, so that turning a tablet round loses no one's place.
  const [tab, setTab] = useState<TabId>('build');
  const trains = useTrains();
  // What is fitted in one step has nothing to train. Forgotten at once: should the tab come again, nobody is taken to it.
  if (tab === 'train' && !trains) setTab('build');
  // In slices: what is behind a tab takes longer to draw than a press may wait.
  const onTab = (next: TabId) => startTransition(() => setTab(next));
  const narrow = useMediaQuery('(width < 60rem)');
  const { title } = useText().page.lab;
  return (
    <main className={narrow ? styles.narrow : styles.wide}>
      <VisuallyHidden as="h1">{title}</VisuallyHidden>
      {shown && <LabCommands />}
      {narrow ? <Narrow tab={tab} onTab={onTab} /> : <Wide tab={tab} onTab={onTab} />}
    </main>
  );
}

interface LayoutProps {
  tab: TabId;
  onTab(tab: TabId): void;
}

function Wide({ tab, onTab }: LayoutProps) {
  const words = useLater('lab');
  return (
    <>
      <div className={styles.bench}>
        <div className={styles.rail}>
          <Beginning />
          <LabBoundary title={words.training.title}>
            <RunSettings />
          </LabBoundary>
        </div>
        <div className={styles.centre}>
          <div className={styles.sight}>
            <DetectorPanel controls={<RunControls />} />
            <ChartGrid />
          </div>
          <LabBoundary title={words.metrics.title}>
            <MetricsPanel />
          </LabBoundary>
        </div>
        <Side side={tab === 'draw' ? 'draw' : 'inspect'} onSide={onTab} />
        {/* It takes its room from the end of what scrolls above: nothing moves that anybody looks at or works with. */}
        <div className={styles.coming}>
          <LabBoundary title={words.gallery.name}>
            <GalleryPanel />
          </LabBoundary>
          <News />
        </div>
      </div>
      <StatusLine />
    </>
  );
}

/** What a person should know and did not ask for. */
function News() {
  return (
    <>
      <Notices />
      <PresetNote />
    </>
  );
}

/** Which question is asked, of which rows. */
function Beginning() {
  const { title } = useLater('lab').data;
  return (
    <>
      <div className={styles.start}>
        <PresetBar />
        <CopyLink />
      </div>
      <LabBoundary title={title}>
        <DataPanel />
      </LabBoundary>
    </>
  );
}

/** One row under the glass: one of the data set, or one made by hand. */
function Side({ side, onSide }: { side: SideId; onSide(side: SideId): void }) {
  const words = useLater('lab');
  const text = words.tabs;
  return (
    <div className={styles.side}>
      <SegmentedTabs<SideId>
        label={text.sides}
        tabs={SIDES.map((id) => ({ id, label: text[id] }))}
        selected={side}
        onSelect={onSide}
      >
        {side === 'inspect' ? (
          <LabBoundary title={words.inspect.title}>
            <InspectorPanel onEdit={() => onSide('draw')} />
          </LabBoundary>
        ) : (
          <DrawPanel />
        )}
      </SegmentedTabs>
    </div>
  );
}

function Narrow({ tab, onTab }: LayoutProps) {
  const words = useLater('lab');
  const text = words.tabs;
  const trains = useTrains();
  const dock = useDock();
  // Without it, the settings stand where the detector is chosen.
  const tabs = TABS.filter((id) => trains || id !== 'train');
  return (
    <>
      <SegmentedTabs<TabId>
        label={text.parts}
        tabs={tabs.map((id) => ({ id, label: text[id] }))}
        selected={tab}
        onSelect={onTab}
      >
        <div className={styles.stack}>
          {tab === 'build' && (
            <>
              <Beginning />
              <DetectorPanel
                settings={
                  !trains && (
                    <>
                      <LabBoundary>
                        <DetectorSettings />
                      </LabBoundary>
                      <LiveToggle />
                    </>
                  )
                }
              />
            </>
          )}
          {tab === 'train' && (
            <>
              <LabBoundary title={words.curves.loss.title}>
                <LossPanel />
              </LabBoundary>
              <LabBoundary title={words.training.title}>
                <TrainingPanel actions={<LiveToggle />} />
              </LabBoundary>
            </>
          )}
          {tab === 'evaluate' && (
            <>
              <LabBoundary title={words.metrics.title}>
                <MetricsPanel />
              </LabBoundary>
              <ChartGrid without="loss" />
            </>
          )}
          {tab === 'inspect' && (
            <LabBoundary title={words.inspect.title}>
              <InspectorPanel onEdit={() => onTab('draw')} />
            </LabBoundary>
          )}
          {tab === 'draw' && <DrawPanel />}
        </div>
      </SegmentedTabs>
      <div ref={dock} className={styles.dock}>
        <div className={styles.over}>
          {tab === 'evaluate' && (
            <LabBoundary title={words.gallery.name}>
              <GalleryPanel />
            </LabBoundary>
          )}
          <News />
        </div>
        {/* What is built is not where learning can be watched. */}
        <RunControls compact onTrain={(learns) => tab === 'build' && onTab(learns ? 'train' : 'evaluate')} />
        <StatusLine />
        {/* The network says so itself, where it is there. */}
        {tab !== 'build' && <HistorySaid />}
      </div>
    </>
  );
}
