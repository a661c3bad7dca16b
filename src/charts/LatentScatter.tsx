import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import styles from './LatentScatter.module.css';
import { paintScatter } from './paintScatter.ts';
import { layOut, nearestPoint, pointTowards } from './scatterLayout.ts';
import { useSize } from './useSize.ts';
import { useThemeStamp } from './useThemeStamp.ts';

export interface LatentScatterProps {
  /** Interleaved: x₀, y₀, x₁, y₁, … */
  points: ArrayLike<number>;
  /** 1 where a point is of an abnormal row. */
  abnormal: ArrayLike<number>;
  /** The index of the point to pick out, null for none. */
  selected: number | null;
  onSelect(index: number): void;
  /** The point under the pointer, null when there is none. */
  onHover?(index: number | null): void;
  /** What rows are called: "beats". */
  noun: string;
}

/** How far from a point a finger may be, in pixels. */
const REACH = 24;
const MARGIN = 14;

/** Rows on a map of two coordinates: normal ones are dots, abnormal ones crosses. Pointing, or arrow keys, pick one. */
export function LatentScatter({ points, abnormal, selected, onSelect, onHover, noun }: LatentScatterProps) {
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeStamp();
  const pixels = useMemo(() => layOut(points, width, height, MARGIN), [points, width, height]);
  useLayoutEffect(() => {
    // Colours are read off the style, so a change of theme is a reason to draw anew.
    if (canvas.current && theme && width > 0 && height > 0) paintScatter(canvas.current, pixels, abnormal);
  }, [pixels, abnormal, theme, width, height]);

  const under = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(pixels, event.clientX - box.left, event.clientY - box.top, REACH);
  };
  const choose = (event: MouseEvent<HTMLElement>) => {
    const index = under(event);
    if (index !== null) onSelect(index);
  };
  const walk = (event: KeyboardEvent) => {
    const next = pointTowards(pixels, selected ?? 0, event.key);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
  };
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.key}>
        <span className={styles.normal}>● normal</span>
        <span className={styles.abnormal}>× abnormal</span>
      </figcaption>
      <div ref={frame} className={styles.space}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={inWords(abnormal, noun)} />
        {selected !== null && selected * 2 < pixels.length && (
          <i
            className={styles.selected}
            style={{ transform: `translate(${pixels[2 * selected]}px, ${pixels[2 * selected + 1]}px)` }}
          />
        )}
        <button
          type="button"
          className={styles.surface}
          aria-label="Choose a point on the map: arrow keys go to its neighbours"
          // A key press on a button is a click without a place.
          onClick={(event) => event.detail > 0 && choose(event)}
          onKeyDown={walk}
          onPointerMove={(event) => onHover?.(under(event))}
          onPointerLeave={() => onHover?.(null)}
        />
      </div>
    </figure>
  );
}

function inWords(abnormal: ArrayLike<number>, noun: string): string {
  let crosses = 0;
  for (let i = 0; i < abnormal.length; i++) if (abnormal[i]) crosses++;
  return `Map of ${abnormal.length - crosses} normal and ${crosses} abnormal ${noun} by their latent coordinates.`;
}
