import { beforeEach, expect, it } from 'vitest';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { createExperimentSlice, type ExperimentSlice } from './experiment.ts';
import { createHistorySlice, type HistorySlice } from './history.ts';

type State = ExperimentSlice & HistorySlice;

let store: UseBoundStore<StoreApi<State>>;
let clock = 0;

beforeEach(() => {
  store = create<State>()((...args) => ({ ...createExperimentSlice(...args), ...createHistorySlice(...args) }));
});

/** Changes the experiment, `ms` after the change before. */
function change(patch: Parameters<State['change']>[0], ms = 5000) {
  const before = store.getState();
  before.change(patch);
  clock += ms;
  before.record(before, store.getState(), clock);
}

const seed = () => store.getState().experiment.seed;
const { undo, redo } = { undo: () => store.getState().undo(), redo: () => store.getState().redo() };

it('goes back and forward through what was asked for', () => {
  change({ seed: 2 });
  change({ seed: 3 });
  change({ contamination: 0.3 });
  undo();
  expect(store.getState().experiment).toMatchObject({ seed: 3, contamination: 0 });
  undo();
  expect(seed()).toBe(2);
  redo();
  redo();
  expect(store.getState().experiment).toMatchObject({ seed: 3, contamination: 0.3 });
  redo();
  expect(store.getState().experiment.contamination).toBe(0.3);
});

it('takes a drag for one change however long the hand rests, and the next drag for another', () => {
  const drag = (value: number, drag: symbol) => {
    const before = store.getState();
    before.changeThreshold({ rule: 'manual', value }, drag);
    clock += 5000;
    before.record(before, store.getState(), clock, drag);
  };
  const [first, second] = [Symbol(), Symbol()];
  drag(0.1, first);
  drag(0.2, first);
  drag(0.3, second);
  undo();
  expect(store.getState().threshold).toEqual({ rule: 'manual', value: 0.2 });
  undo();
  expect(store.getState().threshold.rule).not.toBe('manual');
});

it('takes back a drag that was not meant, with the rule that was there, and leaves no step of it', () => {
  const rule = store.getState().threshold;
  const palm = Symbol();
  const note = (act: () => void) => {
    const before = store.getState();
    act();
    before.record(before, store.getState(), clock, palm);
  };
  for (const value of [0.1, 0.2]) note(() => store.getState().changeThreshold({ rule: 'manual', value }, palm));
  store.getState().takeBack(Symbol('another'));
  expect(store.getState().threshold).toEqual({ rule: 'manual', value: 0.2 });
  note(() => store.getState().takeBack(palm));
  expect(store.getState().threshold).toEqual(rule);
  expect(store.getState().past).toEqual([]);
});

it('takes a threshold moved by several keys for one change, though the first also changes its rule', () => {
  const { threshold } = store.getState();
  for (const value of [0.1, 0.2, 0.3]) {
    const before = store.getState();
    before.changeThreshold({ rule: 'manual', value });
    clock += 50;
    before.record(before, store.getState(), clock);
  }
  undo();
  expect(store.getState().threshold).toEqual(threshold);
});

it('forgets what lay ahead once something else is changed', () => {
  change({ seed: 2 });
  undo();
  change({ seed: 9 });
  redo();
  expect(seed()).toBe(9);
  undo();
  expect(seed()).toBe(1);
});

it('takes quick changes of one field as one, slow ones and those of other fields as several', () => {
  for (const at of [2, 3, 4]) change({ seed: at }, 50);
  change({ contamination: 0.1 }, 50);
  change({ seed: 5 }, 50);
  change({ seed: 6 }, 5000);
  undo();
  expect(seed()).toBe(5);
  undo();
  expect(seed()).toBe(4);
  undo();
  expect(store.getState().experiment).toMatchObject({ seed: 4, contamination: 0 });
  undo();
  expect(seed()).toBe(1);
});

it('has nothing to undo when a slider came back to where it was', () => {
  change({ seed: 2 }, 50);
  change({ seed: 1 }, 50);
  expect(store.getState().past).toEqual([]);
});

it('does not take the first change after going back as one with the change that was gone back on', () => {
  change({ seed: 2 }, 50);
  change({ contamination: 0.2 }, 50);
  undo();
  redo();
  change({ contamination: 0.3 }, 50);
  undo();
  expect(store.getState().experiment.contamination).toBe(0.2);
});

it('with nothing left, stays where it is', () => {
  undo();
  redo();
  expect(seed()).toBe(1);
});
