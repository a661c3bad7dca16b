import { type EngineName, FUSED_ENGINES } from '#core/experiment/experiment.ts';
import { type Message, messageOf, TellingError } from '#core/message.ts';
import { supports } from '#core/network/supports.ts';
import type { EngineReport } from '#core/plan.ts';
import type { Engine, TrainingTask } from './engine.ts';

/** How long an engine may take to load, and how long to warm up, before it is passed over, in milliseconds. */
const LOADING_LIMIT = 10_000;
const WARM_UP_LIMIT = 1_000;

/** What need not be tried once an engine works: its way of doing the same work on the same processor is slower. */
const OUTDONE_BY: Partial<Record<EngineName, readonly EngineName[]>> = {
  fusedWasm: ['fusedJs', 'wasm', 'cpu'],
  fusedJs: ['cpu'],
  fusedWebgpu: ['webgpu', 'webgl'],
};

/**
 * Milliseconds per step under which the search ends at an engine of our own. On a graphics processor tfjs hands out some
 * hundred pieces of work a step, which takes about as long, and to load it takes seconds.
 */
const QUICK_ENOUGH = 10;

/**
 * Tries engines in turn on the model at hand and keeps the fastest; the others are disposed of. An engine that cannot
 * be had, fails, or keeps one waiting is passed over, and its report says why. Once an engine of our own is quick enough,
 * the rest are not tried: then there is no report on them.
 * @param budgetMs how long each engine is measured, after its warm-up; those of our own a quarter as long
 * @throws TellingError when none works, with every engine's problem
 * @throws the signal's reason as soon as it is aborted
 */
export async function chooseEngine(
  candidates: readonly EngineName[],
  createEngine: (name: EngineName) => Promise<Engine>,
  task: TrainingTask,
  budgetMs: number,
  signal?: AbortSignal,
): Promise<{ engine: Engine; reports: EngineReport[] }> {
  const reports: EngineReport[] = [];
  const working: Trial[] = [];
  const outdone = new Set<EngineName>();
  for (const name of candidates) {
    if (outdone.has(name)) continue;
    // Whether an engine of our own is quick enough shows soon, and people wait.
    const trial = await tryEngine(name, createEngine, task, isFused(name) ? budgetMs / 4 : budgetMs, signal);
    if (signal?.aborted) {
      for (const { engine } of working) engine.dispose();
      throw signal.reason;
    }
    if ('say' in trial) {
      reports.push({ engine: name, msPerStep: null, problem: trial });
    } else {
      reports.push({ engine: name, msPerStep: trial.msPerStep, problem: null });
      working.push(trial);
      for (const other of OUTDONE_BY[name] ?? []) outdone.add(other);
      if (isFused(name) && trial.msPerStep <= QUICK_ENOUGH) break;
    }
  }
  const [fastest, ...others] = working.sort((a, b) => a.msPerStep - b.msPerStep);
  for (const { engine } of others) engine.dispose();
  if (fastest) return { engine: fastest.engine, reports };
  const problems = reports.flatMap(({ engine, problem }) => (problem ? [{ engine, problem }] : []));
  throw new TellingError({ say: 'noEngine', problems });
}

const isFused = (name: EngineName) => FUSED_ENGINES.some((fused) => fused === name);

interface Trial {
  engine: Engine;
  msPerStep: number;
}

/** The engine and its speed, or why not. */
async function tryEngine(
  name: EngineName,
  createEngine: (name: EngineName) => Promise<Engine>,
  task: TrainingTask,
  budgetMs: number,
  signal?: AbortSignal,
): Promise<Trial | Message> {
  const supported = supports(name, task.network);
  if (supported !== true) return supported;
  let engine: Engine | null = null;
  try {
    engine = await within(LOADING_LIMIT, 'loading', createEngine(name), signal);
    const limit = WARM_UP_LIMIT + budgetMs;
    // An engine that is given up is to stop stepping, too.
    const giveUp = new AbortController();
    const measuring = engine.measure(task, budgetMs, giveUp.signal);
    const msPerStep = await within(limit, 'stepping', measuring, signal).finally(() => giveUp.abort());
    return { engine, msPerStep };
  } catch (error) {
    engine?.dispose();
    return messageOf(error);
  }
}

/**
 * @throws TellingError when the work takes longer than `ms`, and the signal's reason when aborted; what the work comes to
 *   later is left alone
 */
async function within<T>(
  ms: number,
  doing: 'loading' | 'stepping',
  work: Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let callOff = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TellingError({ say: 'engineTooSlow', doing, seconds: ms / 1000 })), ms);
    callOff = () => reject(signal?.reason);
  });
  if (signal?.aborted) callOff();
  signal?.addEventListener('abort', callOff);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', callOff);
  }
}
