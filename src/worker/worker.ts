/// <reference lib="webworker" />
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { EpochLoss, Frame } from '#core/frame.ts';
import { messageOf } from '#core/message.ts';
import type { FitEvent } from '#detectors/detector.ts';
import { trainingTaskOf } from '#detectors/network.ts';
import type { LiveSettings } from '#engine/engine.ts';
import type { PreparedRun } from '#run/plan.ts';
import { prepare as prepareExperiment, start, untrained as untrainedOf } from '#run/run.ts';
import { runTrial } from '#run/trial.ts';
import { createBaselineFits } from './baselineFits.ts';
import { browserEngines } from './engines.ts';
import { loadDataset } from './load.ts';
import type { Request, Response } from './protocol.ts';
import { transferables } from './transfer.ts';

/** No more frames a second than a person can follow; losses in between are gathered, not lost. */
const FRAME_INTERVAL_MS = 1000 / 15;

/** How long an engine is measured when a person asks how fast it is. */
const TIMING_MS = 200;

/** How long a baseline waits before it looks again whether an engine has been found. */
const HOLD_MS = 20;

/** A pause waits for the end of the epoch in hand, but no longer than this: then the epoch is held in its midst. */
const PAUSE_PATIENCE_MS = 200;

interface ActiveRun {
  id: number;
  prepared: PreparedRun;
  settings: LiveSettings;
  abort: AbortController;
  /** Null before the first Train, and where a pause has called off the search for an engine. */
  frames: ReturnType<typeof start> | null;
  /** The frames that are being drawn. */
  pumping: ActiveRun['frames'];
  /** An engine is looked for or loaded. */
  opening: boolean;
  /** Null unless a pause has been asked for. */
  pause: Pause | null;
  teller: FrameTeller;
  /** Epochs it may still train before it pauses. */
  allowance: number;
  /** The last epoch that was trained. */
  epoch: number;
  /** It has told how it ended; what crosses that on its way has nothing left to change. */
  ended: boolean;
  /** Early stopping has told the epoch that it keeps, a second time; all that is left to tell is the end. */
  keptTold: boolean;
}

interface Pause {
  since: number;
  told: boolean;
  /** Until it is over. */
  over: Promise<void>;
  end(): void;
}

const engines = browserEngines();
/** Loaded, or on their way: asked for twice, a data set is fetched once. */
const datasets = new Map<DatasetId, Promise<Dataset>>();
let active: ActiveRun | null = null;
/** Calls off the preparation that was asked for last. */
let preparing = new AbortController();

const baselines = createBaselineFits({
  taskOf: async (run, experiment, signal) => {
    if (active?.id === run) return active.prepared.task;
    return (await prepareExperiment(experiment, await loaded(experiment.dataset), { signal, baselines: [] })).task;
  },
  // Another work beside them would slow down the very engines that are measured to find the fastest.
  hold: () => (active?.opening ? new Promise((resolve) => setTimeout(resolve, HOLD_MS)) : null),
  tell: post,
});

addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  post({ type: 'heard' });
  if (request.type === 'load') void load(request.dataset, request.base);
  else if (request.type === 'prepare') void prepare(request);
  else if (request.type === 'callOff') callOffAll();
  else if (request.type === 'try') void tryOut(request);
  else if (request.type === 'time') void time(request);
  else if (request.type === 'fitBaseline') baselines.fit(request);
  else if (active?.id === request.run) control(active, request);
});
post({ type: 'started' });

function post(response: Response): void {
  postMessage(response, { transfer: transferables(response) });
}

async function load(id: DatasetId, base: string): Promise<void> {
  try {
    // The worker keeps its rows; the page gets a copy of its own (structured clone, nothing transferred).
    postMessage({ type: 'loaded', dataset: await rowsOf(id, base) } satisfies Response);
  } catch (error) {
    post({ type: 'loadFailed', dataset: id, message: messageOf(error) });
  }
}

/** The rows of a data set, fetched when they are asked for first; again when that failed. */
function rowsOf(id: DatasetId, base: string): Promise<Dataset> {
  const known = datasets.get(id);
  if (known) return known;
  const loading = loadDataset(id, base, (loaded, total) => post({ type: 'loading', dataset: id, loaded, total }));
  datasets.set(id, loading);
  loading.catch(() => datasets.delete(id));
  return loading;
}

/** The rows of a data set that the page has had loaded. */
async function loaded(id: DatasetId): Promise<Dataset> {
  const dataset = await datasets.get(id);
  if (!dataset) throw new Error(`The data set ${id} has not been loaded.`);
  return dataset;
}

async function tryOut({ trial, experiment, baselines, base }: Extract<Request, { type: 'try' }>): Promise<void> {
  try {
    const point = await runTrial(await rowsOf(experiment.dataset, base), experiment, { engines, baselines });
    post({ type: 'tried', trial, point });
  } catch (error) {
    post({ type: 'trialFailed', trial, message: messageOf(error) });
  }
}

async function prepare({ run: id, experiment, untrained }: Extract<Request, { type: 'prepare' }>): Promise<void> {
  callOffAll();
  preparing = new AbortController();
  const { signal } = preparing;
  try {
    const dataset = await loaded(experiment.dataset);
    signal.throwIfAborted();
    const prepared = await prepareExperiment(experiment, dataset, { signal, baselines: [] });
    const frame = untrained ? await untrainedOf(prepared, { engines, signal }) : null;
    signal.throwIfAborted();
    active = runOf(id, prepared);
    // Not transferred: the training task goes on using the same arrays.
    postMessage({ type: 'prepared', run: id, plan: prepared.plan, untrained: frame } satisfies Response);
  } catch (error) {
    // Meanwhile the page may have asked for something else.
    if (!signal.aborted) post({ type: 'failed', run: id, message: messageOf(error) });
  }
}

