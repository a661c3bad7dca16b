import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepHistory } from './keepHistory.ts';
import { useStore } from './store.ts';

let stop = () => {};
beforeEach(() => {
  stop = keepHistory();
});
afterEach(() => stop());

const seeds = () => useStore.getState().past.map(({ experiment }) => experiment.seed);

it('notes every change in turn, and none that undo and redo make', () => {
  const { change, undo, redo } = useStore.getState();
  change({ seed: 2 });
  change({ contamination: 0.1 });
  change({ seed: 3 });
  expect(seeds()).toEqual([1, 2, 2]);
  undo();
  undo();
  expect(seeds()).toEqual([1]);
  redo();
  expect(useStore.getState().experiment).toMatchObject({ seed: 2, contamination: 0.1 });
  expect(seeds()).toEqual([1, 2]);
  useStore.getState().select(5);
  expect(seeds()).toEqual([1, 2]);
});
