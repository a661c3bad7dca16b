import { LIMITS } from '#core/experiment/defaults.ts';
import { isVariational, type NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { useLater } from '#text/useText.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { DetectorSelect } from '../detector/DetectorSelect.tsx';
import styles from './ComposerFoot.module.css';

interface Props {
  detector: NetworkSpec;
  inputs: number;
  /** About the unit in hand; null when there is none. */
  words: string | null;
  /** What was last done, or why it was not. */
  said: string;
  /** What is wrong with the network that is drawn; null when nothing is. */
  trouble: string | null;
  onLatentUnits(units: number): void;
}

/** What the network comes to, in words; and below, what the unit in hand does, or what is wrong. */
export function ComposerFoot({ detector, inputs, words, said, trouble, onLatentUnits }: Props) {
  const { composer: text, explanations } = useLater('lab');
  const { trainable } = buildNetwork(inputs, detector);
  return (
    <div className={styles.foot}>
      <div className={styles.idea}>
        <DetectorSelect />
        <span>{text.squeezed(inputs)}</span>
        <span className={styles.latent}>
          <NumberField
            label={text.latentUnits}
            hideLabel
            value={detector.latent.units}
            limit={LIMITS.latentUnits}
            explain={explanations.latentUnits}
            onChange={onLatentUnits}
          />
        </span>
        <span>{text.drawnAnew(isVariational(detector), trainable)}</span>
      </div>
      <p className={trouble && !words ? styles.warning : styles.words}>{words ?? trouble ?? (said || text.hint)}</p>
    </div>
  );
}
