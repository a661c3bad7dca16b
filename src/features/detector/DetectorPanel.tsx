import type { ReactNode } from 'react';
import { isNetwork } from '#core/experiment/experiment.ts';
import type { Values } from '#core/experiment/field.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Panel } from '#ui/Panel.tsx';
import { PanelBoundary } from '#ui/PanelBoundary.tsx';
import { NetworkPanel } from '../composer/NetworkPanel.tsx';
import styles from './Detector.module.css';
import { DetectorSelect } from './DetectorSelect.tsx';
import { FieldForm } from './FieldForm.tsx';

/** The detector: a network is composed, any other is set by its fields. */
export function DetectorPanel({ controls }: { controls?: ReactNode }) {
  const { detectors: text } = useLater('lab');
  const detector = useStore((state) => state.experiment.detector);
  const { change } = useStore.getState();
  if (isNetwork(detector)) return <NetworkPanel detector={detector} controls={controls} />;
  const { fields } = detectorOf(detector.kind);
  return (
    <Panel title={text.settings} actions={controls}>
      <PanelBoundary>
        <div className={styles.idea}>
          <DetectorSelect />
          <span>{text.ideas[detector.kind]}</span>
        </div>
        {fields.length === 0 && <p className={styles.none}>{text.noSettings}</p>}
        <FieldForm
          fields={fields}
          values={detector as unknown as Values}
          onChange={(patch) => change({ detector: { ...detector, ...patch } })}
        />
      </PanelBoundary>
    </Panel>
  );
}
