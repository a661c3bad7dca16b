import type { NetworkSpec } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import styles from './Composer.module.css';
import { freeDecoder, mirrorDecoder } from './edit.ts';

/** What concerns the network as a whole: how it is worked, and whether its two sides are tied. */
export function NetworkTools({ detector, across }: { detector: NetworkSpec; across: boolean }) {
  const { composer: text, explanations } = useLater('lab');
  const change = useStore((state) => state.change);
  return (
    <div className={across ? styles.corners : styles.bar}>
      <div className={styles.tools}>
        <Explain subject={text.subject} text={explanations.layers} />
      </div>
      <div className={styles.tools}>
        <CheckboxField
          label={text.mirrored}
          checked={!detector.decoder}
          onChange={(mirrored) => change({ detector: mirrored ? mirrorDecoder(detector) : freeDecoder(detector) })}
        />
        <Explain subject={text.mirroredSubject} text={explanations.mirror} />
      </div>
    </div>
  );
}
