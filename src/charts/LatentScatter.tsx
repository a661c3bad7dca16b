import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import styles from './LatentScatter.module.css';
import marks from './marks.module.css';
import { usePicture } from './picture.ts';
import { ScatterCanvas } from './ScatterCanvas.tsx';
import { ScatterMarks } from './ScatterMarks.tsx';
import { boxBetween, grown, type MapBox, pointsIn } from './scatterBox.ts';
import { layOut, nearestPoint, pointTowards } from './scatterLayout.ts';
import type { Size } from './size.ts';
import { useSize } from './useSize.ts';

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
  /** Points that something on the page points at. */
  lit?: readonly number[];
  /** A box that was drawn round some points. */
  picked?: MapBox | null;
  /** A box, and the points inside it; null lets go of them. */
  onPick?(pick: { box: MapBox; points: number[] } | null): void;
  /** What rows are called: "beats". */
  noun: string;
  /** What the two directions are: names for the axes. */
  axes?: readonly [x: string, y: string] | undefined;
}

/** How far from a point a finger may be, in pixels. */
const REACH = 24;
const MARGIN = 14;
/** A drag shorter than this, in pixels, is a press. */
const LEAST_DRAG = 5;
/** No more rings than this: a cloud of them says no more. */
const MOST_RINGS = 400;
const NONE: readonly number[] = [];

/**
 * Rows on a map of two coordinates: normal ones are dots, abnormal ones crosses. Pointing, or arrow keys, pick one; a drag,
 * or Shift with arrow keys, draws a box round several, and Escape lets go of them.
 */
export function LatentScatter(props: LatentScatterProps) {
  const { points, abnormal, selected, lit = NONE, picked = null, noun, axes } = props;
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const picture = usePicture();
  const pixels = useMemo(() => layOut(points, width, height, MARGIN), [points, width, height]);
  const size = { width, height };
  const [draft, setDraft] = useState<MapBox | null>(null);
  const box = draft ?? picked;
  const label = inWords(abnormal, noun, axes);
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.key}>
        <span className={styles.normal}>● normal</span>
        <span className={styles.abnormal}>× abnormal</span>
      </figcaption>
      <div ref={frame} className={styles.space}>
        {picture ? (
          <svg className={styles.over} role="img" aria-label={label} width={width} height={height}>
            <rect className={styles.sheet} width={width} height={height} />
            <ScatterMarks pixels={pixels} abnormal={abnormal} />
            <Rings pixels={pixels} lit={lit} selected={selected} box={box} size={size} axes={axes} />
          </svg>
        ) : (
          <>
            <ScatterCanvas pixels={pixels} abnormal={abnormal} size={size} label={label} />
            {width > 0 && (
              <svg className={styles.over} aria-hidden="true" width={width} height={height}>
                <Rings pixels={pixels} lit={lit} selected={selected} box={box} size={size} axes={axes} />
              </svg>
            )}
            <Surface {...props} pixels={pixels} size={size} box={box} onDraft={setDraft} />
          </>
        )}
      </div>
    </figure>
  );
}

interface RingsProps {
  pixels: Float32Array;
  lit: readonly number[];
  selected: number | null;
  box: MapBox | null;
  size: Size;
  axes: readonly [x: string, y: string] | undefined;
}

/** What is lit, chosen and picked, over the points; and what the directions are. */
function Rings({ pixels, lit, selected, box, size: { width, height }, axes }: RingsProps) {
  const at = (i: number) => `translate(${pixels[2 * i]} ${pixels[2 * i + 1]})`;
  return (
    <>
      {axes && (
        <g className={styles.direction}>
          <text className={`${marks.halo} ${marks.soft}`} x={width - 6} y={height - 7} textAnchor="end">
            {axes[0]} →
          </text>
          <text className={`${marks.halo} ${marks.soft}`} x={6} y={16}>
            ↑ {axes[1]}
          </text>
        </g>
      )}
      {box && (
        <rect
          className={styles.box}
          x={box.left * width}
          y={box.top * height}
          width={(box.right - box.left) * width}
          height={(box.bottom - box.top) * height}
        />
      )}
      {lit
        .slice(0, MOST_RINGS)
        .map((i) => 2 * i < pixels.length && <circle key={i} className={styles.lit} r={5} transform={at(i)} />)}
      {selected !== null && 2 * selected < pixels.length && (
        <circle
          className={styles.selected}
          r={8}
          style={{ transform: `translate(${pixels[2 * selected]}px, ${pixels[2 * selected + 1]}px)` }}
        />
      )}
    </>
  );
}

interface SurfaceProps extends LatentScatterProps {
  pixels: Float32Array;
  size: Size;
  box: MapBox | null;
  onDraft(box: MapBox | null): void;
}

/** What hands and keys do on the map. */
function Surface({ pixels, size, box, selected, onSelect, onHover, onPick, onDraft, lit = NONE }: SurfaceProps) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const { width, height } = size;
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };
  const drawn = (event: PointerEvent<HTMLElement>): MapBox | null => {
    if (!from.current || !onPick) return null;
    const { x, y } = placeOf(event);
    if (Math.hypot(x - from.current.x, y - from.current.y) < LEAST_DRAG) return null;
    return boxBetween([from.current.x / width, from.current.y / height], [x / width, y / height]);
  };
  const pick = (next: MapBox | null) => onPick?.(next && { box: next, points: pointsIn(pixels, next, width, height) });
  const move = (event: PointerEvent<HTMLElement>) => {
    if (from.current) {
      onDraft(drawn(event));
      return;
    }
    const { x, y } = placeOf(event);
    const under = nearestPoint(pixels, x, y, REACH);
    if (under !== (lit[0] ?? null) || lit.length > 1) onHover?.(under);
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    const next = drawn(event);
    const { x, y } = placeOf(event);
    from.current = null;
    onDraft(null);
    if (next) {
      pick(next);
      return;
    }
    if (box) pick(null);
    const index = nearestPoint(pixels, x, y, REACH);
    if (index !== null) onSelect(index);
  };
  const cancel = () => {
    from.current = null;
    onDraft(null);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && box) {
      event.stopPropagation();
      pick(null);
      return;
    }
    const here = selected ?? 0;
    if (event.shiftKey && onPick) {
      const place = [pixels[2 * here]! / width, pixels[2 * here + 1]! / height] as const;
      const next = grown(box ?? boxBetween(place, place), event.key);
      if (next) {
        event.preventDefault();
        pick(next);
      }
      return;
    }
    const next = pointTowards(pixels, here, event.key);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
  };
  return (
    <button
      type="button"
      className={styles.surface}
      aria-label="Choose a point on the map: arrow keys go to its neighbours, Shift and arrow keys draw a box round several"
      onKeyDown={walk}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = placeOf(event);
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={cancel}
      onPointerLeave={() => onHover?.(null)}
    />
  );
}

function inWords(abnormal: ArrayLike<number>, noun: string, axes: readonly [string, string] | undefined): string {
  let crosses = 0;
  for (let i = 0; i < abnormal.length; i++) if (abnormal[i]) crosses++;
  const directions = axes ? ` Across: ${axes[0]}; up: ${axes[1]}.` : '';
  return `Map of ${abnormal.length - crosses} normal and ${crosses} abnormal ${noun} by their latent coordinates.${directions}`;
}
