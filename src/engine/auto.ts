import type { EngineName } from '#core/experiment/experiment.ts';
import type { EngineReport } from '#core/plan.ts';
import type { Engine, TrainingTask } from './engine.ts';

/** How long an engine may take to load, and how long to warm up, before it is passed over, in milliseconds. */
const LOADING_LIMIT = 10_000;
const WARM_UP_LIMIT = 1_000;

/**
 * Tries engines in turn on the model at hand and keeps the fastest; the others are disposed of. An engine that cannot
 * be had, fails, or keeps one waiting is passed over, and its report says why.
 * @param budgetMs how long each engine is measured, after its warm-up
 * @throws Error when none works, with every engine's problem
 */
export async function chooseEngine(
  candidates: readonly EngineName[],
  createEngine: (name: EngineName) => Promise<Engine>,
  task: TrainingTask,
  budgetMs: number,
): Promise<{ engine: Engine; reports: EngineReport[] }> {
  const reports: EngineReport[] = [];
  const working: Trial[] = [];
  for (const name of candidates) {
    const trial = await tryEngine(name, createEngine, task, budgetMs);
    if (typeof trial === 'string') {
      reports.push({ engine: name, msPerStep: null, problem: trial });
    } else {
      reports.push({ engine: name, msPerStep: trial.msPerStep, problem: null });
      working.push(trial);
    }
  }
  const [fastest, ...others] = working.sort((a, b) => a.msPerStep - b.msPerStep);
  for (const { engine } of others) engine.dispose();
  if (fastest) return { engine: fastest.engine, reports };
  throw new Error(
    `No engine can train here. ${reports.map(({ engine, problem }) => `${engine}: ${problem}`).join(' ')}`,
  );
}

interface Trial {
  engine: Engine;
  msPerStep: number;
}

/** The engine and its speed, or a sentence that says why not. */
async function tryEngine(
  name: EngineName,
  createEngine: (name: EngineName) => Promise<Engine>,
  task: TrainingTask,
  budgetMs: number,
): Promise<Trial | string> {
  let engine: Engine | null = null;
  try {
    engine = await within(LOADING_LIMIT, 'load', createEngine(name));
    const msPerStep = await within(
      WARM_UP_LIMIT + budgetMs,
      'take its first training steps',
      engine.measure(task, budgetMs),
    );
    return { engine, msPerStep };
  } catch (error) {
    engine?.dispose();
    return error instanceof Error ? error.message : String(error);
  }
}

/** @throws Error when the work takes longer than `ms`; what it comes to later is left alone. */
async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${ms / 1000} s to ${what}.`)), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
