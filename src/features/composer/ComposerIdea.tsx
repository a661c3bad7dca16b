import { LIMITS } from '#core/experiment/defaults.ts';
import { isVariational, type NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { useLater } from '#text/useText.ts';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './ComposerIdea.module.css';

interface Props {
  detector: NetworkSpec;
  inputs: number;
  onLatentUnits(units: number): void;
}

/** What the network comes to, in words, with the number that matters most to be set in the sentence. */
export function ComposerIdea({ detector, inputs, onLatentUnits }: Props) {
  const { composer: text, explanations } = useLater('lab');
  const { trainable } = buildNetwork(inputs, detector);
  return (
    <div className={styles.idea}>
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
  );
}
