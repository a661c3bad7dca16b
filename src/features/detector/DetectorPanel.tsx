import type { ReactNode } from 'react';
import { isNetwork } from '#core/experiment/experiment.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { HistoryButtons } from '../composer/HistoryButtons.tsx';
import { NetworkDesk } from '../composer/NetworkDesk.tsx';
import { useLearntPicture } from '../learnt/useLearntPicture.tsx';
import { LabBoundary } from '../panels/LabBoundary.tsx';
import styles from './Detector.module.css';
import { DetectorSelect } from './DetectorSelect.tsx';

interface Props {
  /** What trains it, in the title's line. */
  controls?: ReactNode;
  /** Its settings, where they have no panel of their own. */
  settings?: ReactNode;
}

/**
 * The detector: a network is composed, any other shows what it has learnt. The list of detectors and the buttons are the
 * same for all of them, so that they keep focus and place while one goes from detector to detector.
 */
export function DetectorPanel({ controls, settings }: Props) {
  const { detectors: text, composer, learnt } = useLater('lab');
  const detector = useStore((state) => state.experiment.detector);
  const network = isNetwork(detector) ? detector : null;
  const { chart, table } = useLearntPicture(detector.kind);
  return (
    <div className={styles.place}>
      <ChartPanel
        name="learnt"
        title={learnt.title}
        heading={network ? composer.title : text.title}
        {...{ chart, table }}
        actions={
          <>
            {controls}
            <HistoryButtons />
          </>
        }
      >
        <div className={network ? `${styles.desk} ${styles.network}` : styles.desk}>
          <DetectorSelect />
          {/* Inside the panel: whatever becomes of the drawing, its controls stay. */}
          <LabBoundary key={network ? 'network' : 'other'}>
            {network ? <NetworkDesk detector={network} /> : <p className={styles.idea}>{text.ideas[detector.kind]}</p>}
          </LabBoundary>
        </div>
        {settings}
        {!network && !chart && (
          <p className={styles.words}>{detectorOf(detector.kind).learnt ? learnt.waiting : learnt.none}</p>
        )}
      </ChartPanel>
    </div>
  );
}
