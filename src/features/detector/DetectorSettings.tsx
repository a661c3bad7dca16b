import { isNetwork } from '#core/experiment/experiment.ts';
import type { Values } from '#core/experiment/field.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { useStore } from '#store/store.ts';
import { FieldControls } from '../fields/FieldControls.tsx';
import styles from './DetectorSettings.module.css';
import { FitFacts } from './FitFacts.tsx';

/** The settings of a detector that is no network, and what its fit has cost. */
export function DetectorSettings() {
  const dataset = useStore((state) => state.experiment.dataset);
  const detector = useStore((state) => state.experiment.detector);
  const { change } = useStore.getState();
  if (isNetwork(detector)) return null;
  const { fields } = detectorOf(detector.kind);
  return (
    <>
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
      <FitFacts />
    </>
  );
}
