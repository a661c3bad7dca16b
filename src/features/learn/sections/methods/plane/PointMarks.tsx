import { memo } from 'react';
import styles from './Plane.module.css';
import type { Point } from './scene.ts';

interface Props {
  points: readonly Point[];
  /** Half the size of a cross, and the diameter of a dot, in hundredths of the plane. */
  size: number;
}

/** Normal points as dots, strange ones as crosses, each with a rim that parts it from the ground: in a box of 100 × 100. */
export const PointMarks = memo(function PointMarks({ points, size }: Props) {
  const at = ({ x, y }: Point) => `${(100 * x).toFixed(1)},${(100 - 100 * y).toFixed(1)}`;
  const dots = points.flatMap((point) => (point.strange ? [] : [`M${at(point)}h0`])).join('');
  const crosses = points
    .flatMap((point) =>
      point.strange
        ? [`M${at(point)}m${-size},${-size}l${2 * size},${2 * size}m0,${-2 * size}l${-2 * size},${2 * size}`]
        : [],
    )
    .join('');
  return (
    <>
      <path className={styles.rim} strokeWidth={1.35 * size} d={dots} />
      <path className={styles.dots} strokeWidth={size} d={dots} />
      <path className={styles.rim} strokeWidth={0.8 * size} d={crosses} />
      <path className={styles.crosses} strokeWidth={0.4 * size} d={crosses} />
    </>
  );
});
