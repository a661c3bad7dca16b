import type { KeyboardEvent } from 'react';
import { shareOf } from '../frame/shareOf.ts';
import { useDrag } from '../frame/useDrag.ts';
import styles from './CurveSlider.module.css';
import { type CurvePixels, indexAfterKey, indexOfThreshold, nearestOn } from './curvePixels.ts';

export interface CurveHandle {
  label: string;
  threshold: number;
  /** The threshold and what it does, in words. */
  text: string;
  /** @param drag tells one drag from the next; undefined where it is none */
  onThreshold(threshold: number, drag?: symbol): void;
  /** A drag was not meant: the threshold is to be what it was; without it, it is set to that. */
  onTakeBack?: ((drag: symbol) => void) | undefined;
  /** The threshold of the point on the curve under a pointer that presses nothing, null when there is none. */
  onPoint(threshold: number | null): void;
}

interface Props extends CurveHandle {
  curve: CurvePixels;
  /** Where the plot lies, in pixels. */
  left: number;
  width: number;
  top: number;
  height: number;
}

/**
 * Moves the threshold along a curve: press or drag anywhere, and it goes to the nearest point of the curve; or use keys.
 * The slider is a native one for keys and screen readers; pointers are followed by hand, for a curve is no straight line.
 */
export function CurveSlider(props: Props) {
  const { label, threshold, text, onThreshold, onTakeBack, onPoint, curve, left, width, top, height } = props;
  const last = curve.thresholds.length - 1;
  const index = indexOfThreshold(curve, threshold);
  const drag = useDrag({
    value: threshold,
    valueAt: (contact) => {
      const { across, down } = shareOf(contact.on, contact);
      return curve.thresholds[nearestOn(curve, { x: left + across * width, y: top + down * height })]!;
    },
    onChange: onThreshold,
    onTakeBack,
    onHover: onPoint,
  });
  const walk = (event: KeyboardEvent) => {
    const next = indexAfterKey(event.key, index, last);
    if (next === null) return;
    event.preventDefault();
    onThreshold(curve.thresholds[next]!);
  };
  return (
    <div className={styles.surface} role="presentation" style={{ left, width, top, height }} {...drag}>
      <input
        className={styles.slider}
        type="range"
        aria-label={label}
        aria-valuetext={text}
        min={0}
        max={last}
        value={index}
        onChange={(event) => onThreshold(curve.thresholds[event.target.valueAsNumber]!)}
        onKeyDown={walk}
      />
    </div>
  );
}
