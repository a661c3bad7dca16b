import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { createDrawingSlice, type DrawingSlice } from './drawing.ts';
import { createExampleSlice, type ExampleSlice } from './example.ts';
import { createExperimentSlice, type ExperimentSlice } from './experiment.ts';
import { createHistorySlice, type HistorySlice } from './history.ts';
import { createRunsSlice, type RunsSlice } from './runs/runs.ts';
import { createViewSlice, type ViewSlice } from './view.ts';

export type AppState = ExperimentSlice & HistorySlice & RunsSlice & ViewSlice & DrawingSlice & ExampleSlice;

/**
 * The one store: what is asked for (experiment) and was before (history), what came of it (runs), how it is looked at
 * (view), and what was drawn by hand (drawing).
 */
export const useStore = create<AppState>()(
  subscribeWithSelector((...args) => ({
    ...createExperimentSlice(...args),
    ...createHistorySlice(...args),
    ...createRunsSlice(...args),
    ...createViewSlice(...args),
    ...createDrawingSlice(...args),
    ...createExampleSlice(...args),
  })),
);
