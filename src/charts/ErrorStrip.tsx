import { useMemo } from 'react';
import styles from './BeatChart.module.css';
import { indexOfLargest } from './signalPath.ts';

interface Props {
  errors: ArrayLike<number>;
  /** Pixels from the left, of an index. */
  x(index: number): number;
  top: number;
  bottom: number;
  reading: number | null;
}

/** The squared error of each sample as a bar, below the sample it belongs to; the largest fills the height. */
export function ErrorStrip({ errors, x, top, bottom, reading }: Props) {
  const stride = x(1) - x(0);
  const width = Math.max(0.5, stride - 0.5);
  const heights = useMemo(() => {
    const largest = errors[indexOfLargest(errors) ?? 0] || 1;
    return Array.from(errors, (error) => ((bottom - top) * error) / largest);
  }, [errors, top, bottom]);
  return heights.map((height, i) => (
    <rect
      // A sample is what stands at its place, so its place is its key.
      key={String(i)}
      className={i === reading ? styles.barRead : styles.bar}
      x={x(i) - width / 2}
      width={width}
      y={bottom - height}
      height={height}
    />
  ));
}
