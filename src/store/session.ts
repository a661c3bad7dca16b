import type { DatasetId } from '#core/dataset/dataset.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { EpochLoss } from '#core/frame.ts';
import { openWorker, type WorkerClient } from '#worker/client.ts';
import type { Request, Response } from '#worker/protocol.ts';
import { liveKey, trainingKey } from './experiment.ts';
import { useStore } from './store.ts';

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

const { getState: get, setState: set } = useStore;

/** The folder of the prepared rows, for a worker that cannot know where the page is. */
export const dataBase = () => new URL('data/', document.baseURI).href;

/** Starts the worker and keeps it in step with the experiment. Call once. Returns the way to stop. */
export function startSession(): () => void {
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

/** True when the settings have moved on from the run on the screen. */
export function isStale(experiment: Experiment, trained: Experiment | undefined): boolean {
  return trained !== undefined && trainingKey(experiment) !== trainingKey(trained);
}

function go(epochs: number | null): void {
  const { phase, plan, experiment } = get();
  const current = !isStale(experiment, plan?.experiment);
  if (current && (phase === 'ready' || phase === 'paused')) {
    set({ phase: 'running', failure: null });
    send({ type: 'go', run, epochs });
    return;
  }
  prepare();
  queued = epochs;
}

/** Settings that may change mid-run are passed on; others leave a trained run on the screen, marked as stale. */
function followExperiment(experiment: Experiment, before: Experiment): void {
  if (trainingKey(experiment) === trainingKey(before)) return;
  const { phase, plan, frame } = get();
  const live = plan && liveKey(experiment) === liveKey(plan.experiment);
  if (live && frame && (phase === 'running' || phase === 'paused')) {
    const { learningRate, batchSize } = experiment.training;
    send({ type: 'adjust', run, learningRate, batchSize });
    set({ plan: { ...plan, experiment }, adjustedAt: [...get().adjustedAt, frame.epoch] });
    return;
  }
  const untouched = phase === 'loading' || phase === 'preparing' || phase === 'ready';
  if (untouched || experiment.dataset !== before.dataset) prepare();
}

function prepare(): void {
  const { experiment, datasets } = get();
  queued = undefined;
  run += 1;
  set({ failure: null, end: null, notices: [], adjustedAt: [], engine: null, reports: [] });
  if (!datasets[experiment.dataset]) {
    set({ phase: 'loading', progress: { loaded: 0, total: 0 }, plan: null, frame: null, losses: [] });
    load(experiment.dataset);
    return;
  }
  load(experiment.dataset);
  set({ phase: 'preparing' });
  send({ type: 'prepare', run, experiment });
}

function load(dataset: DatasetId): void {
  if (told.has(dataset)) return;
  send({ type: 'load', dataset, base: dataBase() });
  told.add(dataset);
}

/** A worker that died is replaced when there is something for the next one to do. */
function send(request: Request): void {
  client ??= openWorker(receive, (message) => {
    forgetClient();
    const epoch = get().frame?.epoch ?? 0;
    const kept = epoch > 0 ? ` What was learnt up to epoch ${epoch} is still shown.` : '';
    set({ phase: 'failed', failure: `The training worker stopped: ${message}.${kept} Press Train to begin again.` });
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
      set({ datasets: { ...get().datasets, [dataset.id]: dataset } });
      if (waiting) resume(() => prepare());
      return;
    }
    case 'loadFailed':
      told.delete(response.dataset);
      if (response.dataset === get().experiment.dataset) set({ phase: 'failed', failure: response.message });
      return;
    case 'prepared': {
      const { plan } = response;
      const selected = sameTestRows(plan.experiment, get().plan?.experiment) ? get().selected : null;
      set({ phase: 'ready', plan, frame: plan.untrained, losses: [plan.untrained.loss], selected });
      const epochs = queued;
      queued = undefined;
      if (epochs !== undefined) go(epochs);
      return;
    }
    case 'engine':
      set({ engine: response.engine, reports: response.reports });
      return;
    case 'notice':
      set({ notices: [...get().notices, response.message] });
      return;
    case 'frame':
      set({ frame: response.frame, losses: mergeLosses(get().losses, response.losses) });
      return;
    case 'paused':
      set({ phase: 'paused' });
      return;
    case 'ended':
      set({ phase: 'finished', end: response.end });
      return;
    case 'failed':
      set({ phase: 'failed', failure: response.message });
  }
}

/** `prepare` forgets what was queued; a Train pressed while the data were loading must survive that. */
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
