import { useMemo } from 'react';
import { barPath } from '../scales/barPath.ts';
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

/** Half the space between two bars, in pixels. */
const GAP = 0.25;

/**
 * The squared error of each sample, or what else it adds to the score, as a bar below the sample it belongs to; the largest
 * fills the height, and what takes from the score has none. All bars are
 * one path: a hundred elements, each growing by itself, would cost more than all the rest of the page.
 */
export function ErrorStrip({ errors, x, top, bottom, reading }: Props) {
  const [first, second] = [x(0), x(1)];
  const stride = Math.max(second - first, 2 * GAP + 0.1);
  const heights = useMemo(() => {
    const largest = errors[indexOfLargest(errors) ?? 0] || 1;
    return Float64Array.from(errors, (error) => ((bottom - top) * Math.max(0, error)) / largest);
  }, [errors, top, bottom]);
  const bars = useMemo(
    () => barPath(heights, first - stride / 2, bottom, stride, (height) => -height, GAP),
    [heights, first, stride, bottom],
  );
  return (
    <>
      <path className={styles.bars} d={bars} />
      {reading !== null && (
        <rect
          className={styles.barRead}
          x={x(reading) - stride / 2 + GAP}
          width={stride - 2 * GAP}
          y={bottom - heights[reading]!}
          height={heights[reading]}
        />
      )}
    </>
  );
}
