import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useLater } from '#text/useText.ts';
import styles from './Plane.module.css';
import type { Point } from './scene.ts';

interface Props {
  /** The point in hand, one of `count`. */
  point: Point;
  index: number;
  count: number;
  /** The id of what tells how to use it by keys. */
  helpId: string;
  onMove(x: number, y: number): void;
  /** Called when the sliders go while one of them has the focus. Never changes. */
  onLeave(): void;
}

/** How far a key moves a point: an arrow, and an arrow with Shift. */
const STEP = { plain: 0.01, shift: 0.1 };

/** Moves the point in hand by keys: a slider for each axis, and either hears all arrows. */
export function AxisSliders({ point, index, count, helpId, onMove, onLeave }: Props) {
  const words = useLater('plane');
  const x = useRef<HTMLInputElement>(null);
  const y = useRef<HTMLInputElement>(null);
  // Cleaned up before the sliders are taken from the page, which would leave the focus with the page itself: it hears no key.
  useLayoutEffect(() => {
    const inputs: unknown[] = [x.current, y.current];
    return () => {
      if (inputs.includes(document.activeElement)) onLeave();
    };
  }, [onLeave]);
  const walk = (event: KeyboardEvent) => {
    const step = event.shiftKey ? STEP.shift : STEP.plain;
    const [right, up] = ARROWS[event.key] ?? [0, 0];
    if (right === 0 && up === 0) return;
    event.preventDefault();
    (right === 0 ? y : x).current?.focus();
    onMove(point.x + step * right, point.y + step * up);
  };
  return (['x', 'y'] as const).map((axis) => (
    <input
      key={axis}
      ref={axis === 'x' ? x : y}
      className={styles.slider}
      type="range"
      min={0}
      max={100}
      value={Math.round(100 * point[axis])}
      aria-label={words.axes[axis]}
      aria-valuetext={words.at(index + 1, count, point)}
      aria-describedby={helpId}
      aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
      onKeyDown={walk}
      onChange={(event) => {
        const moved = { ...point, [axis]: event.target.valueAsNumber / 100 };
        onMove(moved.x, moved.y);
      }}
    />
  ));
}

const ARROWS: Record<string, readonly [right: number, up: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
