import { type PointerEvent, useRef } from 'react';
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
  // What a native slider makes of a press is how far to the right it was, told after the press: keys alone count there.
  const pointed = useRef<number | null>(null);
  const reach = placeAt ? 0 : REACH;
  const point = (event: PointerEvent<HTMLInputElement>) => {
    const share = shareOf(event.currentTarget, event);
    const across = (share.across * (width + 2 * reach) - reach) / width;
    pointed.current = placeAt
      ? placeAt({ across, down: share.down })
      : Math.min(last, Math.max(0, Math.round(across * last)));
    onRead(pointed.current);
  };
  const end = () => {
    pointed.current = null;
    onRead(null);
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
      style={{ left: left - reach, width: width + 2 * reach, top, height }}
      onChange={(event) => onRead(pointed.current ?? event.target.valueAsNumber)}
      onKeyDown={() => {
        pointed.current = null;
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={point}
      // What a finger has pointed at stays to be read when it is lifted.
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && end()}
      onPointerCancel={end}
      onBlur={end}
    />
  );
}

/** Half the width of the thumb, by which the slider reaches over the plot on both sides; places told by `placeAt` need none. */
const REACH = 12;
