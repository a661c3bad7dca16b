import type { StateCreator } from 'zustand';
import { changedParts } from '#core/experiment/changedFields.ts';
import type { Asked } from '#core/experiment/experiment.ts';
import type { ExperimentSlice } from './experiment.ts';

/** An experiment that was left, and when and in what it was left, so that one drag of a slider is one step back. */
interface Left {
  asked: Asked;
  fields: string;
  at: number;
  drag?: symbol | undefined;
}

export interface HistorySlice {
  /** The experiments to go back to, the latest last. */
  past: Left[];
  /** The experiments to go forward to again, the nearest last. */
  future: Asked[];
  undo(): void;
  redo(): void;
  /** A drag that was not meant: the threshold is what it was before. */
  takeBack(drag: symbol): void;
  /**
   * Notes that the experiment has changed.
   * @param now in milliseconds, on any clock that never goes back
   * @param drag the drag that is going on: however long the hand rests, that is one change
   */
  record(before: Asked, after: Asked, now: number, drag?: symbol): void;
  /** Takes up a history that ended at `last`; where the experiment is another by now, that was one more change. */
  resume(past: readonly Asked[], last: Asked, future: readonly Asked[]): void;
}

/** Changes of the same field that follow one another within this many milliseconds are one change. */
const TOGETHER_MS = 1000;

/** So many ways back are kept. */
export const MOST_STEPS = 200;

export const createHistorySlice: StateCreator<HistorySlice & ExperimentSlice, [], [], HistorySlice> = (set, get) => ({
  past: [],
  future: [],
  undo: () => {
    const { past, future } = get();
    const last = past.at(-1);
    if (last) set({ ...last.asked, past: past.slice(0, -1), future: [...future, askedNow(get())] });
  },
  redo: () => {
    const { past, future } = get();
    const next = future.at(-1);
    if (!next) return;
    set({ ...next, past: [...past, leftFor(askedNow(get()), next)], future: future.slice(0, -1) });
  },
  takeBack: (drag) => {
    const last = get().past.at(-1);
    if (last?.drag === drag) set({ threshold: last.asked.threshold, drag });
  },
  resume: (past, last, future) => {
    const asked = askedNow(get());
    const moved = fieldsOf(last, asked) !== '';
    const all = [...past, last, asked];
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
      const cameBack = fieldsOf(last.asked, after) === '';
      const rest = past.slice(0, -1);
      set({ past: cameBack ? rest : [...rest, { ...last, at: now, drag }], future: [] });
      return;
    }
    set({ past: [...past.slice(1 - MOST_STEPS), { asked: askedNow(before), fields, at: now, drag }], future: [] });
  },
});

/** Left for good: whatever is changed next is a change of its own. */
const leftFor = (asked: Asked, next: Asked): Left => ({
  asked,
  fields: fieldsOf(asked, next),
  at: Number.NEGATIVE_INFINITY,
});

const fieldsOf = (a: Asked, b: Asked) => changedParts(a, b).join();

/** Of a whole state, what is asked for. */
const askedNow = ({ experiment, threshold }: Asked): Asked => ({ experiment, threshold });
