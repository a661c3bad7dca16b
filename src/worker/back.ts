import { messageOf, TellingError } from '#core/message.ts';
import { supports } from '#core/network/supports.ts';
import { trainingTaskOf } from '#detectors/network.ts';
import type { Engines } from '#engine/fallback.ts';
import { prepare as prepareExperiment, untrained as untrainedOf } from '#run/run.ts';
import { runTrial } from '#run/trial.ts';
import { type ActiveRun, createActiveRun } from './activeRun.ts';
import { createBaselineFits } from './baselineFits.ts';
import type { loadDataset } from './load.ts';
import type { Request, Tell } from './protocol.ts';
import { createRows } from './rows.ts';

/** How long an engine is measured when a person asks how fast it is. */
const TIMING_MS = 200;

/** How long a baseline waits before it looks again whether an engine has been found. */
const HOLD_MS = 20;

interface Means {
  engines: Engines;
  load: typeof loadDataset;
  tell: Tell;
}

type Asked<Type> = Extract<Request, { type: Type }>;

/** All that a worker does, and what it has in hand meanwhile. @returns what hears the page's requests */
export function createBack({ engines, load, tell }: Means): (request: Request) => void {
  const rows = createRows(load, (dataset, loaded, total) => tell({ type: 'loading', dataset, loaded, total }));
  let active: ActiveRun | null = null;
  /** Calls off the preparation that was asked for last. */
  let preparing = new AbortController();

  const baselines = createBaselineFits({
    taskOf: async (run, experiment, signal) => {
      if (active?.id === run) return active.task;
      return (await prepareExperiment(experiment, await rows.of(experiment.dataset), { signal, baselines: [] })).task;
    },
    // Another work beside them would slow down the very engines that are measured to find the fastest.
    hold: () => (active?.isOpening() ? new Promise((resolve) => setTimeout(resolve, HOLD_MS)) : null),
    tell,
  });

  async function loadRows({ dataset, base }: Asked<'load'>): Promise<void> {
    try {
      tell({ type: 'loaded', dataset: await rows.from(dataset, base) });
    } catch (error) {
      tell({ type: 'loadFailed', dataset, message: messageOf(error) });
    }
  }

  async function prepare({ run, experiment, untrained }: Asked<'prepare'>): Promise<void> {
    callOff();
    preparing = new AbortController();
    const { signal } = preparing;
    try {
      const dataset = await rows.of(experiment.dataset);
      signal.throwIfAborted();
      const prepared = await prepareExperiment(experiment, dataset, { signal, baselines: [] });
      const frame = untrained ? await untrainedOf(prepared, { engines, signal }) : null;
      signal.throwIfAborted();
      active = createActiveRun(run, prepared, { engines, tell });
      tell({ type: 'prepared', run, plan: prepared.plan, untrained: frame });
    } catch (error) {
      // Meanwhile the page may have asked for something else.
      if (!signal.aborted) tell({ type: 'failed', run, message: messageOf(error) });
    }
  }

  /** Nobody waits any more for what was asked for so far about runs. */
  function callOff(): void {
    preparing.abort();
    baselines.callOff();
    active?.callOff();
    active = null;
  }

  async function tryOut({ trial, experiment, baselines, base }: Asked<'try'>): Promise<void> {
    try {
      const point = await runTrial(await rows.from(experiment.dataset, base), experiment, { engines, baselines });
      tell({ type: 'tried', trial, point });
    } catch (error) {
      tell({ type: 'trialFailed', trial, message: messageOf(error) });
    }
  }

  async function time({ job, experiment, engine: name, base }: Asked<'time'>): Promise<void> {
    try {
      const dataset = await rows.from(experiment.dataset, base);
      const { task } = await prepareExperiment(experiment, dataset, { baselines: [] });
      const training = trainingTaskOf(task);
      const supported = supports(name, training.network);
      if (supported !== true) throw new TellingError(supported);
      const engine = await engines.create(name);
      const msPerStep = await engine.measure(training, TIMING_MS).finally(() => engine.dispose());
      tell({ type: 'timed', job, msPerStep, problem: null });
    } catch (error) {
      tell({ type: 'timed', job, msPerStep: null, problem: messageOf(error) });
    }
  }

  function control(run: ActiveRun, request: Asked<'go' | 'pause' | 'pace' | 'drawn' | 'adjust'>): void {
    if (request.type === 'go') run.go(request.epochs);
    else if (request.type === 'pause') run.pause();
    else if (request.type === 'pace') run.setPace(request.epochsPerSecond);
    else if (request.type === 'drawn') run.drawn(request.epoch);
    else run.adjust(request.changes);
  }

  return (request) => {
    tell({ type: 'heard' });
    if (request.type === 'load') void loadRows(request);
    else if (request.type === 'prepare') void prepare(request);
    else if (request.type === 'callOff') callOff();
    else if (request.type === 'try') void tryOut(request);
    else if (request.type === 'time') void time(request);
    else if (request.type === 'fitBaseline') baselines.fit(request);
    else if (active?.id === request.run) control(active, request);
  };
}
