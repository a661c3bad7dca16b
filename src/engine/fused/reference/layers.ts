import { ACTIVATE } from '#core/network/activation.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import type { Random } from '#core/random/random.ts';
import { SLOPE } from './activations.ts';
import { alike, changeEach, type Floats, part } from './floats.ts';
import { addProduct, addProductOfTransposed, productWithTransposed, sumRows } from './matrices.ts';
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
    for (let row = 0; row < rows; row++) activated.set(part(weights, bias, units), row * units);
    addProduct(activated, input, part(weights, kernel, inputs * units), rows, inputs, units);
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
    const kernelGradient = part(gradients, kernel, inputs * units);
    kernelGradient.fill(0);
    addProductOfTransposed(kernelGradient, input, gradient, rows, inputs, units);
    gradients.set(sumRows(gradient, units), bias);
    if (i > 0) gradient = productWithTransposed(gradient, part(weights, kernel, inputs * units), rows, inputs, units);
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
