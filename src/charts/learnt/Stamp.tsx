import { memo, useMemo } from 'react';
import marks from '../frame/marks.module.css';
import { linearScale } from '../scales/linearScale.ts';
import { linePath } from '../signal/signalPath.ts';
import styles from './desk.module.css';

interface Props {
  values: ArrayLike<number>;
  /** Lowest and highest value that is drawn. */
  domain: readonly [low: number, high: number];
  /** A curve through the values, or a bar for each, from nought. */
  as: 'curve' | 'bars';
}

const [width, height] = [72, 22];

/** A few numbers as small as a stamp, for several of them to be told apart. */
export const Stamp = memo(function Stamp({ values, domain, as }: Props) {
  const [path, zero] = useMemo(() => {
    const y = linearScale(domain, [height - 1, 1], { clamp: true });
    if (as === 'curve') return [linePath(values, linearScale([0, values.length - 1], [0, width]), y), y(0)];
    const step = width / values.length;
    const bar = (value: number, i: number) =>
      `M${(i * step).toFixed(1)},${y(0).toFixed(1)}h${(step - 1).toFixed(1)}V${y(value).toFixed(1)}h${(1 - step).toFixed(1)}Z`;
    return [Array.from(values, bar).join(''), y(0)];
  }, [values, domain, as]);
  return (
    <svg
      className={styles.stamp}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className={styles.zero} x2={width} y1={zero} y2={zero} />
      <path className={as === 'curve' ? `${marks.line} ${styles.curve}` : styles.bars} d={path} />
    </svg>
  );
});
