import type { Drawing } from '#core/signal/drawing.ts';
import type { Mutation } from '#core/signal/mutate.ts';

/** One thing that was done to a drawing. */
export interface DrawingStep {
  drawing: Drawing;
  /** What was done, to follow “Undo:”; null of what was there when the page was opened. */
  what: string | null;
  /** Whether the step put another drawing in place of what was there: a new beginning, or what the network drew. */
  origin?: 'begun' | 'reconstruction';
  /** Steps of the same run of work, one after another, are undone together. */
  run?: string;
  /** How strong a mutation is; its slider may still move. */
  mutation?: { kind: Mutation; strength: number };
}

/** A drawing, how it came about, and what was undone. */
export interface DrawingHistory {
  past: DrawingStep[];
  present: DrawingStep;
  future: DrawingStep[];
}

/** So many steps are kept; one holds less than a kilobyte. */
const DEPTH = 200;

/** @param earlier what was drawn at other times, the latest last: to be had by Undo */
export const startHistory = (drawing: Drawing, earlier: readonly Drawing[] = []): DrawingHistory => ({
  past: earlier.map((drawing) => ({ drawing, what: null })),
  present: { drawing, what: null },
  future: [],
});

/** A step on; what was undone before is gone. */
export function record({ past, present }: DrawingHistory, step: DrawingStep): DrawingHistory {
  const goesOn = step.run !== undefined && step.run === present.run;
  return { past: goesOn ? past : [...past, present].slice(-DEPTH), present: step, future: [] };
}

export function undo(history: DrawingHistory): DrawingHistory {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history;
}

export function redo(history: DrawingHistory): DrawingHistory {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest } : history;
}

/** The drawing that the present run of work began with: what a slider's strength is measured from. */
export function beforeRun({ past, present }: DrawingHistory, run: string): Drawing {
  return present.run === run ? past.at(-1)!.drawing : present.drawing;
}
