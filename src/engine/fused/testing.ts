import { createRandom } from '#core/random/random.ts';
import { klWeightIn, lossOf } from '#core/variational/objective.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';

/** What training left behind, step by step. */
export interface Course {
  /** The loss of each step's batch, before the step. */
  losses: number[];
  weights: Float32Array;
}

/**
 * Takes so many steps, over epochs of batches in a seeded order, and disposes of the trainer. For tests: trainers of
 * whatever engine get the same batches and masks.
 */
export async function takeSteps(trainer: Trainer, task: TrainingTask, steps: number): Promise<Course> {
  const rows = task.training.length / task.network.inputs;
  const { batchSize, learningRate } = task.options;
  const { variational } = task.network;
  const random = createRandom(11);
  const losses: number[] = [];
  let order = new Uint32Array();
  for (let step = 0, first = 0; step < steps; step++, first += batchSize) {
    if (first >= order.length) {
      first = 0;
      order = random.permutation(rows) as Uint32Array<ArrayBuffer>;
    }
    // An epoch a batch, so that each batch's loss can be asked for.
    const batch = order.subarray(first, first + batchSize);
    trainer.beginEpoch(batch, random.fork(`dropout ${step}`), {
      noise: random.fork(`noise ${step}`),
      klWeight: variational ? klWeightIn(step + 1, variational) : 0,
    });
    trainer.step(0, batch.length, learningRate);
    const loss = await trainer.epochLoss();
    losses.push(typeof loss === 'number' ? loss : lossOf(task.network, loss));
  }
  const { weights } = await trainer.evaluate();
  trainer.dispose();
  return { losses, weights };
}

/** Of all weights taken together. */
export const size = (weights: Float32Array) => Math.hypot(...weights);
export const distance = (a: Float32Array, b: Float32Array) => size(a.map((weight, i) => weight - b[i]!));
