import { createRandom } from '#core/random/random.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';
import { judge } from './judge.ts';
import { backward, forward } from './layers.ts';
import { compare, penalize } from './loss.ts';
import { renewMoving } from './normalization.ts';
import { OPTIMIZERS } from './optimizers.ts';

/**
 * Trains a task in plain typed arrays: what every faster way of doing it must agree with, and what stands in for them.
 */
export function createReferenceTrainer(task: TrainingTask): Trainer {
  const { network, options } = task;
  const { inputs, trainable } = network;
  const rule = OPTIMIZERS[options.optimizer];
  const weights = task.weights.slice();
  const gradients = new Float32Array(trainable);
  const slots = rule.slots.map((value) => new Float32Array(trainable).fill(value));
  let epoch = { order: new Uint32Array() as Uint32Array, dropout: createRandom(0), seen: 0, squaredErrors: 0 };
  let steps = 0;

  return {
    beginEpoch(order, dropout) {
      epoch = { order, dropout, seen: 0, squaredErrors: 0 };
    },
    step(first, rows, learningRate) {
      const x = gather(task.training, inputs, epoch.order.subarray(first, first + rows));
      const traces = forward(network, weights, x, epoch.dropout);
      const { squaredErrors, gradient } = compare(traces.at(-1)!.output, x);
      backward(traces, weights, gradient, gradients);
      penalize(network, options.regularizer, weights, gradients);
      steps += 1;
      rule.update(weights, gradients, slots, { learningRate, count: steps });
      for (const { layer, normalized } of traces) {
        if (normalized) renewMoving(layer.batchNormalization!, weights, normalized);
      }
      epoch.seen += rows;
      epoch.squaredErrors += squaredErrors;
    },
    async epochLoss() {
      return epoch.squaredErrors / (epoch.seen * inputs);
    },
    async trainingLoss() {
      const { scores } = judge(network, weights, task.training);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    },
    async evaluate() {
      const ofValidation = judge(network, weights, task.validation);
      const ofTest = judge(network, weights, task.test);
      return {
        validationScores: ofValidation.scores,
        testScores: ofTest.scores,
        latent: ofTest.latent,
        weights: weights.slice(),
        deadUnits: ofValidation.deadUnits,
      };
    },
    dispose() {},
  };
}

/** The given rows one after another. */
function gather(x: Float32Array, inputs: number, rows: Uint32Array): Float32Array {
  const batch = new Float32Array(rows.length * inputs);
  for (const [i, row] of rows.entries()) batch.set(x.subarray(row * inputs, (row + 1) * inputs), i * inputs);
  return batch;
}
