import type { Dataset } from '#core/dataset/dataset.ts';
import { isNetwork, type Setup, wholeOf } from '#core/experiment/experiment.ts';
import { mayPass } from '#core/fetch/fetchFile.ts';
import type { EpochLoss, Frame } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { RunPlan } from '#core/plan.ts';
import type { LiveSettings, Response } from '#worker/protocol.ts';
import { type Backend, openBackend } from './backend.ts';
import { dataBase } from './dataBase.ts';
import { LIVE_FIELDS, trainsAlike } from './experiment.ts';
import { type AppState, useStore } from './store.ts';

/**
 * The conversation with the worker: turns what a person asks for into requests, and answers into state. It alone
 * knows run numbers; an answer about a replaced run is dropped here.
 */
let backend: Backend;
let run = 0;
/** What the run in hand was asked to be: the very object, so that comparing it with the page's own is quick. */
let wanted: Setup;
/** What to do as soon as the run in preparation is ready: epochs to train (null = all), or undefined for nothing. */
let queued: number | null | undefined;
/** What was last asked of the run in hand: so many epochs, or all. */
let asked: number | null = null;
/** In live mode: a run that has not been shown yet. */
let hidden: { plan: RunPlan; frame: Frame | null; losses: EpochLoss[]; since: number } | null = null;
let liveTimer: ReturnType<typeof setTimeout> | undefined;
/** When the run in hand was asked for; null once it was paused, for then its duration means nothing. */
let began: number | null = null;

/** A run in live mode that takes longer than this is shown as it learns. */
const HIDDEN_MS = 600;
/** How long settings must rest before a run in live mode: a dragged slider says much on its way. */
const LIVE_SETTLE_MS = 60;
/** Live mode is slow where runs take longer than this: then settings must rest for longer, too. */
const LIVE_SLOW_MS = 2000;
const SLOW_SETTLE_MS = 400;

const { getState: get, setState: set } = useStore;

/** Rows under the names that the reader's language has for what is in them. */
let named: (dataset: Dataset) => Dataset;

/**
 * Starts the worker and keeps it in step with the experiment. Call once. Returns the way to stop.
 * @param inWords gives rows the names that the page shows, as they arrive
 */
