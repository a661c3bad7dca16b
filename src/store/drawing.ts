import type { StateCreator } from 'zustand';
import { blankDrawing } from '#core/signal/drawing.ts';
import { type DrawingHistory, type DrawingStep, record, redo, startHistory, undo } from './drawingHistory.ts';
import { type EditedConnection, readKept } from './keptDrawing.ts';

/** Samples of a drawn beat: as many as ECG5000's have. */
export const BEAT_SAMPLES = 140;

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
}

export const createDrawingSlice: StateCreator<DrawingSlice> = (set) => {
  const kept = readKept(BEAT_SAMPLES);
  return {
    beat: startHistory(kept.beat ?? blankDrawing(BEAT_SAMPLES)),
    connection: kept.connection,
    lots: 0,
    draw: (step) => set(({ beat }) => ({ beat: record(beat, step) })),
    undoDrawing: () => set(({ beat }) => ({ beat: undo(beat) })),
    redoDrawing: () => set(({ beat }) => ({ beat: redo(beat) })),
    editConnection: (connection) => set({ connection }),
    castLot: () => set(({ lots }) => ({ lots: lots + 1 })),
  };
};
