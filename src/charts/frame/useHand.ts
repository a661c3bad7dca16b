import { type PointerEvent, useState } from 'react';
import { type Contact, Hand, type HandActions } from './hand.ts';

interface Handlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
}

/** What a surface has to listen to so that hands do to it what `Hand` makes of them. */
export function useHand(act: HandActions): Handlers {
  const [hand] = useState(() => new Hand());
  return {
    onPointerDown: (event) => {
      // With Ctrl, the main button of a Mac is the other one.
      const main = event.button === 0 && !event.ctrlKey;
      if (hand.down(contactOf(event), main, act)) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => hand.move(contactOf(event), act),
    onPointerUp: (event) => hand.up(contactOf(event), act),
    onPointerCancel: (event) => hand.cancel(contactOf(event), act),
  };
}

function contactOf(event: PointerEvent<HTMLElement>): Contact {
  const { clientX, clientY } = event;
  // Between two frames a pen is at many places; browsers that tell give all of them, the last being this one.
  const passed = event.nativeEvent.getCoalescedEvents?.() ?? [];
  return {
    on: event.currentTarget,
    id: event.pointerId,
    type: event.pointerType,
    clientX,
    clientY,
    size: Math.max(event.width, event.height),
    time: event.timeStamp,
    hovers: event.buttons === 0,
    passed: passed.length > 0 ? passed : [{ clientX, clientY }],
  };
}
