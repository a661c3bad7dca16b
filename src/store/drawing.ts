import type { StateCreator } from 'zustand';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASETS } from '#core/dataset/datasets.ts';
import { record, redo, undo } from '#core/history.ts';
import { blankDrawing } from '#core/signal/drawing.ts';
import { type DrawingHistory, type DrawingStep, startHistory } from './drawingHistory.ts';
import { beginning, type EditedRow, useKeptDrawings } from './keptDrawings.ts';

export interface DrawingSlice {
  /** What is drawn, by data set; every one whose rows are signals has a sheet. */
  drawings: Record<DatasetId, DrawingHistory>;
  /** Rows of tables that are edited, by data set; none until someone begins with one. */
  edited: Record<DatasetId, EditedRow>;
  /** How often a row was drawn by lot, so that the next lot is another and still nothing is left to chance. */
  lots: number;
  /** Does something to the drawing; see `record`. */
  draw(dataset: DatasetId, step: DrawingStep): void;
  undoDrawing(dataset: DatasetId): void;
  redoDrawing(dataset: DatasetId): void;
  editRow(dataset: DatasetId, row: EditedRow): void;
  castLot(): void;
  /** Forgets all that was made by hand and kept, and begins with blank sheets. */
  forgetDrawings(): void;
}

export const createDrawingSlice: StateCreator<DrawingSlice> = (set) => {
  const kept = beginning();
  const change = (dataset: DatasetId, to: (history: DrawingHistory) => DrawingHistory) =>
    set(({ drawings }) => {
      const history = drawings[dataset];
      return history ? { drawings: { ...drawings, [dataset]: to(history) } } : {};
    });
  return {
    drawings: sheets(kept.drawings),
    edited: kept.rows,
    lots: 0,
    draw: (dataset, step) => change(dataset, (history) => record(history, step)),
    undoDrawing: (dataset) => change(dataset, undo),
    redoDrawing: (dataset) => change(dataset, redo),
    editRow: (dataset, row) => set(({ edited }) => ({ edited: { ...edited, [dataset]: row } })),
    forgetDrawings: () => {
      useKeptDrawings.forget();
      set({ drawings: sheets({}), edited: {} });
    },
    castLot: () => set(({ lots }) => ({ lots: lots + 1 })),
  };
};

/** A sheet for every data set whose rows are signals. @param kept what there is to begin with */
const sheets = (kept: Partial<ReturnType<typeof beginning>['drawings']>): Record<DatasetId, DrawingHistory> =>
  Object.fromEntries(
    DATASETS.flatMap(({ id, shape }) =>
      shape.kind === 'signal'
        ? [[id, startHistory(kept[id]?.drawing ?? blankDrawing(shape.length), kept[id]?.earlier)] as const]
        : [],
    ),
  );
