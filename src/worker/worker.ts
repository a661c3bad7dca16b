/// <reference lib="webworker" />
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { EpochLoss, Frame } from '#core/frame.ts';
import { messageOf } from '#core/message.ts';
import type { LiveSettings } from '#engine/engine.ts';
import { browserEngines } from './engines.ts';
import { loadDataset } from './load.ts';
import { type PreparedRun, prepareRun } from './plan.ts';
import type { Request, Response } from './protocol.ts';
import { type RunEvent, trainRun } from './run.ts';
import { transferables } from './transfer.ts';
import { runTrial } from './trial.ts';
import { untrainedFrame } from './untrained.ts';

/** No more frames a second than a person can follow; losses in between are gathered, not lost. */
const FRAME_INTERVAL_MS = 1000 / 15;

/** How long an engine is measured when a person asks how fast it is. */
const TIMING_MS = 200;

interface ActiveRun {
  id: number;
  prepared: PreparedRun;
  events: ReturnType<typeof trainRun> | null;
  settings: LiveSettings;
  abort: AbortController;
  /** Epochs it may still train before it pauses. */
  allowance: number;
  /** The last epoch that was trained. */
  epoch: number;
  pumping: boolean;
  /** It has told how it ended; what crosses that on its way has nothing left to change. */
  ended: boolean;
  /** Early stopping has told the epoch that it keeps, a second time; all that is left to tell is the end. */
  keptTold: boolean;
}

const engines = browserEngines();
/** Loaded, or on their way: asked for twice, a data set is fetched once. */
const datasets = new Map<DatasetId, Promise<Dataset>>();
let active: ActiveRun | null = null;
/** The number of the run that was asked for last. */
let latest = 0;

addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.type === 'load') void load(request.dataset, request.base);
  else if (request.type === 'prepare') void prepare(request);
  else if (request.type === 'try') void tryOut(request);
  else if (request.type === 'time') void time(request);
  else if (active?.id === request.run) control(active, request);
});

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

async function tryOut({ trial, experiment, base }: Extract<Request, { type: 'try' }>): Promise<void> {
  try {
    const point = await runTrial(await rowsOf(experiment.dataset, base), experiment, engines);
    post({ type: 'tried', trial, point });
  } catch (error) {
    post({ type: 'trialFailed', trial, message: messageOf(error) });
  }
}

async function prepare({ run: id, experiment, untrained }: Extract<Request, { type: 'prepare' }>): Promise<void> {
  latest = id;
  active?.abort.abort();
  // A paused run holds its engine's memory until its generator is told that nobody will ask again.
  void active?.events?.return({ reason: 'cancelled' });
  active = null;
  try {
    const dataset = await datasets.get(experiment.dataset);
    // While the data were on their way, the page may have asked for something else.
    if (latest !== id) return;
    if (!dataset) throw new Error(`The data set ${experiment.dataset} has not been loaded.`);
    const prepared = prepareRun(dataset, experiment);
    const { learningRate, batchSize } = experiment.training;
    active = {
      id,
      prepared,
      events: null,
      settings: { learningRate, batchSize },
      abort: new AbortController(),
      allowance: 0,
      epoch: 0,
      pumping: false,
      ended: false,
      keptTold: false,
    };
    // Not transferred: the training task goes on using the same arrays.
    postMessage({
      type: 'prepared',
      run: id,
      plan: prepared.plan,
      untrained: untrained ? untrainedFrame(prepared.task) : null,
    } satisfies Response);
  } catch (error) {
    post({ type: 'failed', run: id, message: messageOf(error) });
  }
}

async function time({ job, experiment, engine: name, base }: Extract<Request, { type: 'time' }>): Promise<void> {
  try {
    const { task } = prepareRun(await rowsOf(experiment.dataset, base), experiment);
    const engine = await engines.create(name);
    const msPerStep = await engine.measure(task, TIMING_MS).finally(() => engine.dispose());
    post({ type: 'timed', job, msPerStep, problem: null });
  } catch (error) {
    post({ type: 'timed', job, msPerStep: null, problem: messageOf(error) });
  }
}

function control(run: ActiveRun, request: Extract<Request, { type: 'go' | 'pause' | 'adjust' }>): void {
  if (run.ended) return;
  if (request.type === 'pause') {
    run.allowance = 0;
    if (!run.pumping) post({ type: 'paused', run: run.id });
  } else if (request.type === 'adjust') {
    Object.assign(run.settings, request.changes);
  } else {
    run.allowance = request.epochs ?? Number.POSITIVE_INFINITY;
    if (!run.pumping) void pump(run);
  }
}

/** Draws events from the run while it has an allowance, and tells the page. */
async function pump(run: ActiveRun): Promise<void> {
  run.pumping = true;
  const { task, plan } = run.prepared;
  run.events ??= trainRun(task, plan.experiment.engine, engines, run.settings, run.abort.signal);
  const teller = frameTeller(run.id);
  try {
    // After the last epoch the run is asked once more, for it to say how it ended.
    while (run.allowance > 0 || run.keptTold || run.epoch >= plan.experiment.training.epochs) {
      const next = await run.events.next();
      // Another run has taken over; nobody waits for this one any more.
      if (active !== run) return;
      if (next.done) {
        teller.flush();
        run.ended = true;
        post({ type: 'ended', run: run.id, end: next.value });
        return;
      }
      tell(run, next.value, teller);
    }
    teller.flush();
    post({ type: 'paused', run: run.id });
  } catch (error) {
    teller.flush();
    if (active === run) post({ type: 'failed', run: run.id, message: messageOf(error) });
  } finally {
    run.pumping = false;
  }
}

function tell(run: ActiveRun, event: RunEvent, teller: ReturnType<typeof frameTeller>): void {
  if (event.type !== 'frame') {
    post({ ...event, run: run.id });
    return;
  }
  const { epoch } = event.frame;
  // The page has drawn the untrained network already; neither that nor a kept frame is one of the epochs asked for.
  if (epoch > run.epoch) run.allowance -= 1;
  else if (epoch > 0) run.keptTold = true;
  run.epoch = Math.max(run.epoch, epoch);
  teller.add(event.frame);
}

/** Gathers frames and posts the newest at most every FRAME_INTERVAL_MS. */
function frameTeller(run: number): { add(frame: Frame): void; flush(): void } {
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
      losses.push(frame.loss);
      if (performance.now() - told >= FRAME_INTERVAL_MS) flush();
    },
  };
}