function runOf(id: number, prepared: PreparedRun): ActiveRun {
  const { learningRate, batchSize } = prepared.plan.experiment.training;
  return {
    id,
    prepared,
    settings: { learningRate, batchSize },
    abort: new AbortController(),
    frames: null,
    pumping: null,
    opening: false,
    pause: null,
    teller: frameTeller(id),
    allowance: 0,
    epoch: 0,
    ended: false,
    keptTold: false,
  };
}

/** Nobody waits any more for what was asked for so far about runs. */
function callOffAll(): void {
  preparing.abort();
  baselines.callOff();
  if (active) callOff(active);
  active = null;
}

/** Nobody will ask for this run's frames any more. */
function callOff(run: ActiveRun): void {
  run.abort.abort();
  run.pause?.end();
  // A paused run holds its engine's memory until its generator is told.
  void run.frames?.return({ reason: 'cancelled' });
}

async function time({ job, experiment, engine: name, base }: Extract<Request, { type: 'time' }>): Promise<void> {
  try {
    const { task } = await prepareExperiment(experiment, await rowsOf(experiment.dataset, base), { baselines: [] });
    const engine = await engines.create(name);
    const msPerStep = await engine.measure(trainingTaskOf(task), TIMING_MS).finally(() => engine.dispose());
    post({ type: 'timed', job, msPerStep, problem: null });
  } catch (error) {
    post({ type: 'timed', job, msPerStep: null, problem: messageOf(error) });
  }
}

function control(run: ActiveRun, request: Extract<Request, { type: 'go' | 'pause' | 'adjust' }>): void {
  if (run.ended) return;
  if (request.type === 'pause') {
    pause(run);
  } else if (request.type === 'adjust') {
    Object.assign(run.settings, request.changes);
  } else {
    run.allowance = request.epochs ?? Number.POSITIVE_INFINITY;
    run.pause?.end();
    run.pause = null;
    if (!run.pumping) void pump(run);
  }
}

function pause(run: ActiveRun): void {
  run.allowance = 0;
  run.pause ??= newPause();
  if (run.opening && run.epoch === 0) {
    // Nothing has been learnt yet, so the search can begin anew when the run goes on.
    callOff(run);
    Object.assign(run, { abort: new AbortController(), frames: null, pumping: null, opening: false });
  }
  if (!run.pumping) tellPaused(run, run.pause);
}

function newPause(): Pause {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { since: performance.now(), told: false, over, end };
}

function tellPaused(run: ActiveRun, pause: Pause): void {
  if (pause.told) return;
  pause.told = true;
  run.teller.flush();
  post({ type: 'paused', run: run.id });
}

/** What a run waits for in the midst of an epoch. */
function holdOf(run: ActiveRun): Promise<void> | null {
  const { pause } = run;
  if (!pause || performance.now() - pause.since < PAUSE_PATIENCE_MS) return null;
  tellPaused(run, pause);
  return pause.over;
}

/** Draws frames from the run while it has an allowance, and tells the page. */
async function pump(run: ActiveRun): Promise<void> {
  const { plan } = run.prepared;
  run.frames ??= begin(run);
  const { frames } = run;
  run.pumping = frames;
  /** Nobody waits for these frames any more: another run, or another search for an engine, has taken over. */
  const replaced = () => active !== run || run.frames !== frames;
  try {
    // After the last epoch the run is asked once more, for it to say how it ended.
    while (run.allowance > 0 || run.keptTold || run.epoch >= plan.epochs) {
      const next = await frames.next();
      if (replaced()) return;
      if (next.done) {
        run.teller.flush();
        run.ended = true;
        post({ type: 'ended', run: run.id, end: next.value });
        return;
      }
      add(run, next.value);
    }
    run.pause ??= newPause();
    tellPaused(run, run.pause);
  } catch (error) {
    if (replaced()) return;
    run.teller.flush();
    post({ type: 'failed', run: run.id, message: messageOf(error) });
  } finally {
    if (run.pumping === frames) run.pumping = null;
  }
}

function begin(run: ActiveRun): ReturnType<typeof start> {
  run.opening = run.prepared.plan.network !== null;
  const tell = (event: FitEvent) => {
    if (active !== run || run.frames !== frames) return;
    run.opening = event.type === 'notice';
    post({ ...event, run: run.id });
  };
  const { settings, abort } = run;
  const frames = start(run.prepared, { engines, settings, signal: abort.signal, hold: () => holdOf(run), tell });
  return frames;
}

function add(run: ActiveRun, frame: Frame): void {
  const { epoch } = frame;
  // The page has drawn the untrained network already; neither that nor a kept frame is one of the epochs asked for.
  if (epoch > run.epoch) run.allowance -= 1;
  else if (epoch > 0) run.keptTold = true;
  run.epoch = Math.max(run.epoch, epoch);
  run.teller.add(frame);
}

interface FrameTeller {
  add(frame: Frame): void;
  flush(): void;
}

/** Gathers frames and posts the newest at most every FRAME_INTERVAL_MS. */
function frameTeller(run: number): FrameTeller {
  let newest: Frame | null = null;
  let losses: EpochLoss[] = [];
  let told = Number.NEGATIVE_INFINITY;
  const flush = () => {
    if (!newest) return;
    post({ type: 'frame', run, frame: newest, losses });
    newest = null;
    losses = [];
    told = performance.now();
  };
  return {
    flush,
    add(frame) {
      newest = frame;
      if (frame.network) losses.push(frame.network.loss);
      if (performance.now() - told >= FRAME_INTERVAL_MS) flush();
    },
  };
}
