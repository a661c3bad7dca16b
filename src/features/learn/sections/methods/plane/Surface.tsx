import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Spot } from '#charts/frame/hand.ts';
import { shareOf } from '#charts/frame/shareOf.ts';
import { useHand } from '#charts/frame/useHand.ts';
import type { RunOfWork } from '#core/history.ts';
import styles from './Plane.module.css';
import { type Point, pointAt } from './scene.ts';

export interface SurfaceProps {
  points: readonly Point[];
  /** A point is taken in hand. */
  onChoose(index: number): void;
  onAdd(x: number, y: number): void;
  onMove(index: number, x: number, y: number, run: RunOfWork): void;
  /** The drag was not meant, as a palm's. */
  onTakeBack(run: RunOfWork): void;
  onRemove(index: number, run?: RunOfWork): void;
}

/** How near a mouse, and how near a finger or a pen, has to come to a point to get hold of it, in pixels. */
const REACH = { mouse: 9, touch: 20 };
/** A hand that presses to add a point may slip by so much. */
const SLIP = 6;
/** A point that is dragged so far off the plane is let go. */
const OFF = 24;

interface Gesture {
  /** Where it came down on the screen, and whether it has gone further than a hand slips. */
  from: { x: number; y: number };
  moved: boolean;
  /** The point that is dragged, and how far from the pointer it lies; null where the ground was pressed. */
  dragged: { index: number; right: number; up: number } | null;
  run: RunOfWork;
}

/** Turns what a pointer does into points that are added, moved and removed. */
export function Surface({ points, onAdd, onChoose, onMove, onTakeBack, onRemove }: SurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  const gesture = useRef<Gesture>(null);
  const [dragging, setDragging] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [over, setOver] = useState(false);
  useDragWithoutScrolling(surface, points);

  const release = () => {
    gesture.current = null;
    setDragging(false);
    setLeaving(false);
  };
  const hand = useHand({
    secondIsForPage: true,
    begin: (contact) => {
      const { x, y } = placeOf(contact.on, contact);
      const index = pointAt(points, x, y, reachOf(contact.on, contact.type));
      gesture.current = {
        from: { x: contact.clientX, y: contact.clientY },
        moved: false,
        dragged: index === null ? null : { index, right: points[index]!.x - x, up: points[index]!.y - y },
        run: Symbol('drag'),
      };
      if (index === null) return;
      onChoose(index);
      setDragging(true);
    },
    move: (contact) => {
      const held = gesture.current!;
      const { x, y } = placeOf(contact.on, contact);
      held.moved ||= Math.hypot(contact.clientX - held.from.x, contact.clientY - held.from.y) > SLIP;
      if (!held.dragged || !held.moved) return;
      setLeaving(isOff(contact.on, contact));
      onMove(held.dragged.index, x + held.dragged.right, y + held.dragged.up, held.run);
    },
    end: (contact) => {
      const held = gesture.current!;
      const { x, y } = placeOf(contact.on, contact);
      if (!held.dragged) {
        if (!held.moved) onAdd(x, y);
      } else if (isOff(contact.on, contact)) onRemove(held.dragged.index, held.run);
      release();
    },
    takeBack: () => {
      onTakeBack(gesture.current!.run);
      release();
    },
    hover: (contact) => {
      const { x, y } = placeOf(contact.on, contact);
      setOver(pointAt(points, x, y, reachOf(contact.on, contact.type)) !== null);
    },
  });
  return (
    <div
      ref={surface}
      className={styles.surface}
      role="presentation"
      data-over={over || undefined}
      data-dragging={dragging || undefined}
      data-leaving={leaving || undefined}
      {...hand}
      onPointerLeave={() => setOver(false)}
    />
  );
}

/** A finger that comes down on a point drags it; anywhere else it may scroll the page. */
function useDragWithoutScrolling(surface: RefObject<HTMLDivElement | null>, points: SurfaceProps['points']): void {
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const hold = (event: TouchEvent) => {
      const [touch] = event.touches;
      if (event.touches.length !== 1 || !touch) return;
      const { x, y } = placeOf(element, touch);
      if (pointAt(points, x, y, reachOf(element, 'touch')) !== null) event.preventDefault();
    };
    // React listens passively, which could not keep the page from scrolling.
    element.addEventListener('touchstart', hold, { passive: false });
    return () => element.removeEventListener('touchstart', hold);
  }, [surface, points]);
}

function placeOf(surface: Element, pointer: Spot): { x: number; y: number } {
  const { across, down } = shareOf(surface, pointer);
  return { x: across, y: 1 - down };
}

const reachOf = (surface: Element, pointerType: string): number =>
  (pointerType === 'mouse' ? REACH.mouse : REACH.touch) / surface.getBoundingClientRect().width;

function isOff(surface: Element, { clientX, clientY }: Spot): boolean {
  const { left, right, top, bottom } = surface.getBoundingClientRect();
  return clientX < left - OFF || clientX > right + OFF || clientY < top - OFF || clientY > bottom + OFF;
}
