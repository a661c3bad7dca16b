import { useMemo } from 'react';
import { AxisSliders } from './AxisSliders.tsx';
import { borderPath } from './border.ts';
import { Ground } from './Ground.tsx';
import type { PlaneMap } from './maps.ts';
import styles from './Plane.module.css';
import { PointMarks } from './PointMarks.tsx';
import { Surface, type SurfaceProps } from './Surface.tsx';

interface Props extends SurfaceProps {
  /** What lies under the points. */
  map: PlaneMap | null;
  /** The plane in a sentence. */
  label: string;
  /** The id of what tells how to use it by keys. */
  helpId: string;
  /** The point in hand; null while there is none. */
  chosen: number | null;
  /** Takes the focus from the sliders of the point in hand when there is no such point any more. */
  onLeaveSliders(): void;
}

/** A plane of points to add to, to move about in, and to take from, by mouse, finger, pen or keys. */
export function Plane(props: Props) {
  const { points, map, label, helpId, chosen, onMove, onLeaveSliders } = props;
  const border = useMemo(() => map && borderPath(map), [map]);
  const point = chosen === null ? undefined : points[chosen];
  return (
    <div className={styles.plane}>
      <Ground map={map} />
      <svg className={styles.drawing} viewBox="0 0 100 100" role="img" aria-label={label}>
        {border && <path className={styles.border} strokeWidth={2.5} d={border} />}
        <PointMarks points={points} size={1.7} />
        {point && <circle className={styles.chosen} cx={100 * point.x} cy={100 - 100 * point.y} r={3.2} />}
      </svg>
      <Surface {...props} />
      {point && (
        <AxisSliders
          point={point}
          index={chosen!}
          count={points.length}
          helpId={helpId}
          onMove={(x, y) => onMove(chosen!, x, y, `keys ${chosen}`)}
          onLeave={onLeaveSliders}
        />
      )}
    </div>
  );
}
