import type { PointerEvent } from 'react';
import styles from './ReadingSlider.module.css';
import { shareOf } from './shareOf.ts';

interface Props {
  /** What is read off, one at a time: "Epoch to read". */
  label: string;
  /** Positions are the whole numbers from 0 to this. */
  last: number;
  /** The position that is spoken of, whether someone reads there or not. */
  value: number;
  /** What stands at the position, in words. */
  valueText: string;
  onRead(value: number | null): void;
  /** The position under a pointer, told by shares of the plot, where positions do not lie in a line from left to right. */
  placeAt?(at: { across: number; down: number }): number;
  /** Where the plot lies, in pixels: its first position at `left`, its last `width` further. */
  left: number;
  width: number;
  top: number;
  height: number;
}

/**
 * Reads positions along a plot: by pointing anywhere above it, or by arrow keys. A native slider without a look of its
 * own; the chart draws where it is.
 */
export function ReadingSlider({ label, last, value, valueText, onRead, placeAt, left, width, top, height }: Props) {
  const point = (event: PointerEvent<HTMLInputElement>) => {
    const share = shareOf(event.currentTarget, event);
    const x = share.across * (width + 2 * REACH) - REACH;
    if (placeAt) return onRead(placeAt({ across: x / width, down: share.down }));
    onRead(Math.min(last, Math.max(0, Math.round((x / width) * last))));
  };
  return (
    <input
      className={styles.slider}
      type="range"
      aria-label={label}
      aria-valuetext={valueText}
      min={0}
      max={last}
      value={value}
      style={{ left: left - REACH, width: width + 2 * REACH, top, height }}
      onChange={(event) => onRead(event.target.valueAsNumber)}
      onPointerDown={point}
      onPointerMove={point}
      onPointerLeave={() => onRead(null)}
      onBlur={() => onRead(null)}
    />
  );
}

/** Half the width of the thumb, by which the slider reaches over the plot on both sides. */
const REACH = 12;
