import type { Floats } from '#core/network/floats.ts';
import { matricesOf } from '#core/network/matrices.ts';
import type { ConvolutionLayer } from '#core/network/network.ts';
import { fold, unfold, windowsOf } from '#core/network/windows.ts';
import { biasesIn, biasGradient, matrixGradient, type Product, timesMatrix, timesTransposed } from './product.ts';

/** A dense layer on every window of a sequence. */
export function convolution<T extends Floats>(layer: ConvolutionLayer, weights: T, input: T): Product<T> {
  const kernel = matricesOf(layer)[0]!;
  const windows = windowsOf(layer);
  const read = unfold(input, windows);
  return {
    sums: timesMatrix(read, kernel, weights, biasesIn(layer, weights)),
    back(atSums, gradients) {
      matrixGradient(read, kernel, atSums, gradients);
      biasGradient(layer, atSums, gradients);
      return () => fold(timesTransposed(atSums, kernel, weights), windows);
    },
  };
}
