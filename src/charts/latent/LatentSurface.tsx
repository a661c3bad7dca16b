import { type KeyboardEvent, useRef } from 'react';
import { useLater } from '#text/useText.ts';
import type { Contact } from '../frame/hand.ts';
import { interleaved, nearestMark } from '../frame/nearestMark.ts';
import { shareOf } from '../frame/shareOf.ts';
import type { Size } from '../frame/size.ts';
import { useHand } from '../frame/useHand.ts';
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
  const from = useRef({ x: 0, y: 0 });
  const { width, height } = size;
  const placeOf = (contact: Contact) => {
    const { across, down } = shareOf(contact.on, contact);
    return { x: across * width, y: down * height };
  };
  const drawn = (contact: Contact): MapBox | null => {
    const { x, y } = placeOf(contact);
    if (!onPick || Math.hypot(x - from.current.x, y - from.current.y) < LEAST_DRAG) return null;
    return boxBetween([from.current.x / width, from.current.y / height], [x / width, y / height]);
  };
  const under = (contact: Contact) => nearestMark(interleaved(pixels), placeOf(contact), REACH);
  const pick = (next: MapBox | null) => onPick?.(next && { box: next, points: pointsIn(pixels, next, width, height) });
  const hand = useHand({
    begin: (contact) => {
      from.current = placeOf(contact);
    },
    move: (contact) => onDraft(drawn(contact)),
    end: (contact) => {
      const next = drawn(contact);
      onDraft(null);
      if (next) return pick(next);
      if (box) pick(null);
      const index = under(contact);
      if (index !== null) onSelect(index);
    },
    takeBack: () => onDraft(null),
    hover: (contact) => {
      const { x, y } = placeOf(contact);
      onUnder([x, y]);
      const index = under(contact);
      if (index !== (highlighted[0] ?? null) || highlighted.length > 1) onHover?.(index);
    },
  });
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
      {...hand}
      onPointerLeave={() => {
        onHover?.(null);
        onUnder(null);
      }}
    />
  );
}
