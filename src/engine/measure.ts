import { createRandom } from '#core/random/random.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import type { TrainingTask } from './engine.ts';
import { type Trainer, trainOn } from './trainer.ts';

/**
 * Steps that are timed together, about as many as an epoch of heartbeats has: waiting for a graphics processor weighs as
 * little as it does there, and the browser's clock, which counts tenths of milliseconds, is fine enough.
 */
const GROUP = 24;

/** Median milliseconds per training step, as `Engine.measure` promises. Uses up the trainer's weights. */
export async function measureSteps(
  trainer: Trainer,
  { training, network, options }: TrainingTask,
  budgetMs: number,
  yieldToMain: YieldToMain,
): Promise<number> {
  const rows = training.length / network.inputs;
  const batchSize = Math.min(options.batchSize, rows);
  // Whole batches alone, so that all steps are alike.
  const wholeBatches = Math.min(GROUP, Math.floor(rows / batchSize)) * batchSize;
  trainer.beginEpoch(
    Uint32Array.from({ length: wholeBatches }, (_, row) => row),
    createRandom(0),
    { noise: createRandom(0), klWeight: network.variational?.beta ?? 0 },
  );
  let at = 0;
  const timeGroup = async (most: number, until: number) => {
    const began = performance.now();
    let trained = 0;
    do {
      if (at === wholeBatches) at = 0;
      const before = at;
      const last = Math.min(wholeBatches, at + most * batchSize - trained);
      at = trainOn(trainer, at, last, batchSize, options.learningRate);
      trained += at - before;
      await yieldToMain();
    } while (trained < most * batchSize && performance.now() < until);
    await trainer.epochLoss();
    return ((performance.now() - began) * batchSize) / trained;
  };
  // The first step compiles what the others run; the second tells how many fit into the time.
  await timeGroup(1, 0);
  const until = performance.now() + budgetMs;
  const group = Math.max(1, Math.min(GROUP, Math.floor(budgetMs / (await timeGroup(1, 0)))));
  const times: number[] = [];
  while (times.length === 0 || performance.now() < until) times.push(await timeGroup(group, until));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
