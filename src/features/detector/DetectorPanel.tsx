import type { ReactNode } from 'react';
import { type DetectorSpec, isNetwork } from '#core/experiment/experiment.ts';
import type { Values } from '#core/experiment/field.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { PanelBoundary } from '#ui/PanelBoundary.tsx';
import { HistoryButtons } from '../composer/HistoryButtons.tsx';
import { NetworkPanel } from '../composer/NetworkPanel.tsx';
import { FieldControls } from '../fields/FieldControls.tsx';
import { LearntPanel } from '../learnt/LearntPanel.tsx';
import styles from './Detector.module.css';
import { DetectorSelect } from './DetectorSelect.tsx';

/** The detector: a network is composed; any other is set by its fields, and shows what it has learnt. */
export function DetectorPanel({ controls }: { controls?: ReactNode }) {
  const { detectors: text } = useLater('lab');
  const detector = useStore((state) => state.experiment.detector);
  if (isNetwork(detector)) return <NetworkPanel detector={detector} controls={controls} />;
  return (
    <LearntPanel
      kind={detector.kind}
      heading={text.settings}
      controls={
        <>
          <HistoryButtons />
          {controls}
        </>
      }
    >
      {/* Inside the panel: whatever becomes of the settings, the controls stay. */}
      <PanelBoundary>
        <Settings detector={detector} />
      </PanelBoundary>
    </LearntPanel>
  );
}

function Settings({ detector }: { detector: DetectorSpec }) {
  const { detectors: text } = useLater('lab');
  const dataset = useStore((state) => state.experiment.dataset);
  const { change } = useStore.getState();
  const { fields } = detectorOf(detector.kind);
  return (
    <>
      <div className={styles.idea}>
        <DetectorSelect />
        <span>{text.ideas[detector.kind]}</span>
      </div>
      {fields.length > 0 && (
        <div className={styles.fields}>
          <FieldControls
            fields={fields}
            values={detector as unknown as Values}
            dataset={dataset}
            onChange={(patch) => change({ detector: { ...detector, ...patch } })}
          />
        </div>
      )}
    </>
  );
}
