import { detectorKinds } from '#detectors/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Explain } from '#ui/Explain.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import styles from './Detector.module.css';
import { withKind } from './withKind.ts';

/** Which detector learns. */
export function DetectorSelect() {
  const { detectors: text } = useLater('lab');
  const kind = useStore((state) => state.experiment.detector.kind);
  return (
    <span className={styles.kind}>
      <SelectField
        label={text.kind}
        hideLabel
        value={kind}
        options={detectorKinds().map((value) => ({ value, label: text.kinds[value] ?? value }))}
        onChange={choose}
      />
      <Explain subject={text.kindSubject} text={text.kindHelp} />
    </span>
  );
}

function choose(kind: string): void {
  const { experiment, change } = useStore.getState();
  change(withKind(experiment, kind));
}
