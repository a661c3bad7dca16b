import * as tf from '@tensorflow/tfjs-core';
import type { LstmLayer } from '#core/network/network.ts';
import { windowsOf } from '#core/network/windows.ts';
import { type Step, stepBack, stepThrough } from './lstmSteps.ts';
import { flat, multiply, type Product } from './product.ts';
import { fold, unfold } from './windows.ts';

/** @param matrices of each direction its kernel and its recurrent kernel */
export function lstmProduct(
  layer: LstmLayer,
  matrices: tf.Tensor2D[],
  biases: tf.Tensor1D[],
  input: tf.Tensor2D,
): Product {
  const { steps } = layer;
  const rows = input.shape[0];
  const windows = windowsOf(layer);
  // Step by step and not row by row, for what is taken out at each step to be in one piece.
  const read = windows ? exchange(unfold(input, windows), rows, steps) : input;
  const directions = biases.map((bias, direction) => {
    const [kernel, recurrent] = [matrices[2 * direction]!, matrices[2 * direction + 1]!];
    const sumsOf = (a: tf.Tensor2D) => tf.fused.matMul({ a, b: kernel, bias }) as tf.Tensor2D;
    // What is the same for every step is worked out once.
    const same = windows ? null : sumsOf(read);
    const told = (step: number) => same ?? sumsOf(tf.slice2d(read, [step * rows, 0], [rows, layer.width]));
    const order = Array.from({ length: steps }, (_, i) => (direction === 1 ? steps - 1 - i : i));
    return { kernel, recurrent, order, trace: stepThrough(order, recurrent, told) };
  });
  return {
    sums: outputOf(
      layer,
      directions.map(({ order, trace }) => ({ trace, last: trace[order.at(-1)!]! })),
    ),
    back(atOutput) {
      const parts = directions.map(({ kernel, recurrent, order, trace }, direction) => {
        const atSums = stepBack(order, recurrent, trace, atStatesOf(layer, atOutput, direction, order.at(-1)!));
        const all = tf.concat2d(atSums, 0);
        const atProducts = windows ? all : tf.addN(atSums);
        return {
          weights: [
            flat(multiply(read, atProducts, true, false)),
            flat(recurrentGradient(trace, atSums, order)),
            tf.sum<tf.Tensor1D>(all, 0),
          ],
          atRead: () => multiply(atProducts, kernel, false, true),
        };
      });
      return {
        weights: parts.flatMap(({ weights }) => weights),
        atInput() {
          const atRead = tf.addN(parts.map((part) => part.atRead()));
          return windows ? fold(exchange(atRead, steps, rows), windows) : atRead;
        },
      };
    },
  };
}

/** What the layer tells: the states of all steps, or the ones that were read last, those of its directions side by side. */
function outputOf({ gives, units }: LstmLayer, directions: { trace: Step[]; last: Step }[]): tf.Tensor2D {
  if (gives === 'last') {
    return tf.concat2d(
      directions.map(({ last }) => last.state),
      1,
    );
  }
  const states = directions.map(({ trace }) =>
    tf.stack(
      trace.map(({ state }) => state),
      1,
    ),
  );
  return tf.reshape(tf.concat(states, 2), [-1, units]);
}

/** The other way round: the gradient at a direction's state at each step, from that at what is told. */
function atStatesOf(
  { gives, cells, steps, directions }: LstmLayer,
  atOutput: tf.Tensor2D,
  direction: number,
  last: number,
): (step: number) => tf.Tensor2D | null {
  const rows = atOutput.shape[0];
  if (gives === 'last') {
    const own = tf.slice2d(atOutput, [0, direction * cells], [rows, cells]);
    return (step) => (step === last ? own : null);
  }
  const sequence = tf.reshape<tf.Rank.R3>(atOutput, [rows, steps, directions.length * cells]);
  const own = tf.unstack(tf.slice3d(sequence, [0, 0, direction * cells], [rows, steps, cells]), 1);
  return (step) => own[step] as tf.Tensor2D;
}

/** States before each step but the first, which had none, times the gradients at its sums. */
function recurrentGradient(trace: Step[], atSums: tf.Tensor2D[], order: number[]): tf.Tensor2D {
  const [cells, columns] = [trace[0]!.state.shape[1], atSums[0]!.shape[1]];
  if (order.length === 1) return tf.zeros([cells, columns]);
  const before = order.slice(0, -1).map((step) => trace[step]!.state);
  const after = order.slice(1).map((step) => atSums[step]!);
  return multiply(tf.concat2d(before, 0), tf.concat2d(after, 0), true, false);
}

/** From a table of `outer` times `inner` rows to one of `inner` times `outer`. */
function exchange(table: tf.Tensor2D, outer: number, inner: number): tf.Tensor2D {
  const [rows, width] = table.shape;
  return tf.reshape(tf.transpose(tf.reshape(table, [outer, inner, width]), [1, 0, 2]), [rows, width]);
}
