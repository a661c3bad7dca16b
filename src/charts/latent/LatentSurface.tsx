import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useLater } from '#text/useText.ts';
import { interleaved, nearestMark } from '../frame/nearestMark.ts';
import { shareOf } from '../frame/shareOf.ts';
import type { Size } from '../frame/size.ts';
import styles from './LatentScatter.module.css';
import type { LatentScatterProps } from './latentScatterProps.ts';
import { boxBetween, grown, type MapBox, pointsIn } from './scatterBox.ts';
import { pointTowards } from './scatterLayout.ts';

/** How far from a point a finger may be, in pixels. */
const REACH = 24;
/** A drag shorter than this, in pixels, is a press. */
const LEAST_DRAG = 5;
const NONE: readonly number[] = [];

interface SurfaceProps extends LatentScatterProps {
  pixels: Float32Array;
  size: Size;
  box: MapBox | null;
  onDraft(box: MapBox | null): void;
  /** Where a pointer is that presses nothing, in pixels; null when there is none. */
  onUnder(at: readonly [left: number, top: number] | null): void;
}

/** What hands and keys do on the map. */
export function LatentSurface(props: SurfaceProps) {
  const { pixels, size, box, selected, onSelect, onHover, onPick, onDraft, onUnder, highlighted = NONE } = props;
  const text = useLater('lab').charts.map;
  const from = useRef<{ x: number; y: number } | null>(null);
  const { width, height } = size;
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const { across, down } = shareOf(event.currentTarget, event);
    return { x: across * width, y: down * height };
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
    if (event.pointerType !== 'touch') onUnder([x, y]);
    const under = nearestMark(interleaved(pixels), { x, y }, REACH);
    if (under !== (highlighted[0] ?? null) || highlighted.length > 1) onHover?.(under);
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
    const index = nearestMark(interleaved(pixels), { x, y }, REACH);
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
      aria-label={text.choose}
      onKeyDown={walk}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = placeOf(event);
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={cancel}
      onPointerLeave={() => {
        onHover?.(null);
        onUnder(null);
      }}
    />
  );
}
