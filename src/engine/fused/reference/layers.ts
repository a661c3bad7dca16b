import { ACTIVATE } from '#core/network/activation.ts';
import { alike, changeEach, type Floats, part } from '#core/network/floats.ts';
import type { Layer } from '#core/network/network.ts';
import type { Random } from '#core/random/random.ts';
import { SLOPE } from './activations.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import { lstm } from './lstm.ts';
import { type NormalizationTrace, normalize, normalizeBack } from './normalization.ts';
import type { Product } from './product.ts';
import { stepwise } from './stepwise.ts';
import { transposed } from './transposed.ts';
import { type LatentTrace, sampleBackward, sampleLatent } from './variational.ts';

/** What a layer did with a batch: all that the way back needs to know. Matrices are row-major, rows × units. */
export interface LayerTrace<T extends Floats> {
  layer: Layer;
  back: Product<T>['back'];
  normalized: NormalizationTrace<T> | null;
  activated: T;
  /** 0 where a unit is silenced, 1 / (1 − dropout) elsewhere. */
  mask: T | null;
  /** Where the layer's output is the parameters of distributions: what was sampled from them. */
  sampled: LatentTrace<T> | null;
  /** What the next layer is given. */
  output: T;
}

/**
 * Runs rows through layers that follow one another.
 * @param layers the network's, or its last ones
 * @param weights flat, `network.total` numbers
 * @param x rows × inputs of the first layer
 * @param dropout where masks are drawn from while training; null once trained, when batch normalisation goes by the
 *   moving statistics
 * @param noise ε, to sample a variational autoencoder's latent distributions with: rows × units, or one row for all;
 *   null where there are none
 */
export function forward<T extends Floats>(
  layers: readonly Layer[],
  weights: T,
  x: T,
  dropout: Random | null,
  noise: T | null = null,
): LayerTrace<T>[] {
  const traces: LayerTrace<T>[] = [];
  let input = x;
  for (const layer of layers) {
    const { to, batchNormalization } = layer;
    const { sums: activated, back } = productOf(layer, weights, input);
    const normalized =
      batchNormalization && normalize(batchNormalization, weights, activated, to.channels, dropout !== null);
    const activation = activationOf(layer);
    if (activation !== 'linear') changeEach(activated, ACTIVATE[activation]);
    const mask =
      dropout !== null && layer.dropout > 0 ? drawMask(alike(x, activated.length), layer.dropout, dropout) : null;
    const masked = mask ? product(activated, mask) : activated;
    const sampled = noise && layer.role === 'latent' ? sampleLatent(masked, layer.units / 2, noise) : null;
    const output = sampled?.sample ?? masked;
    traces.push({ layer, back, normalized, activated, mask, sampled, output });
    input = output;
  }
  return traces;
}

/**
 * Writes the gradient of the loss with respect to all trained numbers, from its gradient at the last layer's output,
 * which is used up.
 * @param gradients laid out as the weights
 * @param klRate what a row's KL divergence counts in the loss, where latent distributions were sampled
 */
export function backward<T extends Floats>(
  traces: LayerTrace<T>[],
  weights: T,
  outputGradient: T,
  gradients: T,
  klRate = 0,
): void {
  let gradient = outputGradient;
  for (const [i, { layer, back, normalized, activated, mask, sampled }] of [...traces.entries()].reverse()) {
    const { to, units, batchNormalization } = layer;
    if (sampled) gradient = sampleBackward(gradient, sampled, units / 2, klRate);
    if (mask) changeEach(gradient, (value, at) => value * mask[at]!);
    const activation = activationOf(layer);
    const slope = SLOPE[activation];
    if (activation !== 'linear') changeEach(gradient, (value, at) => value * slope(activated[at]!));
    if (normalized) normalizeBack(batchNormalization!, weights, normalized, gradient, to.channels, gradients);
    if (layer.kind !== 'lstm' && layer.redundant.beta) part(gradients, batchNormalization!.beta, to.channels).fill(0);
    const atInput = back(gradient, gradients);
    if (i > 0) gradient = atInput();
  }
}

function productOf<T extends Floats>(layer: Layer, weights: T, input: T): Product<T> {
  switch (layer.kind) {
    case 'dense':
      return dense(layer, weights, input);
    case 'convolution':
      return convolution(layer, weights, input);
    case 'transposed':
      return transposed(layer, weights, input);
    case 'stepwise':
      return stepwise(layer, weights, input);
    case 'lstm':
      return lstm(layer, weights, input);
  }
}

/** An LSTM has its activations within itself. */
const activationOf = (layer: Layer) => (layer.kind === 'lstm' ? 'linear' : layer.activation);

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
