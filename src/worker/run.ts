import type { EngineChoice, EngineName } from '#core/experiment/experiment.ts';
import type { Frame, RunEnd } from '#core/frame.ts';
import { type Message, messageOf, TellingError } from '#core/message.ts';
import type { EngineReport } from '#core/plan.ts';
import { type Engine, EngineLostError, type LiveSettings, type TrainingTask } from '#engine/engine.ts';

/** What happens in a run, in order: an engine is chosen, frames follow; notices say what a person should know. */
export type RunEvent =
  | { type: 'engine'; engine: EngineName; reports: EngineReport[] }
  | { type: 'notice'; message: Message }
  | { type: 'frame'; frame: Frame };

/** Where a run gets its engine from. Both reject when there is none to be had. */
export interface Engines {
  create(name: EngineName): Promise<Engine>;
  chooseFastest(
    candidates: readonly EngineName[],
    task: TrainingTask,
  ): Promise<{ engine: Engine; reports: EngineReport[] }>;
}

/** Where to go when an engine is lost or missing: our own first, for tfjs is large and slow to load. */
const FALLBACK_ORDER: readonly EngineName[] = ['fusedWasm', 'fusedJs', 'fusedWebgpu', 'webgpu', 'wasm', 'webgl', 'cpu'];

/**
 * Trains to the end, frame by frame, on the engine asked for. When that engine cannot be had or is lost on the way,
 * goes on with the next one from the last frame's weights and says so. Pull-driven, like `Engine.train`.
 * @param settings live learning rate and batch size, read while training
 */
export async function* trainRun(
  task: TrainingTask,
  choice: EngineChoice,
  engines: Engines,
  settings: LiveSettings,
  signal: AbortSignal,
): AsyncGenerator<RunEvent, RunEnd> {
  const lost = new Set<EngineName>();
  let current = task;
  while (true) {
    const { engine, reports, notices } = await openEngine(current, choice, lost, engines);
    for (const message of notices) yield { type: 'notice', message };
    yield { type: 'engine', engine: engine.name, reports };
    try {
      const frames = engine.train(current, settings, signal);
      for (let step = await frames.next(); ; step = await frames.next()) {
        if (step.done) return step.value;
        const frame = step.value;
        // The frame a resumed run starts from has been told already.
        if (frame.epoch > 0 && frame.epoch === current.startEpoch) continue;
        // The page takes the frame's arrays over, so the run keeps its own copy to go on from.
        current = { ...current, weights: frame.weights.slice(), startEpoch: frame.epoch };
        yield { type: 'frame', frame };
      }
    } catch (error) {
      if (!(error instanceof EngineLostError)) throw error;
      lost.add(engine.name);
      const { earlyStoppingPatience, plateauPatience } = task.options;
      yield {
        type: 'notice',
        message: {
          say: 'engineLost',
          engine: engine.name,
          epoch: current.startEpoch,
          problem: error.telling,
          patience: earlyStoppingPatience + plateauPatience > 0,
        },
      };
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
): Promise<{ engine: Engine; reports: EngineReport[]; notices: Message[] }> {
  const left = FALLBACK_ORDER.filter((name) => !lost.has(name));
  if (choice === 'auto') return { ...(await engines.chooseFastest(left, task)), notices: [] };
  const wanted = lost.has(choice) ? left : [choice, ...left.filter((name) => name !== choice)];
  const problems: { engine: EngineName; problem: Message }[] = [];
  for (const name of wanted) {
    try {
      const engine = await engines.create(name);
      return { engine, reports: [], notices: problems.map((missing) => ({ say: 'engineMissing', ...missing })) };
    } catch (error) {
      problems.push({ engine: name, problem: messageOf(error) });
    }
  }
  throw new TellingError({ say: 'noEngine', problems });
}
