import type { EngineName } from '#core/experiment/experiment.ts';
import { type Message, TellingError } from '#core/message.ts';
import type { EngineReport } from '#core/plan.ts';
import { chooseEngine } from '#engine/auto.ts';
import type { Engine, TrainingTask } from '#engine/engine.ts';
import type { Engines } from '#engine/fallback.ts';

/** How long `auto` may measure one engine. */
const MEASURE_MS = 60;

/** What this browser lacks, or a model has no room for or is too slow on, is so for the whole visit. */
const LASTING: ReadonlySet<Message['say']> = new Set([
  'layersUnsupported',
  'noWebgpu',
  'noWebgl',
  'noWasm',
  'noJavaScript',
  'halfPrecision',
  'softwareGraphics',
  'outOfMemory',
  'bufferTooLarge',
  'batchTooLarge',
  'engineTooSlow',
]);

type Create = (name: EngineName) => Promise<Engine>;

/**
 * Looks for the fastest engine, once for each model: what lasts is not measured or waited for again, what may pass is.
 * @param create opens an engine that was chosen before
 * @param createReal opens one to be measured
 */
export function fastestOnce(create: Create, createReal: Create): Engines['chooseFastest'] {
  const measured = new Map<string, { winner: EngineName; reports: EngineReport[] }>();
  const loading = new Map<EngineName, Promise<Engine>>();
  /** Engines that were waited for in vain and have not come yet. */
  const late = new Map<EngineName, Message>();

  const load: Create = (name) => {
    const problem = late.get(name);
    if (problem) return Promise.reject(new TellingError(problem));
    const engine = createReal(name);
    loading.set(name, engine);
    return engine;
  };

  /** Passes the engine over until it has come, or has failed. All that was chosen without it is measured anew then. */
  const passOver = (name: EngineName, problem: Message) => {
    if (late.has(name)) return;
    late.set(name, problem);
    const come = (engine?: Engine) => {
      engine?.dispose();
      late.delete(name);
      measured.clear();
    };
    loading.get(name)?.then(come, () => come());
  };

  return async (candidates, task, signal) => {
    const key = modelKey(candidates, task);
    const known = measured.get(key);
    const forget = () => void measured.delete(key);
    if (known) {
      // An engine can go away between two runs; then the others are asked again.
      const engine = await create(known.winner).catch(() => null);
      if (engine) return { engine, reports: known.reports, forget };
    }
    const { engine, reports } = await chooseEngine(candidates, load, task, MEASURE_MS, signal);
    // What failed this time, as for want of a connection, may win the next.
    if (reports.every(({ problem }) => !problem || LASTING.has(problem.say))) {
      measured.set(key, { winner: engine.name, reports });
    }
    for (const { engine: name, problem } of reports) {
      if (problem?.say === 'engineTooSlow' && problem.doing === 'loading') passOver(name, problem);
    }
    return { engine, reports, forget };
  };
}

/** All that the time of a training step depends on. */
function modelKey(candidates: readonly EngineName[], { network, options, training }: TrainingTask): string {
  const layers = network.layers.map(({ role: _, ...shape }) => ({ ...shape, kernel: null, bias: null }));
  const batch = Math.min(options.batchSize, training.length / network.inputs);
  return JSON.stringify([candidates, network.inputs, layers, batch, options.optimizer, options.regularizer.kind]);
}
