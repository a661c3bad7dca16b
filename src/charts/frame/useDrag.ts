import { useRef } from 'react';
import type { Contact } from './hand.ts';
import { useHand } from './useHand.ts';

/** What a hand drags over a surface. */
export interface Draggable<Value> {
  value: Value;
  /** What it becomes where the hand is. */
  valueAt(contact: Contact): Value;
  /** @param drag tells one drag from the next */
  onChange(value: Value, drag: symbol): void;
  /** A drag was not meant: the value is to be what it was; without it, it is set to that. */
  onTakeBack?: ((drag: symbol) => void) | undefined;
  /** What it would become under a pointer that presses nothing, null when there is none. */
  onHover?: ((value: Value | null) => void) | undefined;
  /** Called before the value changes for the first time. */
  onBegin?(contact: Contact): void;
}

/** What a surface has to listen to so that a value follows the hand from where it comes down to where it is lifted. */
export function useDrag<Value>({ value, valueAt, onChange, onTakeBack, onHover, onBegin }: Draggable<Value>) {
  /** The drag that is going on, and the value before it. */
  const drag = useRef({ name: Symbol(), before: value });
  const follow = (contact: Contact) => onChange(valueAt(contact), drag.current.name);
  const hand = useHand({
    begin: (contact) => {
      drag.current = { name: Symbol(), before: value };
      tellDragging(true);
      onHover?.(null);
      onBegin?.(contact);
      follow(contact);
    },
    move: follow,
    end: (contact) => {
      follow(contact);
      tellDragging(false);
    },
    takeBack: () => {
      const { name, before } = drag.current;
      onTakeBack ? onTakeBack(name) : onChange(before, name);
      tellDragging(false);
    },
    hover: (contact) => onHover?.(valueAt(contact)),
  });
  return { ...hand, onPointerLeave: () => onHover?.(null) };
}

/** For the looks of the page: during a drag, marks follow the hand at once, as a transition would only lag. */
function tellDragging(dragging: boolean): void {
  document.documentElement.toggleAttribute('data-dragging', dragging);
}
