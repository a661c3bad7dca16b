import { createElement, type PointerEvent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Draggable, useDrag } from './useDrag.ts';

const root = { 'data-dragging': false };

beforeEach(() => {
  const toggleAttribute = (name: keyof typeof root, on: boolean) => {
    root[name] = on;
  };
  vi.stubGlobal('document', { documentElement: { toggleAttribute } });
});
afterEach(() => vi.unstubAllGlobals());

type Drag = ReturnType<typeof useDrag<number>>;

function Surface({ value, take }: { value: Draggable<number>; take(drag: Drag): void }) {
  take(useDrag(value));
  return null;
}

/** A surface on which a number, 5, is dragged to where the hand is, and what was done: "4", "take back", "over 3". */
function surface(more: Partial<Draggable<number>> = {}) {
  const done: string[] = [];
  const drags = new Set<symbol>();
  const value: Draggable<number> = {
    value: 5,
    valueAt: ({ clientX }) => clientX,
    onChange: (value, name) => {
      done.push(String(value));
      drags.add(name);
    },
    onHover: (value) => void done.push(`over ${value}`),
    onBegin: () => void done.push('begin'),
    ...more,
  };
  let drag!: Drag;
  const take = (given: Drag) => {
    drag = given;
  };
  renderToStaticMarkup(createElement(Surface, { value, take }));
  let time = 0;
  const event = (pointerType: string, clientX: number, buttons: number) => {
    time += 10;
    const currentTarget = { setPointerCapture: () => {} };
    return {
      ...{ pointerType, clientX, clientY: 0, buttons, button: 0, pointerId: pointerType.length, timeStamp: time },
      ...{ width: 20, height: 20, ctrlKey: false, currentTarget, nativeEvent: {} },
    } as unknown as PointerEvent<HTMLElement>;
  };
  return {
    done,
    drags,
    down: (type: string, x: number) => drag.onPointerDown(event(type, x, 1)),
    move: (type: string, x: number, buttons = 1) => drag.onPointerMove(event(type, x, buttons)),
    up: (type: string, x: number) => drag.onPointerUp(event(type, x, 0)),
    cancel: (type: string) => drag.onPointerCancel(event(type, 0, 0)),
    leave: () => drag.onPointerLeave(),
  };
}

it('follows a hand from where it comes down to where it is lifted, and tells the page for so long', () => {
  for (const type of ['mouse', 'pen', 'touch']) {
    const { down, move, up, done, drags } = surface();
    down(type, 10);
    move(type, 20);
    expect(root['data-dragging'], type).toBe(true);
    up(type, 30);
    expect(done, type).toEqual(['over null', 'begin', '10', '20', '30']);
    expect(drags.size, type).toBe(1);
    expect(root['data-dragging'], type).toBe(false);
  }
});

it('tells one drag from the next', () => {
  const { down, up, drags } = surface();
  for (const x of [10, 20]) {
    down('mouse', x);
    up('mouse', x);
  }
  expect(drags.size).toBe(2);
});

it('puts back what a drag that was not meant has changed', () => {
  const { down, move, cancel, done } = surface();
  down('touch', 10);
  move('touch', 20);
  cancel('touch');
  expect(done).toEqual(['over null', 'begin', '10', '20', '5']);
  expect(root['data-dragging']).toBe(false);
});

it('has a drag that was not meant taken back by who can, as a palm’s before the pen', () => {
  const taken: symbol[] = [];
  const { down, move, up, done, drags } = surface({ onTakeBack: (name) => void taken.push(name) });
  down('touch', 10);
  move('touch', 20);
  down('pen', 30);
  up('pen', 40);
  expect(done).toEqual(['over null', 'begin', '10', '20', 'over null', 'begin', '30', '40']);
  expect(taken).toEqual([[...drags][0]]);
});

it('says what it would become under a pointer that presses nothing, until that leaves', () => {
  const { move, leave, done } = surface();
  move('mouse', 7, 0);
  leave();
  expect(done).toEqual(['over 7', 'over null']);
});
