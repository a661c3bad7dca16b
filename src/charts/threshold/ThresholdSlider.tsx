import { type KeyboardEvent, useRef } from 'react';
import { shareOf } from '../frame/shareOf.ts';
import { useDrag } from '../frame/useDrag.ts';
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
  /** A drag was not meant: the threshold is to be what it was; without it, it is set to that. */
  onTakeBack?: ((drag: symbol) => void) | undefined;
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

/**
 * A native slider over the whole plot, without a look of its own: press anywhere, drag, or use keys. What presses is followed
 * here: not every phone lets a native slider be dragged beside its thumb, nor does WebKit one that has captured the mouse.
 */
export function ThresholdSlider(props: Props) {
  const { label, scale, threshold, text, onThreshold, onTakeBack, onHover, left, width, top, height } = props;
  const pressed = useRef(false);
  const drag = useDrag({
    value: threshold,
    valueAt: (contact) => {
      const x = shareOf(contact.on, contact).across * (width + 2 * REACH) - REACH;
      return scale.score(x / width);
    },
    onChange: onThreshold,
    onTakeBack,
    onHover,
    onBegin: (contact) => contact.on.focus({ preventScroll: true }),
  });
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
        // By a screen reader, say.
        if (!pressed.current) onThreshold(scale.score(event.target.valueAsNumber / POSITIONS));
      }}
      onKeyDown={walk}
      {...drag}
      onPointerDown={(event) => {
        pressed.current = true;
        drag.onPointerDown(event);
      }}
      onPointerUp={(event) => {
        drag.onPointerUp(event);
        pressed.current = false;
      }}
      onPointerCancel={(event) => {
        drag.onPointerCancel(event);
        pressed.current = false;
      }}
      // A browser would have a mouse press where a finger, or a palm, was lifted.
      onTouchEnd={(event) => event.cancelable && event.preventDefault()}
    />
  );
}
