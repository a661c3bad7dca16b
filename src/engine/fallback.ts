import type { EngineChoice, EngineName } from '#core/experiment/experiment.ts';
import type { RunEnd, TrainingFrame } from '#core/frame.ts';
import { type Message, messageOf, TellingError } from '#core/message.ts';
import { supports } from '#core/network/supports.ts';
import type { EngineReport } from '#core/plan.ts';
import type { Lead } from '#core/yieldToMain.ts';
import { type Engine, EngineLostError, type LiveSettings, type TrainingTask } from './engine.ts';

/** What happens beside the frames of a training: an engine was chosen; a person should know of something. */
export type TrainingEvent =
  | { type: 'engine'; engine: EngineName; reports: EngineReport[] }
  | { type: 'notice'; message: Message };

/** Where a training gets its engine from. Both functions reject when there is none to be had. */
export interface Engines {
  /** Those that may take over where the one asked for is missing or lost, in this order. */
  others: readonly EngineName[];
  create(name: EngineName): Promise<Engine>;
  /**
   * @returns `forget`: for the next run to measure again
   * @throws the signal's reason when aborted
   */
  chooseFastest(
    candidates: readonly EngineName[],
    task: TrainingTask,
    signal: AbortSignal,
  ): Promise<Opened & { forget(): void }>;
}

interface Opened {
  engine: Engine;
  reports: EngineReport[];
}

/** When real steps take more than so many times as long as measured, epoch after epoch, the measurement was a bad one. */
const FAR_OFF = 2;
const SLOW_EPOCHS = 3;

/** Where to go when an engine is lost or missing: our own first, for tfjs is large and slow to load. */
export const FALLBACK_ORDER: readonly EngineName[] = [
  'fusedWasm',
  'fusedJs',
  'fusedWebgpu',
  'webgpu',
  'wasm',
  'webgl',
  'cpu',
];

/** How a training is led, and what it has at hand. */
export interface TrainingMeans extends Lead {
  engines: Engines;
  /** Live learning rate and batch size, read while training; without them, the task's own. */
  settings?: LiveSettings | undefined;
  tell?: ((event: TrainingEvent) => void) | undefined;
}

/**
 * Trains to the end, frame by frame, on the engine asked for. When that engine cannot be had or is lost on the way,
 * goes on with the next one from the last frame's weights and says so. Pull-driven, like `Engine.train`.
 */
export async function* trainWithFallback(
  task: TrainingTask,
  choice: EngineChoice,
  means: TrainingMeans,
): AsyncGenerator<TrainingFrame, RunEnd> {
  const { engines, hold, signal = new AbortController().signal, tell = () => {} } = means;
  const { learningRate, batchSize } = task.options;
  const settings = means.settings ?? { learningRate, batchSize };
  const lost = new Set<EngineName>();
  let current = task;
  while (true) {
    const { engine, reports, notices, forget } = await openEngine(current, choice, lost, engines, signal);
    const measured = reports.find((report) => report.engine === engine.name)?.msPerStep ?? Number.POSITIVE_INFINITY;
    for (const message of notices) tell({ type: 'notice', message });
    tell({ type: 'engine', engine: engine.name, reports });
    let slowEpochs = 0;
    try {
      const frames = engine.train(current, settings, signal, hold);
      for (let step = await frames.next(); ; step = await frames.next()) {
        if (step.done) return step.value;
        const frame = step.value;
        slowEpochs = frame.msPerStep !== null && frame.msPerStep > FAR_OFF * measured ? slowEpochs + 1 : 0;
        if (slowEpochs === SLOW_EPOCHS) forget();
        // The frame a resumed run starts from has been told already.
        if (frame.epoch > 0 && frame.epoch === current.startEpoch) continue;
        // The page takes the frame's arrays over, so the run keeps its own copy to go on from.
        current = { ...current, weights: frame.weights.slice(), startEpoch: frame.epoch };
        yield frame;
      }
    } catch (error) {
      if (!(error instanceof EngineLostError)) throw error;
      lost.add(engine.name);
      if (engines.others.every((name) => lost.has(name))) throw error;
      const { earlyStoppingPatience, plateauPatience } = task.options;
      tell({
        type: 'notice',
        message: {
          say: 'engineLost',
          engine: engine.name,
          epoch: current.startEpoch,
          problem: error.telling,
          patience: earlyStoppingPatience + plateauPatience > 0,
        },
      });
    } finally {
      engine.dispose();
    }
  }
}

async function openEngine(
  task: TrainingTask,
  choice: EngineChoice,
  lost: ReadonlySet<EngineName>,
  engines: Engines,
  signal: AbortSignal,
): Promise<Opened & { forget(): void; notices: Message[] }> {
  const left = engines.others.filter((name) => !lost.has(name));
  if (choice === 'auto') return { ...(await engines.chooseFastest(left, task, signal)), notices: [] };
  const wanted = lost.has(choice) ? left : [choice, ...left.filter((name) => name !== choice)];
  const problems: { engine: EngineName; problem: Message }[] = [];
  for (const name of wanted) {
    try {
      const supported = supports(name, task.network);
      if (supported !== true) throw new TellingError(supported);
      const engine = await engines.create(name);
      return {
        engine,
        reports: [],
        forget: () => {},
        notices: problems.map((missing) => ({ say: 'engineMissing', ...missing })),
      };
    } catch (error) {
      problems.push({ engine: name, problem: messageOf(error) });
    }
  }
  throw new TellingError({ say: 'noEngine', problems });
}
