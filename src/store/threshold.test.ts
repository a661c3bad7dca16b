import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { Frame } from '#core/frame.ts';
import type { RunPlan } from '#core/plan.ts';
import { stubPage } from '#kept/testing.ts';
import { evaluatedOf, rankedOf } from './evaluated.ts';
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

it('is evaluated without anything that grows with the rows', () => {
  const rows = 2000;
  const scores = () => Float32Array.from({ length: rows }, (_, i) => i / rows);
  const abnormal = Uint8Array.from({ length: rows }, (_, i) => Number(i > rows / 2));
  const plan = { validationAbnormal: abnormal, testAbnormal: abnormal } as unknown as RunPlan;
  const frame = { epoch: 1, validationScores: scores(), testScores: scores() } as Frame;
  const ranked = rankedOf({ plan, frame, dataset: {} as Dataset, baselines: [], other: null })!;
  const first = evaluatedOf(ranked, { rule: 'manual', value: 0 });
  const made: string[] = [];
  for (const name of ['Array', 'Float32Array', 'Float64Array', 'Uint8Array', 'Uint32Array'] as const) {
    const Real = globalThis[name] as ArrayConstructor;
    vi.stubGlobal(
      name,
      new Proxy(Real, {
        construct: (target, args, self) => {
          made.push(name);
          return Reflect.construct(target, args, self);
        },
      }),
    );
  }
  for (let i = 0; i < 100; i++) {
    const evaluated = evaluatedOf(ranked, { rule: 'manual', value: i / 100 });
    expect(evaluated.ranking).toBe(first.ranking);
    expect(evaluated.evaluation.confusion.fp + evaluated.evaluation.confusion.tn).toBe(rows / 2 + 1);
  }
  vi.unstubAllGlobals();
  expect(made).toEqual([]);
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
