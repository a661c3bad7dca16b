import { beforeEach, expect, it, vi } from 'vitest';
import type { Frame } from '#core/frame.ts';
import { MOST_FRAMES } from '#core/frames.ts';
import { createFrameTeller } from './frameTeller.ts';
import type { Response } from './protocol.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const frameAt = (epoch: number) => ({ epoch, testScores: new Float32Array(1) }) as unknown as Frame;

/** Epochs of what was told: the newest of each time, and those before it. */
function listen() {
  const told: [newest: number, earlier: number[]][] = [];
  const hear = (response: Response) => {
    if (response.type === 'frame') told.push([response.frame.epoch, response.earlier.map(({ epoch }) => epoch)]);
  };
  return { told, teller: createFrameTeller(1, hear) };
}

it('tells epochs that go by too fast to be drawn together, each frame once', () => {
  const { told, teller } = listen();
  for (let epoch = 0; epoch <= 5; epoch++) teller.add(frameAt(epoch));
  expect(told).toEqual([[0, []]]);
  teller.drawn(0);
  vi.advanceTimersByTime(100);
  teller.add(frameAt(6));
  teller.flush();
  expect(told.slice(1)).toEqual([[6, [1, 2, 3, 4, 5]]]);
});

it('holds the next until the last is drawn, and tells the newest then', () => {
  const { told, teller } = listen();
  for (let epoch = 0; epoch <= 5; epoch++) {
    teller.add(frameAt(epoch));
    vi.advanceTimersByTime(150);
  }
  expect(told).toEqual([[0, []]]);
  // An epoch that takes long may be under way: what waits does not wait for its end.
  teller.drawn(0);
  expect(told.slice(1)).toEqual([[5, [1, 2, 3, 4]]]);
  // Of the one before, late: it says nothing of this one.
  teller.drawn(0);
  vi.advanceTimersByTime(150);
  teller.add(frameAt(6));
  expect(told).toHaveLength(2);
  teller.drawn(5);
  expect(told.slice(2)).toEqual([[6, []]]);
});

it('waits twice as long each time for what is not drawn, but never for ever', () => {
  const { told, teller } = listen();
  for (let second = 0; second <= 63; second++) {
    teller.add(frameAt(second));
    vi.advanceTimersByTime(1000);
  }
  expect(told.map(([newest]) => newest)).toEqual([0, 1, 3, 7, 15, 31, 47, 63]);
});

it('waits for nothing where it is asked for all that is left', () => {
  const { told, teller } = listen();
  teller.add(frameAt(0));
  teller.add(frameAt(1));
  teller.flush();
  expect(told.map(([newest]) => newest)).toEqual([0, 1]);
});

it('tells the frame that early stopping keeps last, beside later ones', () => {
  const { told, teller } = listen();
  for (const epoch of [0, 1, 2, 3, 2]) teller.add(frameAt(epoch));
  teller.flush();
  expect(told.at(-1)).toEqual([2, [1, 3]]);
});

it('holds no more frames than are kept of a run', () => {
  const { told, teller } = listen();
  for (let epoch = 0; epoch <= 1000; epoch++) teller.add(frameAt(epoch));
  teller.flush();
  expect(told.at(-1)![1].length).toBeLessThan(MOST_FRAMES);
});
