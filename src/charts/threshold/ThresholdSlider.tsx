import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { tellDragging } from '../frame/dragging.ts';
import { shareOf } from '../frame/shareOf.ts';
import styles from './ThresholdSlider.module.css';
import { scoreAfterKey, type ThresholdScale } from './thresholdScale.ts';

interface Props {
  /** What it is called; the slider of the histogram is the one called “Threshold”. */
  label: string;
  scale: ThresholdScale;
  threshold: number;
  /** The threshold and what it does, in words. */
  text: string;
  /** @param drag tells one drag from the next; undefined where it is none */
  onThreshold(threshold: number, drag?: symbol): void;
  /** The score under a pointer that presses nothing, null when there is none. */
  onHover?(score: number | null): void;
  /** Where the plot lies, in pixels. */
  left: number;
  width: number;
  top: number;
  height: number;
}

/** Half the width of the thumb, by which the slider reaches over the plot on both sides. */
const REACH = 22;
const POSITIONS = 1000;

/** A native slider over the whole plot, without a look of its own: press anywhere, drag, or use keys. */
export function ThresholdSlider(props: Props) {
  const { label, scale, threshold, text, onThreshold, onHover, left, width, top, height } = props;
  // Not every phone lets a native slider be dragged beside its thumb, so fingers are followed by hand.
  const finger = useRef(false);
  /** The drag that is going on. */
  const drag = useRef<symbol>(undefined);
  const scoreAt = (event: PointerEvent<HTMLInputElement>) => {
    const x = shareOf(event.currentTarget, event).across * (width + 2 * REACH) - REACH;
    return scale.score(x / width);
  };
  const follow = (event: PointerEvent<HTMLInputElement>) => onThreshold(scoreAt(event), drag.current);
  const move = (event: PointerEvent<HTMLInputElement>) => {
    if (finger.current) follow(event);
    else if (event.buttons === 0) onHover?.(scoreAt(event));
  };
  const press = (event: PointerEvent<HTMLInputElement>) => {
    drag.current = Symbol();
    tellDragging(true);
    onHover?.(null);
    finger.current = event.pointerType === 'touch';
    if (finger.current) follow(event);
  };
  const release = () => {
    finger.current = false;
    drag.current = undefined;
    tellDragging(false);
  };
  const walk = (event: KeyboardEvent) => {
    const score = scoreAfterKey(event.key, threshold, scale);
    if (score === null) return;
    event.preventDefault();
    onThreshold(score);
  };
  return (
    <input
      className={styles.slider}
      type="range"
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={POSITIONS}
      step="any"
      value={scale.position(threshold) * POSITIONS}
      style={{ left: left - REACH, width: width + 2 * REACH, top, height }}
      onChange={(event) => {
        if (!finger.current) onThreshold(scale.score(event.target.valueAsNumber / POSITIONS), drag.current);
      }}
      onKeyDown={walk}
      onPointerDown={press}
      onPointerMove={move}
      onPointerLeave={() => onHover?.(null)}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
