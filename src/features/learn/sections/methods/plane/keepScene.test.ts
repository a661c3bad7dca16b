import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepScene } from './keepScene.ts';
import { addPoint, type Scene } from './scene.ts';
import { startingScene } from './shapes.ts';

const first = startingScene('ring');
const changed = addPoint(first, { x: 0.5, y: 0.5, strange: false });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const kept: Scene[] = [];
  return { kept, keeping: keepScene(first, (scene) => kept.push(scene)) };
}

it('writes nothing down as long as nothing is changed', () => {
  const { kept, keeping } = setUp();
  keeping.shows(first);
  vi.runAllTimers();
  keeping.stop();
  expect(kept).toEqual([]);
});

it('writes the last change down at once when the figure is left, and no more after', () => {
  const { kept, keeping } = setUp();
  keeping.shows(changed);
  expect(kept).toEqual([]);
  keeping.stop();
  vi.runAllTimers();
  expect(kept).toEqual([changed]);
});

it('writes the last of many changes down when they have come to rest, a way back to the first too', () => {
  const { kept, keeping } = setUp();
  keeping.shows(addPoint(changed, { x: 0.1, y: 0.1, strange: true }));
  keeping.shows(changed);
  vi.runAllTimers();
  keeping.shows(first);
  vi.runAllTimers();
  expect(kept).toEqual([changed, first]);
});
