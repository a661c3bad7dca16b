import * as tf from '@tensorflow/tfjs-core';
import type { Activation } from '#core/experiment/experiment.ts';
import { LEAKY_RELU_SLOPE } from '#core/network/activation.ts';

interface ActivationRule {
  apply(x: tf.Tensor2D): tf.Tensor2D;
  /** The loss's gradient at x from its gradient `dy` at y = apply(x): all of these slopes can be told from y alone. */
  backward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D;
}

export const ACTIVATIONS: Record<Activation, ActivationRule> = {
  linear: {
    apply: (x) => x,
    backward: (dy) => dy,
  },
  relu: {
    apply: (x) => tf.relu(x),
    backward: (dy, y) => tf.mul(dy, tf.step(y)),
  },
  leakyRelu: {
    apply: (x) => tf.leakyRelu(x, LEAKY_RELU_SLOPE),
    backward: (dy, y) => tf.mul(dy, tf.step(y, LEAKY_RELU_SLOPE)),
  },
  elu: {
    apply: (x) => tf.elu(x),
    // 1 above zero; below it eˣ, which is y + 1.
    backward: (dy, y) => tf.mul(dy, tf.add(tf.minimum(y, 0), 1)),
  },
  tanh: {
    apply: (x) => tf.tanh(x),
    backward: (dy, y) => tf.mul(dy, tf.sub(1, tf.square(y))),
  },
  sigmoid: {
    apply: (x) => tf.sigmoid(x),
    backward: (dy, y) => tf.mul(dy, tf.mul(y, tf.sub(1, y))),
  },
};
