import { weakMapMemoize } from 'reselect';
import { isNetwork } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import type { RunPlan } from '#core/plan.ts';
import { trainsAlike } from '../experiment.ts';
import type { AppState } from '../store.ts';
import type { Runs } from './keptRuns.ts';
import { hasLearnt, type Run } from './run.ts';

/** The run that was asked for last: what the buttons and the status speak of. */
export const currentRun = ({ runs, currentId }: Pick<AppState, 'runs' | 'currentId'>): Run => runs[currentId]!;

/** The run on the screen: what every chart is drawn from. */
export const shownRun = ({ runs, shownId }: Pick<AppState, 'runs' | 'shownId'>): Run => runs[shownId]!;

export const shownPlan = (state: AppState): RunPlan | null => shownRun(state).plan;

/** What every picture is drawn from: the frame that the run on the screen is at, or one that is looked back at. */
export function shownFrame(state: Pick<AppState, 'runs' | 'shownId' | 'epochShown'>): Frame | null {
  const { frame, frames } = shownRun(state);
  return frames.find(({ epoch }) => epoch === state.epochShown) ?? frame;
}

/** The run that the one on the screen is compared with: another on the same data set; null for none. */
export function comparedRun(state: Pick<AppState, 'runs' | 'shownId' | 'comparedId'>): Run | null {
  const shown = shownRun(state);
  return comparableRuns(state.runs, shown).find(({ id }) => id === state.comparedId) ?? null;
}

/** The runs on the same data set that the run on the screen can be compared with. */
export const comparableRuns = weakMapMemoize((runs: Runs, shown: Run): Run[] =>
  Object.values(runs).filter(
    (run) => run.id !== shown.id && hasLearnt(run) && run.experiment.dataset === shown.experiment.dataset,
  ),
);

/** The experiment of the run on the screen; before there is one, the one that is asked for. */
export const shownExperiment = (state: AppState) => (shownRun(state).plan ? shownRun(state) : state).experiment;

/** Whether the settings have moved on from the run that was asked for last. */
export function isStale(state: AppState): boolean {
  const { phase, experiment } = currentRun(state);
  return phase !== 'loading' && !trainsAlike(state.experiment, experiment);
}

/** True when a person has to press Train for the page to follow the settings; live mode follows by itself. */
export const needsTraining = (state: AppState): boolean =>
  !(state.live && currentRun(state).phase !== 'failed') && isStale(state);

/** Live mode is slow where runs take longer than this, in milliseconds. */
const LIVE_SLOW_MS = 2000;

/** Whether runs take so long that live mode lags behind the hand. */
export function isLiveSlow({ live, lastRunMs }: Pick<AppState, 'live' | 'lastRunMs'>): boolean {
  return live && lastRunMs !== null && lastRunMs > LIVE_SLOW_MS;
}

/** Whether all baselines that are chosen are there; a detector does not compete with itself. */
export function areBaselinesFitted(state: AppState): boolean {
  const { baselines, experiment } = currentRun(state);
  return state.baselines.every((kind) => kind in baselines || kind === experiment.detector.kind);
}

/** How far a run is. */
interface Progress {
  epoch: number;
  /** All that there are to be. */
  epochs: number;
  /** The share of a fit that is done, for a detector without epochs; null for a network. */
  fitted: number | null;
}

/** How far the run is that was asked for last: while it is kept off the screen, another than the one there. */
export function progressOf(state: Pick<AppState, 'runs' | 'currentId'>): Progress {
  const run = currentRun(state);
  const { frame } = run;
  return {
    epoch: frame?.epoch ?? 0,
    epochs: run.plan?.epochs ?? run.experiment.training.epochs,
    fitted: isNetwork(run.experiment.detector) ? null : frame ? 1 : (run.fitted ?? 0),
  };
}
