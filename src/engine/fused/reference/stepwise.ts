import type { Floats } from '#core/network/floats.ts';
import { matricesOf } from '#core/network/matrices.ts';
import type { StepwiseLayer } from '#core/network/network.ts';
import { fold, unfold, windowsOf } from '#core/network/windows.ts';
import { biasesIn, biasGradient, matrixGradient, type Product, timesMatrix, timesTransposed } from './product.ts';

/** A dense layer at every step, whose results follow one another; what is beyond the row's end is cut off. */
export function stepwise<T extends Floats>(layer: StepwiseLayer, weights: T, input: T): Product<T> {
  const kernel = matricesOf(layer)[0]!;
  const windows = windowsOf(layer);
  return {
    sums: fold(timesMatrix(input, kernel, weights, biasesIn(layer, weights)), windows),
    back(atSums, gradients) {
      const atSteps = unfold(atSums, windows);
      matrixGradient(input, kernel, atSteps, gradients);
      biasGradient(layer, atSteps, gradients);
      return () => timesTransposed(atSteps, kernel, weights);
    },
  };
}
