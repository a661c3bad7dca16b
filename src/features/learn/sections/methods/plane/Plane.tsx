import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useLater } from '#text/useText.ts';
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
}

/** How far a key moves a point: an arrow, and an arrow with Shift. */
const STEP = { plain: 0.01, shift: 0.1 };

/** A plane of points to add to, to move about in, and to take from, by mouse, finger, pen or keys. */
export function Plane(props: Props) {
  const { points, map, label, helpId, chosen, onMove } = props;
  const words = useLater('plane');
  const sliders = { x: useRef<HTMLInputElement>(null), y: useRef<HTMLInputElement>(null) };
  const border = useMemo(() => map && borderPath(map), [map]);
  const point = chosen === null ? undefined : points[chosen];
  const moveBy = (right: number, up: number) => {
    sliders[right === 0 ? 'y' : 'x'].current?.focus();
    if (point) onMove(chosen!, point.x + right, point.y + up, `keys ${chosen}`);
  };
  const walk = (event: KeyboardEvent) => {
    const step = event.shiftKey ? STEP.shift : STEP.plain;
    const [right, up] = ARROWS[event.key] ?? [0, 0];
    if (right === 0 && up === 0) return;
    event.preventDefault();
    moveBy(step * right, step * up);
  };
  return (
    <div className={styles.plane}>
      <Ground map={map} />
      <svg className={styles.drawing} viewBox="0 0 100 100" role="img" aria-label={label}>
        {border && <path className={styles.border} strokeWidth={2.5} d={border} />}
        <PointMarks points={points} size={1.7} />
        {point && <circle className={styles.chosen} cx={100 * point.x} cy={100 - 100 * point.y} r={3.2} />}
      </svg>
      <Surface {...props} />
      {point &&
        (['x', 'y'] as const).map((axis) => (
          <input
            key={axis}
            ref={sliders[axis]}
            className={styles.slider}
            type="range"
            min={0}
            max={100}
            value={Math.round(100 * point[axis])}
            aria-label={words.axes[axis]}
            aria-valuetext={words.at(chosen! + 1, points.length, point)}
            aria-describedby={helpId}
            aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
            onKeyDown={walk}
            onChange={(event) => {
              const moved = { ...point, [axis]: event.target.valueAsNumber / 100 };
              onMove(chosen!, moved.x, moved.y, `keys ${chosen}`);
            }}
          />
        ))}
    </div>
  );
}

const ARROWS: Record<string, readonly [right: number, up: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
