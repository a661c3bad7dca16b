import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { mayPass } from '#core/fetch/fetchFile.ts';
import type { EpochLoss, Frame } from '#core/frame.ts';
import type { RunPlan } from '#core/plan.ts';
import { openWorker, type WorkerClient } from '#worker/client.ts';
import type { LiveSettings, Request, Response } from '#worker/protocol.ts';
import { liveKey, trainingKey } from './experiment.ts';
import type { RunNotice } from './run.ts';
import { type AppState, useStore } from './store.ts';

/**
 * The conversation with the worker: turns what a person asks for into requests, and answers into state. It alone
 * knows run numbers; an answer about a replaced run is dropped here.
 */
let client: WorkerClient | null = null;
/** The data sets that this worker was told to load. */
const told = new Set<DatasetId>();
let run = 0;
/** What to do as soon as the run in preparation is ready: epochs to train (null = all), or undefined for nothing. */
let queued: number | null | undefined;
/** In live mode: a run that has not been shown yet. */
let hidden: { plan: RunPlan; frame: Frame | null; losses: EpochLoss[]; since: number } | null = null;
let liveTimer: ReturnType<typeof setTimeout> | undefined;
/** When the run in hand was asked for; null once it was paused, for then its duration means nothing. */
let began: number | null = null;

/** A run in live mode that takes longer than this is shown as it learns. */
const HIDDEN_MS = 600;
/** How long settings must rest before a run in live mode: a dragged slider says much on its way. */
const LIVE_SETTLE_MS = 60;
/** Live mode is for runs that take less than this. */
export const LIVE_LIMIT_MS = 2000;

const { getState: get, setState: set } = useStore;

/** The folder of the prepared rows, for a worker that cannot know where the page is. */
export const dataBase = () => new URL('data/', document.baseURI).href;

/** Rows under the names that the reader's language has for what is in them. */
let named: (dataset: Dataset) => Dataset;

/**
 * Starts the worker and keeps it in step with the experiment. Call once. Returns the way to stop.
 * @param inWords gives rows the names that the page shows, as they arrive
 */
export function startSession(inWords: (dataset: Dataset) => Dataset): () => void {
  named = inWords;
  prepare();
  const unsubscribe = useStore.subscribe((state) => state.experiment, followExperiment);
  return () => {
    unsubscribe();
    client?.close();
    forgetClient();
  };
}

/** Train: goes on where the run was paused; otherwise starts the experiment as it stands from its first epoch. */
export function train(): void {
  go(null);
}

/** One epoch, then pause. */
export function stepOneEpoch(): void {
  go(1);
}

export function pause(): void {
  send({ type: 'pause', run });
}

/** Back to the untrained network: same rows, same starting weights. After a failure, another try. */
export function reset(): void {
  prepare();
}

/** Something may work again: what failed for a reason that passes is tried again. */
export function retryUnreached(): void {
  const { phase, failure } = get();
  if (phase === 'failed' && failure && mayPass(failure)) reset();
}

/** True when the settings have moved on from the run on the screen. */
function isStale(experiment: Experiment, trained: Experiment | undefined): boolean {
  return trained !== undefined && trainingKey(experiment) !== trainingKey(trained);
}

/** True when a person has to press Train for the page to follow the settings; live mode follows by itself. */
export function needsTraining({ live, phase, experiment, plan }: AppState): boolean {
  return !(live && phase !== 'failed') && isStale(experiment, plan?.experiment);
}

function go(epochs: number | null): void {
  const { phase, plan, experiment, live, frame } = get();
  const current = !isStale(experiment, plan?.experiment);
  if (current && (phase === 'ready' || phase === 'paused')) {
    began = phase === 'ready' && epochs === null ? performance.now() : null;
    set({ phase: 'running', failure: null });
    send({ type: 'go', run, epochs });
    return;
  }
  // What is on the screen is worth more than an untrained network on its way to the next trained one.
  prepare(!(live && frame && epochs === null));
  queued = epochs;
  began = epochs === null ? performance.now() : null;
}

/** Switches live mode on or off. On, the settings as they stand are trained at once unless they have been. */
export function setLive(live: boolean): void {
  clearTimeout(liveTimer);
  set({ live });
  const { phase, experiment, plan } = get();
  if (live && (phase !== 'finished' || isStale(experiment, plan?.experiment))) train();
}

/** Settings that may change mid-run are passed on; others leave a trained run on the screen, marked as stale. */
function followExperiment(experiment: Experiment, before: Experiment): void {
  if (trainingKey(experiment) === trainingKey(before)) return;
  const { phase, plan, frame } = get();
  if (get().live && phase !== 'loading') {
    clearTimeout(liveTimer);
    liveTimer = setTimeout(train, LIVE_SETTLE_MS);
    return;
  }
  const live = plan && liveKey(experiment) === liveKey(plan.experiment);
  if (live && frame && (phase === 'running' || phase === 'paused')) {
    send({ type: 'adjust', run, changes: liveChanges(experiment, before) });
    set({ plan: { ...plan, experiment }, adjustedAt: [...get().adjustedAt, frame.epoch] });
    return;
  }
  // Other rows are another question; the Train that was pressed was not about them.
  if (experiment.dataset !== before.dataset && !get().live) prepare();
  else if (phase === 'loading' || phase === 'preparing' || phase === 'ready') resume(() => prepare());
}

