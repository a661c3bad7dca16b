import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerName } from '#core/experiment/experiment.ts';

export interface UpdateStep {
  learningRate: number;
  /** 1 at the first step. */
  count: number;
}

/** A rule that turns gradients into changes, for all weights at once in one flat tensor: a dozen kernels for any network. */
interface OptimizerRule {
  /** Start values of what the rule remembers; each slot has as many numbers as there are weights. */
  slots: readonly number[];
  /** What to subtract from the weights, and what to remember. To be called inside `tf.tidy`. */
  update(gradient: tf.Tensor1D, slots: tf.Tensor1D[], step: UpdateStep): Update;
}

interface Update {
  change: tf.Tensor1D;
  slots: tf.Tensor1D[];
}

/** Keeps divisions by zero away: Keras's value. */
const EPSILON = 1e-7;

/** Keras's defaults, but for the learning rate, which is the experiment's. */
export const OPTIMIZERS: Record<OptimizerName, OptimizerRule> = {
  sgd: {
    slots: [],
    update: (gradient, _, { learningRate }) => ({ change: tf.mul(gradient, learningRate), slots: [] }),
  },

  /** Polyak 1964: velocity ← 0.9 velocity + gradient. */
  momentum: {
    slots: [0],
    update(gradient, [velocity], { learningRate }) {
      const next = tf.add(tf.mul(velocity!, 0.9), gradient) as tf.Tensor1D;
      return { change: tf.mul(next, learningRate), slots: [next] };
    },
  },

  /** Duchi, Hazan & Singer, JMLR 12, 2011. */
  adagrad: {
    slots: [0.1],
    update(gradient, [sum], { learningRate }) {
      const next = tf.add(sum!, tf.square(gradient)) as tf.Tensor1D;
      return { change: tf.mul(tf.div(gradient, root(next)), learningRate), slots: [next] };
    },
  },

  /** Tieleman & Hinton, lecture 6.5 of “Neural networks for machine learning”, 2012. */
  rmsprop: {
    slots: [0],
    update(gradient, [square], { learningRate }) {
      const next = average(square!, tf.square(gradient), 0.9);
      return { change: tf.mul(tf.div(gradient, root(next)), learningRate), slots: [next] };
    },
  },

  /**
   * Zeiler 2012, algorithm 1: the new average of squared gradients divides. (tfjs's own `AdadeltaOptimizer` divides by
   * the old one, which makes its first step the raw gradient.)
   */
  adadelta: {
    slots: [0, 0],
    update(gradient, [square, change], { learningRate }) {
      const nextSquare = average(square!, tf.square(gradient), 0.95);
      const step = tf.mul(gradient, tf.div(root(change!), root(nextSquare))) as tf.Tensor1D;
      return { change: tf.mul(step, learningRate), slots: [nextSquare, average(change!, tf.square(step), 0.95)] };
    },
  },

  /** Kingma & Ba 2015, algorithm 1, with the corrections of bias gathered in two numbers. */
  adam: {
    slots: [0, 0],
    update(gradient, [mean, square], { learningRate, count }) {
      const nextMean = average(mean!, gradient, 0.9);
      const nextSquare = average(square!, tf.square(gradient), 0.999);
      const correction = Math.sqrt(1 - 0.999 ** count);
      const ratio = tf.div(nextMean, tf.add(tf.sqrt(nextSquare), EPSILON * correction));
      const rate = (learningRate * correction) / (1 - 0.9 ** count);
      return { change: tf.mul(ratio, rate), slots: [nextMean, nextSquare] };
    },
  },

  /** Kingma & Ba 2015, algorithm 2. */
  adamax: {
    slots: [0, 0],
    update(gradient, [mean, largest], { learningRate, count }) {
      const nextMean = average(mean!, gradient, 0.9);
      const nextLargest = tf.maximum(tf.mul(largest!, 0.999), tf.abs(gradient)) as tf.Tensor1D;
      const ratio = tf.div(nextMean, tf.add(nextLargest, EPSILON));
      return { change: tf.mul(ratio, learningRate / (1 - 0.9 ** count)), slots: [nextMean, nextLargest] };
    },
  },
};

/** The running average that keeps the share `decay` of itself. */
function average(old: tf.Tensor1D, value: tf.Tensor1D, decay: number): tf.Tensor1D {
  return tf.add(old, tf.mul(tf.sub(value, old), 1 - decay));
}

function root(x: tf.Tensor1D): tf.Tensor1D {
  return tf.sqrt(tf.add(x, EPSILON));
}
