import { ACTIVATE } from '#core/network/activation.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import type { Random } from '#core/random/random.ts';
import { SLOPE } from './activations.ts';
import { alike, changeEach, type Floats, part } from './floats.ts';
import { matrixOf, multiply, sumRows, transposed } from './matrices.ts';
import { type NormalizationTrace, normalize, normalizeBack } from './normalization.ts';

/** What a layer did with a batch: all that the way back needs to know. Matrices are row-major, rows × units. */
export interface LayerTrace<T extends Floats> {
  layer: DenseLayer;
  input: T;
  normalized: NormalizationTrace<T> | null;
  activated: T;
  /** 0 where a unit is silenced, 1 / (1 − dropout) elsewhere. */
  mask: T | null;
  output: T;
}

/**
 * Runs rows through the layers.
 * @param weights flat, `network.total` numbers
 * @param dropout where masks are drawn from while training; null once trained, when batch normalisation goes by the
 *   moving statistics
 */
export function forward<T extends Floats>(network: Network, weights: T, x: T, dropout: Random | null): LayerTrace<T>[] {
  const rows = x.length / network.inputs;
  const traces: LayerTrace<T>[] = [];
  let input = x;
  for (const layer of network.layers) {
    const { inputs, units, kernel, bias, batchNormalization } = layer;
    const activated = alike(x, rows * units);
    const kernels = matrixOf(part(weights, kernel, inputs * units), units);
    multiply(matrixOf(input, inputs), kernels, part(weights, bias, units), activated, inputs);
    const normalized = batchNormalization && normalize(batchNormalization, weights, activated, units, dropout !== null);
    if (layer.activation !== 'linear') changeEach(activated, ACTIVATE[layer.activation]);
    const mask =
      dropout !== null && layer.dropout > 0 ? drawMask(alike(x, rows * units), layer.dropout, dropout) : null;
    const output = mask ? product(activated, mask) : activated;
    traces.push({ layer, input, normalized, activated, mask, output });
    input = output;
  }
  return traces;
}

/**
 * Writes the gradient of the loss with respect to all trained numbers, from its gradient at the last layer's output,
 * which is used up.
 * @param gradients laid out as the weights
 */
export function backward<T extends Floats>(traces: LayerTrace<T>[], weights: T, outputGradient: T, gradients: T): void {
  let gradient = outputGradient;
  for (const [i, { layer, input, normalized, activated, mask }] of [...traces.entries()].reverse()) {
    const { inputs, units, kernel, bias, batchNormalization } = layer;
    const rows = gradient.length / units;
    if (mask) changeEach(gradient, (value, at) => value * mask[at]!);
    const slope = SLOPE[layer.activation];
    if (layer.activation !== 'linear') changeEach(gradient, (value, at) => value * slope(activated[at]!));
    if (normalized) normalizeBack(batchNormalization!, weights, normalized, gradient, units, gradients);
    const atOutput = matrixOf(gradient, units);
    const none = alike(gradient, Math.max(units, inputs));
    multiply(
      transposed(matrixOf(input, inputs)),
      atOutput,
      part(none, 0, units),
      part(gradients, kernel, inputs * units),
      rows,
    );
    gradients.set(sumRows(gradient, units), bias);
    if (i === 0) break;
    const before = alike(input, input.length);
    const kernels = matrixOf(part(weights, kernel, inputs * units), units);
    multiply(atOutput, transposed(kernels), part(none, 0, inputs), before, units);
    gradient = before;
  }
}

function product<T extends Floats>(a: T, b: T): T {
  const products = a.slice() as T;
  changeEach(products, (value, i) => value * b[i]!);
  return products;
}

/** Inverted dropout (Srivastava et al. 2014): what is left is made larger, so that nothing changes once trained. */
function drawMask<T extends Floats>(mask: T, rate: number, random: Random): T {
  changeEach(mask, () => (random.uniform() < rate ? 0 : 1 / (1 - rate)));
  return mask;
}
