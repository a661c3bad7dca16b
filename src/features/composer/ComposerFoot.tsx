import { LIMITS } from '#core/experiment/defaults.ts';
import type { NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Explain } from '#ui/Explain.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import styles from './ComposerFoot.module.css';
import { ofKind } from './edit.ts';

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
  const change = useStore((state) => state.change);
  const { trainable } = buildNetwork(inputs, detector);
  return (
    <div className={styles.foot}>
      <div className={styles.idea}>
        <span className={styles.kind}>
          <SelectField
            label={text.kind}
            hideLabel
            value={detector.kind}
            options={KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
            onChange={(kind) => change({ detector: ofKind(useStore.getState().experiment.dataset, detector, kind) })}
          />
          <Explain subject={text.kindSubject} text={explanations.kind} />
        </span>
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
        <span>{text.drawnAnew(detector.kind, trainable)}</span>
      </div>
      <p className={trouble && !words ? styles.warning : styles.words}>{words ?? trouble ?? (said || text.hint)}</p>
    </div>
  );
}

const KINDS: readonly NetworkSpec['kind'][] = ['autoencoder', 'vae'];
