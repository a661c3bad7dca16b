import { useId } from 'react';
import { DETECTOR_KINDS, type DetectorSpec } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { Explain } from '#ui/Explain.tsx';
import { EXPLANATIONS } from '../explanations.ts';
import { ofKind } from './edit.ts';
import styles from './KindSwitch.module.css';

const SHORT: Record<DetectorSpec['kind'], string> = { autoencoder: 'Autoencoder', vae: 'Variational' };

/** Which kind of autoencoder is composed. */
export function KindSwitch() {
  const kind = useStore((state) => state.experiment.detector.kind);
  const name = useId();
  const choose = (wanted: DetectorSpec['kind']) => {
    const { experiment, change } = useStore.getState();
    change({ detector: ofKind(experiment, wanted) });
  };
  return (
    <div className={styles.switch} role="radiogroup" aria-label="Kind of autoencoder">
      {DETECTOR_KINDS.map((one) => (
        <label key={one} className={styles.choice}>
          <input type="radio" name={name} checked={kind === one} onChange={() => choose(one)} />
          {SHORT[one]}
        </label>
      ))}
      <Explain subject="the kind of autoencoder" text={EXPLANATIONS.kind} />
    </div>
  );
}
