import * as tf from '@tensorflow/tfjs-core';
import { biasesOf } from '#core/network/matrices.ts';
import type { Layer, LstmLayer, TransposedLayer } from '#core/network/network.ts';
import { windowsOf } from '#core/network/windows.ts';
import { fold, unfold } from './windows.ts';

/** What a layer's weights made of a batch, and the way back. */
export interface Product {
  /** Rows × the layer's units: what comes before batch normalisation and activation. */
  sums: tf.Tensor2D;
  /** From the gradient at the sums. */
  back(atSums: tf.Tensor2D): {
    /** At all weights and biases, flat, in the order in which they lie. */
    weights: tf.Tensor1D[];
    /** At the layer's input, which a first layer is not asked for. */
    atInput(): tf.Tensor2D;
  };
}

/** A product with one kernel: of all numbers of a row, of its windows, or of its steps, whose results may be windows. */
export function kernelProduct(
  layer: Exclude<Layer, LstmLayer>,
  kernel: tf.Tensor2D,
  bias: tf.Tensor1D,
  input: tf.Tensor2D,
): Product {
  const windows = windowsOf(layer);
  const [reads, writes] = layer.kind === 'convolution' ? [windows, null] : [null, windows];
  const [width, columns] = kernel.shape;
  const read = reads ? unfold(input, reads) : tf.reshape<tf.Rank.R2>(input, [-1, width]);
  const afterwards = layer.kind === 'transposed' ? layer : null;
  const products = tf.fused.matMul({ a: read, b: kernel, ...(afterwards ? {} : { bias }) }) as tf.Tensor2D;
  const whole = writes ? fold(products, writes) : tf.reshape<tf.Rank.R2>(products, [-1, layer.units]);
  return {
    sums: afterwards ? addByChannel(afterwards, whole, bias) : whole,
    back(atSums) {
      const atProducts = writes ? unfold(atSums, writes) : tf.reshape<tf.Rank.R2>(atSums, [-1, columns]);
      const atBias = () => (afterwards ? sumByChannel(afterwards, atSums) : tf.sum<tf.Tensor1D>(atProducts, 0));
      return {
        weights: [
          flat(multiply(read, atProducts, true, false)),
          layer.redundant.bias ? tf.zeros<tf.Rank.R1>([biasesOf(layer)]) : atBias(),
        ],
        atInput() {
          const atRead = multiply(atProducts, kernel, false, true);
          return reads ? fold(atRead, reads) : tf.reshape(atRead, [-1, layer.inputs]);
        },
      };
    },
  };
}

/** A matrix product. tfjs's WebAssembly is fast only where nothing is transposed on the way: there it is done before. */
export function multiply(a: tf.Tensor2D, b: tf.Tensor2D, transposeA: boolean, transposeB: boolean): tf.Tensor2D {
  if (tf.getBackend() !== 'wasm') return tf.matMul(a, b, transposeA, transposeB);
  return tf.matMul(transposeA ? tf.transpose(a) : a, transposeB ? tf.transpose(b) : b);
}

export const flat = (x: tf.Tensor): tf.Tensor1D => tf.reshape(x, [-1]);

function addByChannel({ heads, units, to }: TransposedLayer, x: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  const biases = tf.reshape(bias, [heads, 1, to.channels]);
  return tf.reshape(tf.add(tf.reshape(x, [-1, heads, to.steps, to.channels]), biases), [-1, units]);
}

function sumByChannel({ heads, to }: TransposedLayer, x: tf.Tensor2D): tf.Tensor1D {
  return flat(tf.sum(tf.reshape(x, [-1, heads, to.steps, to.channels]), [0, 2]));
}
