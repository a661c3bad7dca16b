import type { Floats } from '#core/network/floats.ts';
import { matricesOf } from '#core/network/matrices.ts';
import type { DenseLayer } from '#core/network/network.ts';
import { biasesIn, biasGradient, matrixGradient, type Product, timesMatrix, timesTransposed } from './product.ts';

export function dense<T extends Floats>(layer: DenseLayer, weights: T, input: T): Product<T> {
  const kernel = matricesOf(layer)[0]!;
  return {
    sums: timesMatrix(input, kernel, weights, biasesIn(layer, weights)),
    back(atSums, gradients) {
      matrixGradient(input, kernel, atSums, gradients);
      biasGradient(layer, atSums, gradients);
      return () => timesTransposed(atSums, kernel, weights);
    },
  };
}
