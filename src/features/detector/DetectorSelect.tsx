import { isNetwork } from '#core/experiment/experiment.ts';
import { defaultOf, detectorKinds } from '#detectors/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Explain } from '#ui/Explain.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { ofKind } from '../composer/edit.ts';
import styles from './Detector.module.css';

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
  const { dataset, detector } = experiment;
  const usual = defaultOf(dataset, kind).detector;
  // A network of another kind keeps its layers.
  change({ detector: isNetwork(usual) && isNetwork(detector) ? ofKind(dataset, detector, usual.kind) : usual });
}
