import type { EngineName } from '#core/experiment/experiment.ts';
import type { TrainingFrame } from '#core/frame.ts';
import type { TrainingTask } from './engine.ts';
import type { Engines } from './fallback.ts';

/**
 * Epoch 0, as training begins with it: by our own engines, which are small and quick to load, whatever trains later. Where
 * the kernels cannot be had, or have no room for the network, the plain one does it.
 * @throws the signal's reason when aborted, also while rows are evaluated
 */
export async function untrainedFrame(
  task: TrainingTask,
  engines: Pick<Engines, 'create'>,
  signal: AbortSignal,
): Promise<TrainingFrame> {
  try {
    return await firstFrame('fusedWasm', task, engines, signal);
  } catch {
    signal.throwIfAborted();
    return firstFrame('fusedJs', task, engines, signal);
  }
}

async function firstFrame(
  name: EngineName,
  task: TrainingTask,
  engines: Pick<Engines, 'create'>,
  signal: AbortSignal,
): Promise<TrainingFrame> {
  const { learningRate, batchSize } = task.options;
  const engine = await engines.create(name);
  const run = engine.train(task, { learningRate, batchSize }, signal);
  try {
    const first = await run.next();
    signal.throwIfAborted();
    if (first.done) throw new Error(`${name} told nothing of the untrained network.`);
    return first.value;
  } finally {
    await run.return({ reason: 'cancelled' });
    engine.dispose();
  }
}
