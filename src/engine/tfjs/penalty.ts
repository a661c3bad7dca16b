import * as tf from '@tensorflow/tfjs-core';
import type { RegularizerName, TrainingOptions } from '#core/experiment/experiment.ts';
import { matricesOf } from '#core/network/matrices.ts';
import type { Network } from '#core/network/network.ts';

/** Slopes of Σ|w|, Σw² and their sum. */
const SLOPES: Record<Exclude<RegularizerName, 'none'>, (weights: tf.Tensor1D) => tf.Tensor1D> = {
  l1: (weights) => tf.sign(weights),
  l2: (weights) => tf.mul(weights, 2),
  l1l2: (weights) => tf.add(tf.sign(weights), tf.mul(weights, 2)),
};

/** What the penalty on kernels adds to the gradient of the loss. */
export interface Penalty {
  addTo(gradient: tf.Tensor1D, weights: tf.Tensor1D): tf.Tensor1D;
  dispose(): void;
}

export function createPenalty(network: Network, { kind, rate }: TrainingOptions['regularizer']): Penalty {
  if (kind === 'none' || rate === 0) return { addTo: (gradient) => gradient, dispose: () => {} };
  const rateOfEach = new Float32Array(network.trainable);
  for (const { at, rows, columns } of network.layers.flatMap(matricesOf))
    rateOfEach.fill(rate, at, at + rows * columns);
  const rates = tf.tensor1d(rateOfEach);
  return {
    addTo: (gradient, weights) => tf.add(gradient, tf.mul(SLOPES[kind](weights), rates)),
    dispose: () => rates.dispose(),
  };
}
