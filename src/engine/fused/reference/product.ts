import { alike, type Floats, part } from '#core/network/floats.ts';
import { biasesOf, type WeightMatrix } from '#core/network/matrices.ts';
import type { Layer, LstmLayer } from '#core/network/network.ts';
import { matrixOf, multiply, sumRows, transposed } from './matrices.ts';

/** What a layer's weights made of a batch, and the way back. */
export interface Product<T extends Floats> {
  /** Rows × the layer's units: what comes before batch normalisation and activation. */
  sums: T;
  /**
   * Writes the gradients of the layer's kernels and biases, from that at the sums.
   * @returns what works out the gradient at the layer's input, which a first layer does not need
   */
  back(atSums: T, gradients: T): () => T;
}

/** x (as many rows as it has) · matrix + start */
export function timesMatrix<T extends Floats>(x: T, { at, rows, columns }: WeightMatrix, weights: T, start: T): T {
  const out = alike(x, (x.length / rows) * columns);
  multiply(matrixOf(x, rows), matrixOf(part(weights, at, rows * columns), columns), start, out, rows);
  return out;
}

/** The gradient at x, from that at x · matrix. */
export function timesTransposed<T extends Floats>(atProduct: T, { at, rows, columns }: WeightMatrix, weights: T): T {
  const out = alike(atProduct, (atProduct.length / columns) * rows);
  const matrix = transposed(matrixOf(part(weights, at, rows * columns), columns));
  multiply(matrixOf(atProduct, columns), matrix, alike(atProduct, rows), out, columns);
  return out;
}

/** Writes the gradient of a matrix, from that at x · matrix. */
export function matrixGradient<T extends Floats>(
  x: T,
  { at, rows, columns }: WeightMatrix,
  atProduct: T,
  gradients: T,
): void {
  const out = part(gradients, at, rows * columns);
  multiply(transposed(matrixOf(x, rows)), matrixOf(atProduct, columns), alike(x, columns), out, x.length / rows);
}

type KernelLayer = Exclude<Layer, LstmLayer>;

export const biasesIn = <T extends Floats>(layer: KernelLayer, weights: T): T =>
  part(weights, layer.bias, biasesOf(layer));

/** Writes the gradient of the biases, from that at what they are added to, row by row. */
export function biasGradient<T extends Floats>(layer: KernelLayer, atSums: T, gradients: T): void {
  const count = biasesOf(layer);
  gradients.set(layer.redundant.bias ? alike(atSums, count) : sumRows(atSums, count), layer.bias);
}
