import type { StateCreator } from 'zustand';
import { blankDrawing } from '#core/signal/drawing.ts';
import { type DrawingHistory, type DrawingStep, record, redo, startHistory, undo } from './drawingHistory.ts';
import { BEAT_SAMPLES, beginning, type EditedConnection, useKeptDrawings } from './keptDrawings.ts';

export interface DrawingSlice {
  beat: DrawingHistory;
  /** Null until someone begins with one. */
  connection: EditedConnection | null;
  /** How often a row was drawn by lot, so that the next lot is another and still nothing is left to chance. */
  lots: number;
  /** Does something to the beat; see `record`. */
  draw(step: DrawingStep): void;
  undoDrawing(): void;
  redoDrawing(): void;
  editConnection(connection: EditedConnection): void;
  castLot(): void;
  /** Forgets all that was drawn by hand and kept, and begins with a blank sheet. */
  forgetDrawings(): void;
}

export const createDrawingSlice: StateCreator<DrawingSlice> = (set) => {
  const kept = beginning();
  return {
    beat: startHistory(kept.beat ?? blankDrawing(BEAT_SAMPLES), kept.earlierBeats),
    connection: kept.connection,
    lots: 0,
    draw: (step) => set(({ beat }) => ({ beat: record(beat, step) })),
    undoDrawing: () => set(({ beat }) => ({ beat: undo(beat) })),
    redoDrawing: () => set(({ beat }) => ({ beat: redo(beat) })),
    editConnection: (connection) => set({ connection }),
    forgetDrawings: () => {
      useKeptDrawings.forget();
      set({ beat: startHistory(blankDrawing(BEAT_SAMPLES)), connection: null });
    },
    castLot: () => set(({ lots }) => ({ lots: lots + 1 })),
  };
};
