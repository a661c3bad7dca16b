import * as tf from '@tensorflow/tfjs-core';
import { createRandom, type Random } from '#core/random/random.ts';
import { evaluateVariational, lossPartsOf } from '#core/variational/evaluation.ts';
import { drawNormals, scoreNoise } from '#core/variational/noise.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Sampling, Trainer } from '#engine/trainer.ts';
import type { Device } from './device.ts';
import { evaluate, toChunks } from './evaluate.ts';
import { backward, forward, nextMoving, unpack } from './layers.ts';
import { OPTIMIZERS } from './optimizers.ts';
import { createPenalty } from './penalty.ts';
import { compare, klSum } from './variational.ts';

/** All that a training step changes. The lists are empty where the network or the optimiser has no such thing. */
type State = {
  trained: tf.Tensor1D;
  /** Moving statistics of batch normalisation: one tensor or none. */
  moving: tf.Tensor1D[];
  slots: tf.Tensor1D[];
  /** Sums over the epoch so far: reconstruction terms and, of a variational autoencoder, KL divergences. */
  losses: tf.Scalar[];
};

interface Epoch {
  order: Uint32Array;
  dropout: Random;
  sampling: Sampling;
  /** Rows that were taken so far. */
  seen: number;
}

/** Puts a task on a device. All that stays there between two calls are rows, the penalty's rates and the `State`. */
export function createTrainer(device: Device, task: TrainingTask, yieldToMain: YieldToMain): Trainer {
  const { network, options } = task;
  const { inputs, variational } = network;
  const optimizer = OPTIMIZERS[options.optimizer];
  device.select();
  const validation = toChunks(task.validation, network, device);
  const test = toChunks(task.test, network, device);
  const penalty = createPenalty(network, options.regularizer);
  const noiseOfScores = variational && scoreNoise(task.seed, variational);
  const noLosses = () => Array.from({ length: variational ? 2 : 1 }, () => tf.scalar(0));
  let state: State = {
    trained: tf.tensor1d(task.weights.slice(0, network.trainable)),
    moving: network.total > network.trainable ? [tf.tensor1d(task.weights.slice(network.trainable))] : [],
    slots: optimizer.slots.map((value) => tf.fill([network.trainable], value)),
    losses: noLosses(),
  };
  const still = createRandom(0);
  let epoch: Epoch = { order: new Uint32Array(), dropout: still, sampling: { noise: still, klWeight: 0 }, seen: 0 };
  let steps = 0;

  const evaluateRows = (chunks: tf.Tensor2D[], noise: Float32Array | null) =>
    evaluate(device, { network, trained: state.trained, moving: state.moving[0] }, chunks, noise, yieldToMain);

  /** ε for a batch; null where nothing is sampled. */
  function noiseFor(rows: number): tf.Tensor2D | null {
    if (!variational) return null;
    const { units } = variational;
    return tf.tensor2d(drawNormals(epoch.sampling.noise, rows * units), [rows, units]);
  }

  function stateAfter(x: tf.Tensor2D, learningRate: number): State {
    const layers = unpack(network, state.trained, state.moving[0]);
    const traces = forward(layers, x, epoch.dropout, noiseFor(x.shape[0]));
    const { terms, gradient: gradientAt } = compare(traces.at(-1)!.output, x, variational?.learnsVariance ?? false);
    const slope = backward(traces, gradientAt(1 / x.size), epoch.sampling.klWeight / x.size);
    const gradient = penalty.addTo(slope, state.trained);
    const latent = traces[network.latent]!.sampled;
    const losses = latent ? [tf.sum<tf.Scalar>(terms), klSum(latent)] : [tf.sum<tf.Scalar>(terms)];
    const { change, slots } = optimizer.update(gradient, state.slots, { learningRate, count: steps });
    return {
      trained: tf.sub(state.trained, change),
      moving: state.moving.map((moving) => nextMoving(traces, moving)),
      slots,
      losses: losses.map((loss, i) => tf.add(state.losses[i]!, loss)),
    };
  }

  return {
    beginEpoch(order, dropout, sampling) {
      device.select();
      tf.dispose(state.losses);
      state.losses = noLosses();
      epoch = { order, dropout, sampling, seen: 0 };
    },
    step(first, count, learningRate) {
      device.select();
      steps += 1;
      epoch.seen += count;
      const batch = gatherBatch(task.training, inputs, epoch.order.subarray(first, first + count));
      const next = tf.tidy(() => stateAfter(tf.tensor2d(batch, [count, inputs]), learningRate));
      tf.dispose(state);
      state = next;
    },
    async epochLoss() {
      device.select();
      const [sum, kl] = await device.read(tf.stack(state.losses));
      const reconstruction = sum! / (epoch.seen * inputs);
      return variational ? { reconstruction, kl: kl! / epoch.seen } : reconstruction;
    },
    async trainingLoss() {
      device.select();
      const chunks = toChunks(task.training, network, device);
      try {
        const evaluation = await evaluateRows(chunks, null);
        return variational ? lossPartsOf(network, evaluation) : meanOf(evaluation.terms);
      } finally {
        tf.dispose(chunks);
      }
    },
    async evaluate() {
      const ofValidation = await evaluateRows(validation, noiseOfScores);
      const ofTest = await evaluateRows(test, noiseOfScores);
      device.select();
      const weights = await device.read(tf.concat1d([state.trained, ...state.moving]));
      return {
        ...(variational
          ? evaluateVariational(network, ofValidation, ofTest, task.validationNormal)
          : { validationScores: ofValidation.terms, testScores: ofTest.terms, latent: ofTest.latent }),
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

const meanOf = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