export function startSession(inWords: (dataset: Dataset) => Dataset): () => void {
  named = inWords;
  backend = openBackend(dataBase, { onResponse: receive, onDeath: stopped, onRunLost: runAgain });
  prepare();
  const unsubscribe = useStore.subscribe((state) => state.experiment, followExperiment);
  return () => {
    clearTimeout(liveTimer);
    unsubscribe();
    backend.close();
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
  const { phase, pausing } = get();
  if (phase !== 'running' || pausing) return;
  set({ pausing: true });
  backend.send({ type: 'pause', run });
}

/** Back to the untrained network: same rows, same starting weights. After a failure, another try. */
export function reset(): void {
  prepare();
}

/** Something may work again: what failed for a reason that passes is tried again, unless that would cost a trained network. */
export function retryUnreached(): void {
  const { phase, failure, frame } = get();
  if (phase === 'failed' && failure && mayPass(failure) && !frame?.epoch) reset();
}

/** True when the settings have moved on from the run on the screen. */
function isStale(experiment: Setup, trained: Setup | undefined): boolean {
  return trained !== undefined && !trainsAlike(experiment, trained);
}

/** True when a person has to press Train for the page to follow the settings; live mode follows by itself. */
export function needsTraining({ live, phase, experiment, plan }: AppState): boolean {
  return !(live && phase !== 'failed') && isStale(experiment, plan?.experiment);
}

/** Whether runs take so long that live mode lags behind the hand. */
export function isLiveSlow({ live, lastRunMs }: Pick<AppState, 'live' | 'lastRunMs'>): boolean {
  return live && lastRunMs !== null && lastRunMs > LIVE_SLOW_MS;
}

function go(epochs: number | null): void {
  const { phase, plan, experiment, live, frame } = get();
  const current = !isStale(experiment, plan?.experiment);
  if (current && (phase === 'ready' || phase === 'paused')) {
    began = phase === 'ready' && epochs === null ? performance.now() : null;
    set({ phase: 'running', failure: null });
    sendGo(epochs);
    return;
  }
  // What is on the screen is worth more than an untrained network on its way to the next trained one.
  prepare(!(live && frame && epochs === null));
  queued = epochs;
  began = epochs === null ? performance.now() : null;
}

function sendGo(epochs: number | null): void {
  asked = epochs;
  backend.send({ type: 'go', run, epochs });
}

/** Switches live mode on or off. On, the settings as they stand are trained at once unless they have been. */
export function setLive(live: boolean): void {
  clearTimeout(liveTimer);
  set({ live });
  const { phase, experiment, plan } = get();
  if (live && (phase !== 'finished' || isStale(experiment, plan?.experiment))) train();
}

/** Settings that may change mid-run are passed on; others leave a trained run on the screen, marked as stale. */
function followExperiment(experiment: Setup, before: Setup): void {
  if (trainsAlike(experiment, before)) return;
  const { phase, plan, frame } = get();
  if (get().live && phase !== 'loading') {
    clearTimeout(liveTimer);
    liveTimer = setTimeout(train, isLiveSlow(get()) ? SLOW_SETTLE_MS : LIVE_SETTLE_MS);
    return;
  }
  const live = plan && trainsAlike(experiment, plan.experiment, LIVE_FIELDS);
  if (live && frame && (phase === 'running' || phase === 'paused')) {
    backend.send({ type: 'adjust', run, changes: liveChanges(experiment, before) });
    set({
      plan: { ...plan, experiment: { ...plan.experiment, ...experiment } },
      adjustedAt: [...get().adjustedAt, frame.epoch],
    });
    return;
  }
  const trains = isNetwork(experiment.detector);
  // Other rows are another question; the Train that was pressed was not about them. Nor was it about another detector: one
  // that needs no training is fitted at once.
  const other = experiment.dataset !== before.dataset || trains !== isNetwork(before.detector);
  const atOnce = !trains && experiment.detector.kind !== before.detector.kind;
  if ((other || atOnce) && !get().live) prepare();
  else if (phase === 'loading' || phase === 'preparing' || phase === 'ready') resume(() => prepare());
}

/** What differs between two experiments of the settings that may change in mid-run. */
function liveChanges({ training }: Setup, { training: before }: Setup): Partial<LiveSettings> {
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
  wanted = experiment;
  set({
    failure: null,
    pausing: false,
    end: null,
    fitted: null,
    notices: [],
    adjustedAt: [],
    engine: null,
    reports: [],
  });
  if (!datasets[experiment.dataset]) {
    set({ phase: 'loading', progress: { loaded: 0, total: 0 }, plan: null, frame: null, losses: [] });
    backend.load(experiment.dataset);
    return;
  }
  backend.load(experiment.dataset);
  set({ phase: 'preparing' });
  backend.prepare({ type: 'prepare', run, experiment: wholeOf(get()), untrained });
}

/** The worker has stopped; what was learnt is still on the screen. */
function stopped(problem: Message): void {
  set({
    phase: 'failed',
    pausing: false,
    failure: { say: 'trainingStopped', problem, epoch: get().frame?.epoch ?? 0 },
  });
}

/** A worker that was lost is replaced. A run that had learnt something cannot go on to the same numbers. */
function runAgain(): void {
  const { phase, frame } = get();
  if (phase === 'ready') prepare();
  if (phase !== 'running' && phase !== 'paused') return;
  if (!hidden && (frame?.epoch ?? 0) > 0) {
    stopped({ say: 'workerSilent' });
    return;
  }
  const epochs = asked;
  prepare(!hidden);
  queued = epochs;
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
      if (response.dataset === get().experiment.dataset) set({ phase: 'failed', failure: response.message });
      return;
    case 'prepared': {
      const { untrained } = response;
      const plan = { ...response.plan, experiment: { ...response.plan.experiment, ...wanted } };
      if (!untrained) {
        queued = undefined;
        // What says nothing before it is fitted is fitted at once.
        if (plan.network || get().live) hidden = { plan, frame: null, losses: [], since: performance.now() };
        else showNothingOf(plan);
        set({ phase: 'running' });
        sendGo(null);
        return;
      }
      const selected = sameTestRows(plan.experiment, get().plan?.experiment) ? get().selected : null;
      set({ phase: 'ready', plan, frame: untrained, losses: lossesOf(untrained), selected });
      const epochs = queued;
      queued = undefined;
      if (epochs !== undefined) go(epochs);
      return;
    }
    case 'engine':
      set({ engine: response.engine, reports: response.reports });
      return;
    case 'progress':
      set({ fitted: response.share });
      return;
    case 'notice':
      set({ notices: [...get().notices, response.message] });
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
      set({ phase: 'paused', pausing: false });
      return;
    case 'ended':
      reveal();
      set({ phase: 'finished', pausing: false, end: response.end });
      timeRun();
      return;
    case 'failed':
      reveal();
      set({ phase: 'failed', pausing: false, failure: response.message });
  }
}

/** What a first frame says of the loss: nothing where nothing is lost. */
const lossesOf = ({ network }: Frame): EpochLoss[] => (network ? [network.loss] : []);

/** Puts a run that live mode has held back on the screen, all at once. */
function reveal(): void {
  if (!hidden) return;
  const { plan, frame, losses } = hidden;
  hidden = null;
  if (!frame) {
    if (!plan.network) showNothingOf(plan);
    return;
  }
  const selected = sameTestRows(plan.experiment, get().plan?.experiment) ? get().selected : null;
  set({ plan, frame, losses, selected });
}

/** Puts a run on the screen that has no frame yet. */
function showNothingOf(plan: RunPlan): void {
  const selected = sameTestRows(plan.experiment, get().plan?.experiment) ? get().selected : null;
  set({ plan, frame: null, losses: [], selected });
}

/** Keeps how long the run took. */
function timeRun(): void {
  if (began === null) return;
  set({ lastRunMs: performance.now() - began });
  began = null;
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

/** Whether two experiments are evaluated on the same test rows, so that a row chosen in one is there in the other. */
function sameTestRows(a: Setup, b: Setup | undefined): boolean {
  return a.dataset === b?.dataset && a.split === b.split && a.seed === b.seed;
}
