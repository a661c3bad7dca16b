import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubPage } from '#kept/testing.ts';
import { keepHistory } from './keepHistory.ts';
import { useStore } from './store.ts';

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  stubPage();
  useStore.setState(useStore.getInitialState());
  stop = keepHistory();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A hand that moves the threshold so many times in one drag. */
function drag(moves: number): void {
  const name = Symbol();
  for (let i = 0; i < moves; i++) useStore.getState().changeThreshold({ rule: 'manual', value: i / moves }, name);
}

it('leaves the experiment the object that it is, however often the threshold moves', () => {
  const { experiment } = useStore.getState();
  const stringify = vi.spyOn(JSON, 'stringify');
  const seen = new Set<object>();
  const unsubscribe = useStore.subscribe((state) => seen.add(state.experiment));
  drag(100);
  unsubscribe();
  expect([...seen]).toEqual([experiment]);
  expect(useStore.getState().experiment).toBe(experiment);
  expect(stringify).not.toHaveBeenCalled();
  stringify.mockRestore();
});

it('is taken back by Undo drag by drag, to the very experiment', () => {
  const { experiment, threshold, past } = useStore.getState();
  drag(100);
  vi.advanceTimersByTime(2000);
  drag(50);
  expect(useStore.getState().past).toHaveLength(past.length + 2);
  useStore.getState().undo();
  expect(useStore.getState().threshold).toEqual({ rule: 'manual', value: 0.99 });
  useStore.getState().undo();
  expect(useStore.getState()).toMatchObject({ threshold, experiment });
  expect(useStore.getState().experiment).toBe(experiment);
});
