import type { StateCreator } from 'zustand';
import { changedFields } from '#core/experiment/changedFields.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { ExperimentSlice } from './experiment.ts';

/** An experiment that was left, and when and in what it was left, so that one drag of a slider is one step back. */
interface Left {
  experiment: Experiment;
  fields: string;
  at: number;
  drag?: string | undefined;
}

export interface HistorySlice {
  /** The experiments to go back to, the latest last. */
  past: Left[];
  /** The experiments to go forward to again, the nearest last. */
  future: Experiment[];
  undo(): void;
  redo(): void;
  /**
   * Notes that the experiment has changed.
   * @param now in milliseconds, on any clock that never goes back
   * @param drag the name of the drag that is going on: however long the hand rests, that is one change
   */
  record(before: Experiment, after: Experiment, now: number, drag?: string): void;
  /** Takes up a history that ended at `last`; where the experiment is another by now, that was one more change. */
  resume(past: readonly Experiment[], last: Experiment, future: readonly Experiment[]): void;
}

/** Changes of the same field that follow one another within this many milliseconds are one change. */
const TOGETHER_MS = 1000;

/** So many ways back are kept. */
export const MOST_STEPS = 200;

export const createHistorySlice: StateCreator<HistorySlice & ExperimentSlice, [], [], HistorySlice> = (set, get) => ({
  past: [],
  future: [],
  undo: () => {
    const { past, future, experiment } = get();
    const last = past.at(-1);
    if (last) set({ experiment: last.experiment, past: past.slice(0, -1), future: [...future, experiment] });
  },
  redo: () => {
    const { past, future, experiment } = get();
    const next = future.at(-1);
    if (!next) return;
    set({ experiment: next, past: [...past, leftFor(experiment, next)], future: future.slice(0, -1) });
  },
  resume: (past, last, future) => {
    const { experiment } = get();
    const moved = fieldsOf(last, experiment) !== '';
    const all = [...past, last, experiment];
    const lefts = (moved ? [...past, last] : past).map((left, i) => leftFor(left, all[i + 1]!));
    set({ past: lefts.slice(-MOST_STEPS), future: moved ? [] : [...future] });
  },
  record: (before, after, now, drag) => {
    const { past } = get();
    const last = past.at(-1);
    const fields = fieldsOf(before, after);
    if (fields === '') return;
    const sameDrag = drag !== undefined && last?.drag === drag;
    if (last && (sameDrag || (last.fields === fields && now - last.at < TOGETHER_MS))) {
      const cameBack = fieldsOf(last.experiment, after) === '';
      const rest = past.slice(0, -1);
      set({ past: cameBack ? rest : [...rest, { ...last, at: now, drag }], future: [] });
      return;
    }
    set({ past: [...past.slice(1 - MOST_STEPS), { experiment: before, fields, at: now, drag }], future: [] });
  },
});

/** Left for good: whatever is changed next is a change of its own. */
const leftFor = (experiment: Experiment, next: Experiment): Left => ({
  experiment,
  fields: fieldsOf(experiment, next),
  at: Number.NEGATIVE_INFINITY,
});

/** What differs. A threshold is one thing with its rule: the first key that moves it makes it one set by hand. */
const fieldsOf = (a: Experiment, b: Experiment) =>
  [...new Set(changedFields(a, b).map((field) => field.replace(/^threshold\..*/, 'threshold')))].join();
