import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { createExperimentSlice, type ExperimentSlice } from './experiment.ts';
import { createHistorySlice, type HistorySlice } from './history.ts';
import { createRunSlice, type RunSlice } from './run.ts';
import { createViewSlice, type ViewSlice } from './view.ts';

export type AppState = ExperimentSlice & HistorySlice & RunSlice & ViewSlice;

/** The one store: what is asked for (experiment) and was before (history), what came of it (run), and how it is looked at (view). */
export const useStore = create<AppState>()(
  subscribeWithSelector((...args) => ({
    ...createExperimentSlice(...args),
    ...createHistorySlice(...args),
    ...createRunSlice(...args),
    ...createViewSlice(...args),
  })),
);
