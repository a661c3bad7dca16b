import type { Placement } from '@floating-ui/dom';
import { type FocusEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { usePlacement } from './usePlacement.ts';

/** A pointer that only passes by opens nothing. */
const LINGER_MS = 180;

/**
 * A popover with a few words on its anchor: shown where a pointer lingers, or on focus by key. Escape puts it away.
 * @returns what shows it, and what the anchor has to listen to
 */
export function useNote(note: RefObject<HTMLElement | null>, anchor: RefObject<Element | null>, placement: Placement) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  usePlacement(note, anchor, placement);
  const show = () => {
    if (note.current && !note.current.matches(':popover-open')) note.current.showPopover();
  };
  const hide = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (note.current?.matches(':popover-open')) note.current.hidePopover();
  };
  return {
    show,
    listeners: {
      onFocus: ({ target }: FocusEvent) => target.matches(':focus-visible') && show(),
      onBlur: hide,
      // Where the page moves under a pointer at rest, as to the next slide, browsers speak of a pointer that enters.
      onPointerMove: ({ pointerType, movementX, movementY, buttons }: PointerEvent) => {
        const moved = movementX !== 0 || movementY !== 0;
        if (pointerType === 'mouse' && moved && buttons === 0) timer.current ??= setTimeout(show, LINGER_MS);
      },
      onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && hide(),
    },
  };
}
