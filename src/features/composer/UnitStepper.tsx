import type { CSSProperties } from 'react';
import { useLater, useText } from '#text/useText.ts';
import styles from './Composer.module.css';

interface Props {
  /** "encoder layer 1" */
  name: string;
  units: number;
  style: CSSProperties;
  across: boolean;
  buttons: boolean;
  visible: boolean;
  latent: boolean;
  /** Why there cannot be one unit less, or more; null when there can. */
  whyNotLess: string | null;
  whyNotMore: string | null;
  onUnits(by: 1 | -1): void;
  onAim(): void;
}

/** How many units a layer has, with one more and one less at hand. */
export function UnitStepper(props: Props) {
  const { name, units, style, across, buttons, visible, latent, whyNotLess, whyNotMore, onUnits, onAim } = props;
  const text = useLater('lab').composer;
  const { numbers } = useText();
  if (!visible) return null;
  const button = (by: 1 | -1, whyNot: string | null) => {
    const label = whyNot ?? text.nudge(by, name);
    return (
      <button
        type="button"
        className={styles.nudge}
        tabIndex={-1}
        aria-label={label}
        title={label}
        aria-disabled={whyNot !== null}
        onClick={() => onUnits(by)}
      >
        {by > 0 ? '+' : '−'}
      </button>
    );
  };
  return (
    <div className={across ? styles.stepper : styles.stepperDown} style={style} onPointerMove={onAim}>
      {buttons && button(-1, whyNotLess)}
      <span className={latent ? styles.latentCount : styles.count} aria-hidden="true">
        {numbers.whole(units)}
      </span>
      {buttons && button(1, whyNotMore)}
    </div>
  );
}
