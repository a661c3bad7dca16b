import * as tf from '@tensorflow/tfjs-core';
import type { Random } from '#core/random/random.ts';
import type { Breathe } from '#engine/breathe.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Device } from './device.ts';
import { judge } from './judge.ts';
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
  const [training, validation, test] = [task.training, task.validation, task.test].map((rows) =>
    tf.tensor2d(rows, [rows.length / network.inputs, network.inputs]),
  ) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const penalty = createPenalty(network, options.regularizer);
  let state: State = {
    trained: tf.tensor1d(task.weights.slice(0, network.trainable)),
    moving: network.total > network.trainable ? [tf.tensor1d(task.weights.slice(network.trainable))] : [],
    slots: optimizer.slots.map((value) => tf.fill([network.trainable], value)),
    squaredErrors: tf.scalar(0),
  };
  let epoch: { rows: tf.Tensor2D; dropout: Random; seen: number } | null = null;
  let steps = 0;

  const judgeRows = (rows: tf.Tensor2D) => judge(device, network, state.trained, state.moving[0], rows, breathe);

  function stateAfter(x: tf.Tensor2D, dropout: Random, learningRate: number): State {
    const traces = forward(unpack(network, state.trained, state.moving[0]), x, dropout);
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
      tf.dispose([epoch?.rows, state.squaredErrors] as tf.Tensor[]);
      state.squaredErrors = tf.scalar(0);
      // One gather an epoch, so that each step's batch is a plain slice.
      const rows = tf.tidy(() => tf.gather(training, tf.tensor1d(Int32Array.from(order), 'int32')));
      epoch = { rows, dropout, seen: 0 };
    },
    step(first, count, learningRate) {
      device.select();
      const { rows, dropout } = epoch!;
      steps += 1;
      const next = tf.tidy(() =>
        stateAfter(tf.slice2d(rows, [first, 0], [count, network.inputs]), dropout, learningRate),
      );
      tf.dispose(state);
      state = next;
      epoch!.seen += count;
    },
    async epochLoss() {
      device.select();
      const [sum] = await device.read(tf.clone(state.squaredErrors));
      return sum! / (epoch!.seen * network.inputs);
    },
    async trainingLoss() {
      const { scores } = await judgeRows(training);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
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
      tf.dispose([training, validation, test, state, epoch?.rows] as tf.TensorContainer[]);
    },
  };
}
