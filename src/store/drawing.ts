import type { StateCreator } from 'zustand';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASETS } from '#core/dataset/datasets.ts';
import { type History, type RunOfWork, record, redo, takeBack, undo } from '#core/history.ts';
import type { RunPlan } from '#core/plan.ts';
import { blankDrawing } from '#core/signal/drawing.ts';
import { type DrawingHistory, type DrawingStep, startHistory } from './drawingHistory.ts';
import { beginning, type EditedRow, useKeptDrawings } from './keptDrawings.ts';

export interface DrawingSlice {
  /** What is drawn, by data set; every one whose rows are signals has a sheet. */
  drawings: Record<DatasetId, DrawingHistory>;
  /** Rows of tables that are edited, by data set; every table has a history. */
  edits: Record<DatasetId, History<EditStep>>;
  /** How often a row was drawn by lot, so that the next lot is another and still nothing is left to chance. */
  lots: number;
  /** How far a row is from normal training rows that is clearly abnormal, on the rows of a plan; null until it is measured. */
  reference: { plan: RunPlan; distance: number } | null;
  /** Does something to the drawing; see `record`. */
  draw(dataset: DatasetId, step: DrawingStep): void;
  /** A stroke that was not meant: the drawing is what it was before, and nothing brings it back. */
  takeBackStroke(dataset: DatasetId, stroke: symbol): void;
  /** Does something to the row that is edited; see `record`. */
  edit(dataset: DatasetId, step: EditStep): void;
  /** Takes back the last step of what is made by hand, a drawing or an edited row. */
  undoDrawing(dataset: DatasetId): void;
  redoDrawing(dataset: DatasetId): void;
  castLot(): void;
  measured(reference: DrawingSlice['reference']): void;
  /** Forgets all that was made by hand and kept, and begins with blank sheets. */
  forgetDrawings(): void;
}

/** One thing that was done to the row of a table. */
export interface EditStep {
  /** Null until someone begins with a row. */
  row: EditedRow | null;
  /** What was done, to follow “Undo:”; null of what was there when the page was opened. */
  what: string | null;
  run?: RunOfWork;
}

export const createDrawingSlice: StateCreator<DrawingSlice> = (set) => {
  const kept = beginning();
  const step = (dataset: DatasetId, to: <Step>(history: History<Step>) => History<Step>) =>
    set(({ drawings, edits }) => ({
      drawings: changed(drawings, dataset, to),
      edits: changed(edits, dataset, to),
    }));
  return {
    drawings: sheets(kept.drawings),
    edits: tables(kept.rows),
    lots: 0,
    reference: null,
    draw: (dataset, step) =>
      set(({ drawings }) => ({ drawings: changed(drawings, dataset, (history) => record(history, step)) })),
    takeBackStroke: (dataset, stroke) =>
      set(({ drawings }) => ({ drawings: changed(drawings, dataset, (history) => takeBack(history, stroke)) })),
    edit: (dataset, step) =>
      set(({ edits }) => ({ edits: changed(edits, dataset, (history) => record(history, step)) })),
    undoDrawing: (dataset) => step(dataset, undo),
    redoDrawing: (dataset) => step(dataset, redo),
    forgetDrawings: () => {
      useKeptDrawings.forget();
      set({ drawings: sheets({}), edits: tables({}) });
    },
    castLot: () => set(({ lots }) => ({ lots: lots + 1 })),
    measured: (reference) => set({ reference }),
  };
};

/** The same histories where there is none of the data set, or nothing has changed in it. */
function changed<Step>(
  histories: Record<DatasetId, History<Step>>,
  dataset: DatasetId,
  to: (history: History<Step>) => History<Step>,
): Record<DatasetId, History<Step>> {
  const history = histories[dataset];
  const next = history && to(history);
  return next === history || !next ? histories : { ...histories, [dataset]: next };
}

/** A history for every data set whose rows are those of a table. @param kept rows to begin with */
const tables = (kept: Partial<Record<DatasetId, EditedRow>>): Record<DatasetId, History<EditStep>> =>
  Object.fromEntries(
    DATASETS.flatMap(({ id, shape }) =>
      shape.kind === 'table' ? [[id, { past: [], present: { row: kept[id] ?? null, what: null }, future: [] }]] : [],
    ),
  );

/** A sheet for every data set whose rows are signals. @param kept what there is to begin with */
const sheets = (kept: Partial<ReturnType<typeof beginning>['drawings']>): Record<DatasetId, DrawingHistory> =>
  Object.fromEntries(
    DATASETS.flatMap(({ id, shape }) =>
      shape.kind === 'signal'
        ? [[id, startHistory(kept[id]?.drawing ?? blankDrawing(shape.length), kept[id]?.earlier)] as const]
        : [],
    ),
  );
