import { linePath } from '#charts/signal/signalPath.ts';
import { DOMAIN, SAMPLES } from '../../beats.ts';
import styles from './Thumbnail.module.css';

interface Props {
  values: Float32Array;
  kind: 'normal' | 'abnormal';
  name: string;
  pressed: boolean;
  onPress(): void;
}

const HEIGHT = 60;
const y = (value: number) => HEIGHT * (1 - (value - DOMAIN[0]) / (DOMAIN[1] - DOMAIN[0]));

/** A beat as small as it can be told apart, to be pressed. */
export function Thumbnail({ values, kind, name, pressed, onPress }: Props) {
  return (
    <button
      type="button"
      className={`${styles.thumbnail} ${styles[kind]}`}
      aria-label={name}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <svg viewBox={`0 0 ${SAMPLES - 1} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={linePath(values, (i) => i, y)} vectorEffect="non-scaling-stroke" />
      </svg>
    </button>
  );
}
