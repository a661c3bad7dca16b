import type { StateCreator } from 'zustand';
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { Setup } from '#core/experiment/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import type { Backend } from '../backend.ts';
import type { ViewSlice } from '../view.ts';
import { changedRun, keptRuns, type Runs } from './keptRuns.ts';
import { knownBaselines } from './knownBaselines.ts';
import { newRun, type Run } from './run.ts';

export interface RunsState {
  /** The worker's line; null while the Lab is closed. */
  backend: Backend | null;
  datasets: Partial<Record<DatasetId, Dataset>>;
  /** Bytes of the data set on its way. */
  progress: { loaded: number; total: number };
  /** By their ids: the one asked for last, the one on the screen, and some of those before. */
  runs: Runs;
  /** The run that was asked for last. */
  currentId: number;
  /** The run on the screen: another than the current while that has nothing to show. */
  shownId: number;
  /** The run that the one on the screen is compared with; null for none. */
  comparedId: number | null;
  /** The latest id that a run was given. */
  lastId: number;
  /** Live mode: every change that a model depends on trains it anew at once. */
  live: boolean;
  /** Wall-clock milliseconds from Train to the end of the last whole run; null before there was one. */
  lastRunMs: number | null;
}

export interface RunsSlice extends RunsState {
  setLive(live: boolean): void;
  /** Adds a run, which is the current one from now on. @returns it */
  addRun(experiment: Setup, patch: Partial<Run>): Run;
  /** Replaces parts of a run. */
  changeRun(id: number, change: Partial<Run> | ((run: Run) => Run)): void;
  /** Puts a run on the screen. */
  showRun(id: number): void;
  /** Goes back to a run that was kept. */
  returnTo(id: number): void;
  compareWith(id: number | null): void;
  dismissNotice(index: number): void;
}

export const createRunsSlice: StateCreator<
  RunsSlice & Pick<ViewSlice, 'selected' | 'epochShown'>,
  [],
  [],
  RunsSlice
> = (set, get) => ({
  backend: null,
  datasets: {},
  progress: { loaded: 0, total: 0 },
  // There is a run on the screen from the first, though nothing has come of it.
  runs: { 0: { ...newRun(0, defaultExperiment()), phase: 'loading' } },
  currentId: 0,
  shownId: 0,
  comparedId: null,
  lastId: 0,
  live: false,
  lastRunMs: null,
  setLive: (live) => set({ live }),
  addRun: (experiment, patch) => {
    const id = get().lastId + 1;
    const run = { ...newRun(id, experiment), baselines: knownBaselines(get().runs, experiment), ...patch };
    set(({ runs, currentId, shownId, comparedId }) => ({
      runs: keptRuns({ ...givenUp(runs, currentId), [id]: run }, id, shownId, comparedId),
      currentId: id,
      lastId: id,
    }));
    return run;
  },
  changeRun: (id, change) => set(({ runs }) => ({ runs: changedRun(runs, id, change) })),
  showRun: (id) =>
    set(({ runs, currentId, shownId, comparedId, selected }) => {
      if (id === shownId) return {};
      const same = sameTestRows(runs[id]!.experiment, runs[shownId]!.experiment);
      // Another choice of test rows has others at the same positions.
      return {
        shownId: id,
        runs: keptRuns(runs, currentId, id, comparedId),
        selected: same ? selected : null,
        epochShown: null,
      };
    }),
  returnTo: (id) => {
    set(({ runs, currentId }) => ({ runs: withKnownBaselines(givenUp(runs, currentId), id), currentId: id }));
    get().showRun(id);
  },
  compareWith: (comparedId) => set({ comparedId }),
  dismissNotice: (index) => {
    const { currentId, changeRun } = get();
    changeRun(currentId, (run) => ({ ...run, notices: run.notices.filter((_, i) => i !== index) }));
  },
});

/** What was at work on a run is not, once another is asked for. */
function givenUp(runs: Runs, id: number): Runs {
  const { phase } = runs[id]!;
  const atWork = phase === 'running' || phase === 'paused';
  return changedRun(runs, id, {
    baselineFits: {},
    ...(atWork && { phase: 'finished', pausing: false, end: { reason: 'cancelled' } }),
  });
}

/** Other baselines may have been chosen since it was left. */
const withKnownBaselines = (runs: Runs, id: number): Runs =>
  changedRun(runs, id, (run) => ({
    ...run,
    baselines: { ...knownBaselines(runs, run.experiment), ...run.baselines },
  }));

/** Whether two experiments are evaluated on the same test rows, so that a row chosen in one is there in the other. */
function sameTestRows(a: Setup, b: Setup): boolean {
  return a.dataset === b.dataset && a.split === b.split && a.seed === b.seed;
}
