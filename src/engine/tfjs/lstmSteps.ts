import * as tf from '@tensorflow/tfjs-core';
import { ACTIVATIONS } from './activations.ts';

const { sigmoid, tanh } = ACTIVATIONS;

/** What an LSTM's cells did at a step: each tensor rows × cells. */
export interface Step {
  input: tf.Tensor2D;
  forget: tf.Tensor2D;
  candidate: tf.Tensor2D;
  output: tf.Tensor2D;
  memory: tf.Tensor2D;
  /** tanh of the memory. */
  squashed: tf.Tensor2D;
  state: tf.Tensor2D;
}

/**
 * Goes through the steps (Hochreiter & Schmidhuber 1997, with the forget gates of Gers et al. 2000).
 * @param order the steps in the order in which they are read
 * @param told what the numbers that are read at a step add to its sums, rows × 4 · cells
 * @returns by step
 */
export function stepThrough(order: number[], recurrent: tf.Tensor2D, told: (step: number) => tf.Tensor2D): Step[] {
  const steps: Step[] = [];
  let before: Step | null = null;
  for (const step of order) {
    const sums: tf.Tensor2D = before ? tf.add(told(step), tf.matMul(before.state, recurrent)) : told(step);
    before = stepOn(sums, before);
    steps[step] = before;
  }
  return steps;
}

/** @param sums the gates i, f, c and o side by side, as Keras has them */
function stepOn(sums: tf.Tensor2D, before: Step | null): Step {
  const [i, f, c, o] = tf.split(sums, 4, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [input, forget, candidate, output] = [sigmoid.apply(i), sigmoid.apply(f), tanh.apply(c), sigmoid.apply(o)];
  const fresh = tf.mul<tf.Tensor2D>(input, candidate);
  const memory: tf.Tensor2D = before ? tf.add(fresh, tf.mul(forget, before.memory)) : fresh;
  const squashed = tanh.apply(memory);
  return { input, forget, candidate, output, memory, squashed, state: tf.mul(output, squashed) };
}

/**
 * The gradient at each step's sums.
 * @param atState the gradient at a step's state from what was told of it; null where nothing was
 * @returns by step
 */
export function stepBack(
  order: number[],
  recurrent: tf.Tensor2D,
  steps: Step[],
  atState: (step: number) => tf.Tensor2D | null,
): tf.Tensor2D[] {
  const transposed = tf.transpose<tf.Tensor2D>(recurrent);
  const atSums: tf.Tensor2D[] = [];
  let after: { atState: tf.Tensor2D; atMemory: tf.Tensor2D } | null = null;
  for (const [i, step] of [...order.entries()].reverse()) {
    const { input, forget, candidate, output, squashed } = steps[step]!;
    const before = i > 0 ? steps[order[i - 1]!]! : null;
    const atOwn = sumOf(atState(step), after?.atState);
    const atMemory = sumOf(tanh.backward(tf.mul(atOwn, output), squashed), after?.atMemory);
    const gates = [
      sigmoid.backward(tf.mul(atMemory, candidate), input),
      before ? sigmoid.backward(tf.mul(atMemory, before.memory), forget) : tf.zerosLike(forget),
      tanh.backward(tf.mul(atMemory, input), candidate),
      sigmoid.backward(tf.mul(atOwn, squashed), output),
    ];
    const own = tf.concat2d(gates, 1);
    atSums[step] = own;
    after = before && { atState: tf.matMul(own, transposed), atMemory: tf.mul(atMemory, forget) };
  }
  return atSums;
}

/** The sum of those that there are. */
function sumOf(...gradients: (tf.Tensor2D | null | undefined)[]): tf.Tensor2D {
  return gradients.filter((gradient) => gradient != null).reduce((sum, gradient) => tf.add(sum, gradient));
}
