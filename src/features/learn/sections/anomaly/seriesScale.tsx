import type { Size } from '#charts/frame/size.ts';
import styles from './AnomalyFigure.module.css';
import { DAYS, SLOTS, type View } from './series.ts';

/** What is drawn of each view, lowest and highest. */
export const RANGES: Record<View, readonly [low: number, high: number]> = { value: [0, 105], surprise: [0, 75] };

const MARGIN = { top: 10, right: 40, bottom: 26, left: 34 };
/** Half the height of the slider's thumb, by which it reaches beyond the plot. */
const REACH = 22;

/** Where the half hours and the values of a view lie, in pixels. */
export function seriesScale({ width, height }: Size, view: View) {
  const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top, height - MARGIN.bottom];
  const last = DAYS * SLOTS - 1;
  const [low, high] = RANGES[view];
  return {
    left,
    right,
    top,
    bottom,
    x: (index: number) => left + (index / last) * (right - left),
    y: (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top),
    /** The half hour at a place. */
    index: (x: number) => ((x - left) / (right - left)) * last,
  };
}

interface Props {
  label: string;
  range: readonly [low: number, high: number];
  value: number;
  text: string;
  onChange(value: number): void;
  /** Where the plot ends, and how high it is, in pixels. */
  left: number;
  top: number;
  height: number;
}

/** A native slider standing upright beside a plot, without a look of its own: the chart draws line and knob. */
export function VerticalThreshold({ label, range: [low, high], value, text, onChange, left, top, height }: Props) {
  return (
    <input
      className={styles.slider}
      type="range"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuetext={text}
      min={low}
      max={high}
      step={1}
      value={value}
      style={{ left: left - 4, width: 44, top: top - REACH, height: height + 2 * REACH }}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}
