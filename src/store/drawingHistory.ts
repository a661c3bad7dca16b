import type { History, RunOfWork } from '#core/history.ts';
import type { Drawing } from '#core/signal/drawing.ts';
import type { Mutation } from '#core/signal/mutate.ts';

/** One thing that was done to a drawing. */
export interface DrawingStep {
  drawing: Drawing;
  /** What was done, to follow “Undo:”; null of what was there when the page was opened. */
  what: string | null;
  /** Whether the step put another drawing in place of what was there: a new beginning, or what the network drew. */
  origin?: 'begun' | 'reconstruction';
  run?: RunOfWork;
  /** How strong a mutation is; its slider may still move. */
  mutation?: { kind: Mutation; strength: number };
}

/** A drawing, how it came about, and what was undone. */
export type DrawingHistory = History<DrawingStep>;

/** @param earlier what was drawn at other times, the latest last: to be had by Undo */
export const startHistory = (drawing: Drawing, earlier: readonly Drawing[] = []): DrawingHistory => ({
  past: earlier.map((drawing) => ({ drawing, what: null })),
  present: { drawing, what: null },
  future: [],
});

/** The drawing that the present run of work began with: what a slider's strength is measured from. */
export function beforeRun({ past, present }: DrawingHistory, run: RunOfWork): Drawing {
  return present.run === run ? past.at(-1)!.drawing : present.drawing;
}
