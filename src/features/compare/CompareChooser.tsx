import { useLater } from '#text/useText.ts';
import { Chooser } from '#ui/Chooser.tsx';
import { BaselineFields } from './BaselineFields.tsx';
import styles from './CompareChooser.module.css';
import { RunField } from './RunField.tsx';

/** A button, and behind it what the detector is compared with. */
export function CompareChooser() {
  const text = useLater('lab').baselines;
  return (
    <Chooser label={text.button} title={text.title} wide>
      <BaselineFields />
      <RunField />
      <p className={styles.about}>{text.about}</p>
    </Chooser>
  );
}