/** What differs between two experiments of the settings that may change in mid-run. */
function liveChanges({ training }: Experiment, { training: before }: Experiment): Partial<LiveSettings> {
  const { learningRate, batchSize } = training;
  return {
    ...(learningRate !== before.learningRate && { learningRate }),
    ...(batchSize !== before.batchSize && { batchSize }),
  };
}

function prepare(untrained = true): void {
  const { experiment, datasets } = get();
  queued = undefined;
  hidden = null;
  run += 1;
  set({ failure: null, end: null, notices: [], adjustedAt: [], engine: null, reports: [] });
  if (!datasets[experiment.dataset]) {
    set({ phase: 'loading', progress: { loaded: 0, total: 0 }, plan: null, frame: null, losses: [] });
    load(experiment.dataset);
    return;
  }
  load(experiment.dataset);
  set({ phase: 'preparing' });
  send({ type: 'prepare', run, experiment, untrained });
}

function load(dataset: DatasetId): void {
  if (told.has(dataset)) return;
  send({ type: 'load', dataset, base: dataBase() });
  told.add(dataset);
}

/** A worker that died is replaced when there is something for the next one to do. */
function send(request: Request): void {
  client ??= openWorker(receive, (problem) => {
    forgetClient();
    set({ phase: 'failed', failure: { say: 'trainingStopped', problem, epoch: get().frame?.epoch ?? 0 } });
  });
  client.send(request);
}

function forgetClient(): void {
  client = null;
  told.clear();
}

function receive(response: Response): void {
  if ('run' in response && response.run !== run) return;
  switch (response.type) {
    case 'loading':
      if (response.dataset === get().experiment.dataset) set({ progress: response });
      return;
    case 'loaded': {
      const { dataset } = response;
      const waiting = get().phase === 'loading' && get().experiment.dataset === dataset.id;
      set({ datasets: { ...get().datasets, [dataset.id]: named(dataset) } });
      if (waiting) resume(() => prepare());
      return;
    }
    case 'loadFailed':
      told.delete(response.dataset);
      if (response.dataset === get().experiment.dataset) set({ phase: 'failed', failure: response.message });
      return;
    case 'prepared': {
      const { plan, untrained } = response;
      if (!untrained) {
        queued = undefined;
        hidden = { plan, frame: null, losses: [], since: performance.now() };
        set({ phase: 'running' });
        send({ type: 'go', run, epochs: null });
        return;
      }
      const selected = sameTestRows(plan.experiment, get().plan?.experiment) ? get().selected : null;
      set({ phase: 'ready', plan, frame: untrained, losses: [untrained.loss], selected });
      const epochs = queued;
      queued = undefined;
      if (epochs !== undefined) go(epochs);
      return;
    }
    case 'engine':
      set({ engine: response.engine, reports: response.reports });
      return;
    case 'notice':
      notice({ about: 'engine', message: response.message });
      return;
    case 'frame':
      if (hidden) {
        hidden = { ...hidden, frame: response.frame, losses: mergeLosses(hidden.losses, response.losses) };
        if (performance.now() - hidden.since > HIDDEN_MS) reveal();
        return;
      }
      set({ frame: response.frame, losses: mergeLosses(get().losses, response.losses) });
      return;
    case 'paused':
      began = null;
      reveal();
      set({ phase: 'paused' });
      return;
    case 'ended':
      reveal();
      set({ phase: 'finished', end: response.end });
      timeRun();
      return;
    case 'failed':
      reveal();
      set({ phase: 'failed', failure: response.message });
  }
}

/** Puts a run that live mode has held back on the screen, all at once. */
function reveal(): void {
  if (!hidden) return;
  const { plan, frame, losses } = hidden;
  hidden = null;
  if (!frame) return;
  const selected = sameTestRows(plan.experiment, get().plan?.experiment) ? get().selected : null;
  set({ plan, frame, losses, selected });
}

/** Keeps how long the run took, and leaves live mode when that is too long for it. */
function timeRun(): void {
  if (began === null) return;
  const lastRunMs = performance.now() - began;
  began = null;
  set({ lastRunMs });
  if (!get().live || lastRunMs <= LIVE_LIMIT_MS) return;
  set({ live: false });
  notice({ about: 'live', message: { say: 'liveTooSlow', seconds: lastRunMs / 1000 } });
}

function notice(notice: RunNotice): void {
  set({ notices: [...get().notices, notice] });
}

/** `prepare` forgets what was queued; a Train pressed before the run was ready must survive that. */
function resume(action: () => void): void {
  const epochs = queued;
  action();
  queued = epochs;
}

/** By epoch, each once: the frame that early stopping keeps is told a second time, after later ones. */
function mergeLosses(old: readonly EpochLoss[], added: readonly EpochLoss[]): EpochLoss[] {
  const byEpoch = new Map([...old, ...added].map((loss) => [loss.epoch, loss]));
  return [...byEpoch.values()].sort((a, b) => a.epoch - b.epoch);
}

/** Whether two experiments are judged on the same test rows, so that a row chosen in one is there in the other. */
function sameTestRows(a: Experiment, b: Experiment | undefined): boolean {
  return a.dataset === b?.dataset && a.split === b.split && a.seed === b.seed;
}
