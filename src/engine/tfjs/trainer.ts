import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '#core/random/random.ts';
import type { Breathe } from '#engine/breathe.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Device } from './device.ts';
import { judge, toChunks } from './judge.ts';
import { backward, forward, nextMoving, unpack } from './layers.ts';
import { OPTIMIZERS } from './optimizers.ts';
import { createPenalty } from './penalty.ts';

/** All that a training step changes. The lists are empty where the network or the optimiser has no such thing. */
type State = {
  trained: tf.Tensor1D;
  /** Moving statistics of batch normalisation: one tensor or none. */
  moving: tf.Tensor1D[];
  slots: tf.Tensor1D[];
  /** Sum over the epoch so far. */
  squaredErrors: tf.Scalar;
};

/** Puts a task on a device. All that stays there between two calls are rows, the penalty's rates and the `State`. */
export function createTrainer(device: Device, task: TrainingTask, breathe: Breathe): Trainer {
  const { network, options } = task;
  const optimizer = OPTIMIZERS[options.optimizer];
  device.select();
  const validation = toChunks(task.validation, network.inputs);
  const test = toChunks(task.test, network.inputs);
  const penalty = createPenalty(network, options.regularizer);
  let state: State = {
    trained: tf.tensor1d(task.weights.slice(0, network.trainable)),
    moving: network.total > network.trainable ? [tf.tensor1d(task.weights.slice(network.trainable))] : [],
    slots: optimizer.slots.map((value) => tf.fill([network.trainable], value)),
    squaredErrors: tf.scalar(0),
  };
  let epoch = { order: new Uint32Array() as Uint32Array, dropout: createRandom(0), seen: 0 };
  let steps = 0;

  const judgeRows = (chunks: tf.Tensor2D[]) => judge(device, network, state.trained, state.moving[0], chunks, breathe);

  function stateAfter(x: tf.Tensor2D, learningRate: number): State {
    const traces = forward(unpack(network, state.trained, state.moving[0]), x, epoch.dropout);
    const difference = tf.sub<tf.Tensor2D>(traces.at(-1)!.output, x);
    const gradient = penalty.addTo(backward(traces, tf.mul(difference, 2 / x.size)), state.trained);
    const { change, slots } = optimizer.update(gradient, state.slots, { learningRate, count: steps });
    return {
      trained: tf.sub(state.trained, change),
      moving: state.moving.map((moving) => nextMoving(traces, moving)),
      slots,
      squaredErrors: tf.add(state.squaredErrors, tf.sum(tf.square(difference))),
    };
  }

  return {
    beginEpoch(order, dropout) {
      device.select();
      state.squaredErrors.dispose();
      state.squaredErrors = tf.scalar(0);
      epoch = { order, dropout, seen: 0 };
    },
    step(first, count, learningRate) {
      device.select();
      steps += 1;
      epoch.seen += count;
      const batch = gatherBatch(task.training, network.inputs, epoch.order.subarray(first, first + count));
      const next = tf.tidy(() => stateAfter(tf.tensor2d(batch, [count, network.inputs]), learningRate));
      tf.dispose(state);
      state = next;
    },
    async epochLoss() {
      device.select();
      const [sum] = await device.read(tf.clone(state.squaredErrors));
      return sum! / (epoch.seen * network.inputs);
    },
    async trainingLoss() {
      device.select();
      const chunks = toChunks(task.training, network.inputs);
      try {
        const { scores } = await judgeRows(chunks);
        return scores.reduce((sum, score) => sum + score, 0) / scores.length;
      } finally {
        tf.dispose(chunks);
      }
    },
    async evaluate() {
      const [ofValidation, ofTest] = [await judgeRows(validation), await judgeRows(test)];
      device.select();
      const weights = await device.read(tf.concat1d([state.trained, ...state.moving]));
      return {
        validationScores: ofValidation.scores,
        testScores: ofTest.scores,
        latent: ofTest.latent,
        // A copy, for a device may hand out its own memory.
        weights: weights.slice(),
        deadUnits: ofValidation.deadUnits,
      };
    },
    dispose() {
      penalty.dispose();
      tf.dispose([validation, test, state]);
    },
  };
}

/** The given rows one after another. On the host: a batch is small, and tfjs's WebAssembly is slow to cut tensors up. */
function gatherBatch(x: Float32Array, inputs: number, rows: Uint32Array): Float32Array {
  const batch = new Float32Array(rows.length * inputs);
  for (const [i, row] of rows.entries()) batch.set(x.subarray(row * inputs, (row + 1) * inputs), i * inputs);
  return batch;
}
