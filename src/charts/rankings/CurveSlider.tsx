import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { tellDragging } from '../frame/dragging.ts';
import { shareOf } from '../frame/shareOf.ts';
import styles from './CurveSlider.module.css';
import { type CurvePixels, indexAfterKey, indexOfThreshold, nearestOn } from './curvePixels.ts';

export interface CurveHandle {
  label: string;
  threshold: number;
  /** The threshold and what it does, in words. */
  text: string;
  /** @param drag tells one drag from the next; undefined where it is none */
  onThreshold(threshold: number, drag?: symbol): void;
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
  const { label, threshold, text, onThreshold, onPoint, curve, left, width, top, height } = props;
  /** The drag that is going on. */
  const drag = useRef<symbol>(undefined);
  const last = curve.thresholds.length - 1;
  const index = indexOfThreshold(curve, threshold);
  const thresholdAt = (event: PointerEvent<HTMLElement>) => {
    const { across, down } = shareOf(event.currentTarget, event);
    return curve.thresholds[nearestOn(curve, { x: left + across * width, y: top + down * height })]!;
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    onPoint(null);
    drag.current = Symbol();
    tellDragging(true);
    // A finger may be about to scroll the page; whether it means the curve shows when it moves sideways or is lifted.
    if (event.pointerType !== 'touch') onThreshold(thresholdAt(event), drag.current);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag.current) onThreshold(thresholdAt(event), drag.current);
    else if (event.buttons === 0) onPoint(thresholdAt(event));
  };
  const end = () => {
    drag.current = undefined;
    tellDragging(false);
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    if (drag.current) onThreshold(thresholdAt(event), drag.current);
    end();
  };
  const walk = (event: KeyboardEvent) => {
    const next = indexAfterKey(event.key, index, last);
    if (next === null) return;
    event.preventDefault();
    onThreshold(curve.thresholds[next]!);
  };
  return (
    <div
      className={styles.surface}
      role="presentation"
      style={{ left, width, top, height }}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={end}
      onPointerLeave={() => onPoint(null)}
    >
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
