import * as tf from '@tensorflow/tfjs-core';
import { biasesOf, matricesOf } from '#core/network/matrices.ts';
import { BATCH_NORMALIZATION, type Layer, type Network } from '#core/network/network.ts';
import type { Random } from '#core/random/random.ts';
import { ACTIVATIONS } from './activations.ts';
import { lstmProduct } from './lstm.ts';
import { kernelProduct, type Product } from './product.ts';
import { type LatentTrace, type Noise, sampleBackward, sampleLatent } from './variational.ts';

/** One layer's numbers, cut out of the flat weight tensors. */
interface LayerTensors {
  layer: Layer;
  /** As `matricesOf` says. */
  matrices: tf.Tensor2D[];
  /** One; of an LSTM, one a direction. */
  biases: tf.Tensor1D[];
  normalization: { gamma: tf.Tensor1D; beta: tf.Tensor1D; mean: tf.Tensor1D; variance: tf.Tensor1D } | null;
}

/** What a layer did with a batch: all that the way back needs to know. */
export interface LayerTrace {
  tensors: LayerTensors;
  back: Product['back'];
  normalized: NormalizationTrace | null;
  activated: tf.Tensor2D;
  /** 0 where a unit is silenced, 1 / (1 − dropout) elsewhere. */
  mask: tf.Tensor2D | null;
  /** Where the layer's output is the parameters of distributions: what was sampled from them. */
  sampled: LatentTrace | null;
  /** What the next layer is given. */
  output: tf.Tensor2D;
}

interface NormalizationTrace {
  /** Each channel's mean and variance over the batch and all steps. */
  mean: tf.Tensor1D;
  variance: tf.Tensor1D;
  inverseDeviation: tf.Tensor1D;
  /** (rows · steps) × channels */
  standardized: tf.Tensor2D;
  /** rows × units */
  output: tf.Tensor2D;
}

/** Cuts the flat tensors (trained numbers; moving statistics) into layers. Call inside `tf.tidy`, as all functions here. */
export function unpack(network: Network, trained: tf.Tensor1D, moving: tf.Tensor1D | undefined): LayerTensors[] {
  const statistic = (offset: number, channels: number) => tf.slice1d(moving!, offset - network.trainable, channels);
  return network.layers.map((layer) => {
    const { batchNormalization } = layer;
    const { channels } = layer.to;
    return {
      layer,
      matrices: matricesOf(layer).map(({ at, rows, columns }) =>
        tf.reshape(tf.slice1d(trained, at, rows * columns), [rows, columns]),
      ),
      biases: biasPlaces(layer).map(([at, count]) => tf.slice1d(trained, at, count)),
      normalization: batchNormalization && {
        gamma: tf.slice1d(trained, batchNormalization.gamma, channels),
        beta: tf.slice1d(trained, batchNormalization.beta, channels),
        mean: statistic(batchNormalization.movingMean, channels),
        variance: statistic(batchNormalization.movingVariance, channels),
      },
    };
  });
}

function biasPlaces(layer: Layer): [at: number, count: number][] {
  if (layer.kind !== 'lstm') return [[layer.bias, biasesOf(layer)]];
  return layer.directions.map(({ bias }) => [bias, 4 * layer.cells]);
}

/**
 * Runs rows through the layers.
 * @param x rows × inputs of the first layer
 * @param dropout where masks are drawn from while training; null once trained, when batch normalisation goes by the
 *   moving statistics
 * @param noise what the samples of a variational autoencoder's latent layer are drawn with
 */
export function forward(
  layers: LayerTensors[],
  x: tf.Tensor2D,
  dropout: Random | null,
  noise: Noise | null = null,
): LayerTrace[] {
  const traces: LayerTrace[] = [];
  let input = x;
  for (const tensors of layers) {
    const { layer, normalization } = tensors;
    const { sums, back } = productOf(tensors, input);
    const normalized = normalization && normalize(sums, normalization, dropout !== null);
    const activated = activationOf(layer).apply(normalized?.output ?? sums);
    const mask = dropout !== null && layer.dropout > 0 ? dropoutMask(activated.shape, layer.dropout, dropout) : null;
    const masked: tf.Tensor2D = mask ? tf.mul(activated, mask) : activated;
    const sampled = noise !== null && layer.role === 'latent' ? sampleLatent(masked, noise) : null;
    const output = sampled?.sample ?? masked;
    traces.push({ tensors, back, normalized, activated, mask, sampled, output });
    input = output;
  }
  return traces;
}

/**
 * The gradient of the loss with respect to all trained numbers, flat, from its gradient at the last layer's output.
 * @param klRate what the KL divergence of a row weighs in the loss, where latent distributions were sampled
 */
export function backward(traces: LayerTrace[], outputGradient: tf.Tensor2D, klRate = 0): tf.Tensor1D {
  const pieces: tf.Tensor1D[] = [];
  let gradient = outputGradient;
  for (const [i, { tensors, back, normalized, activated, mask, sampled }] of [...traces.entries()].reverse()) {
    const { layer, normalization } = tensors;
    if (sampled) gradient = sampleBackward(gradient, sampled, klRate);
    if (mask) gradient = tf.mul(gradient, mask);
    gradient = activationOf(layer).backward(gradient, activated);
    if (normalized) {
      const { atInput, gamma, beta } = normalizeBackward(gradient, normalized, normalization!.gamma);
      gradient = atInput;
      const changesNothing = layer.kind !== 'lstm' && layer.redundant.beta;
      pieces.unshift(gamma, changesNothing ? tf.zeros<tf.Rank.R1>([layer.to.channels]) : beta);
    }
    const { weights, atInput } = back(gradient);
    pieces.unshift(...weights);
    if (i > 0) gradient = atInput();
  }
  return tf.concat1d(pieces);
}

function productOf({ layer, matrices, biases }: LayerTensors, input: tf.Tensor2D): Product {
  if (layer.kind === 'lstm') return lstmProduct(layer, matrices, biases, input);
  return kernelProduct(layer, matrices[0]!, biases[0]!, input);
}

/** An LSTM has its activations within itself. */
const activationOf = (layer: Layer) => ACTIVATIONS[layer.kind === 'lstm' ? 'linear' : layer.activation];

/** The moving statistics after a training step, laid out as they were. */
export function nextMoving(traces: LayerTrace[], moving: tf.Tensor1D): tf.Tensor1D {
  const batch = traces.flatMap(({ normalized }) => (normalized ? [normalized.mean, normalized.variance] : []));
  return tf.add(moving, tf.mul(tf.sub(tf.concat1d(batch), moving), 1 - BATCH_NORMALIZATION.momentum));
}

/** Steps are to a channel what rows are: it has the same numbers for all of them. */
function normalize(
  sums: tf.Tensor2D,
  { gamma, beta, ...moving }: NonNullable<LayerTensors['normalization']>,
  training: boolean,
): NormalizationTrace {
  const x = tf.reshape<tf.Rank.R2>(sums, [-1, gamma.size]);
  const mean = training ? tf.mean<tf.Tensor1D>(x, 0) : moving.mean;
  const centred = tf.sub<tf.Tensor2D>(x, mean);
  const variance = training ? tf.mean<tf.Tensor1D>(tf.square(centred), 0) : moving.variance;
  const inverseDeviation = tf.rsqrt(tf.add<tf.Tensor1D>(variance, BATCH_NORMALIZATION.epsilon));
  const standardized = tf.mul<tf.Tensor2D>(centred, inverseDeviation);
  const output = tf.reshape<tf.Rank.R2>(tf.add(tf.mul(standardized, gamma), beta), sums.shape);
  return { mean, variance, inverseDeviation, standardized, output };
}

/** Ioffe & Szegedy 2015, section 3, with the chain rule gathered: the batch's mean and variance move with every row. */
function normalizeBackward(
  atOutput: tf.Tensor2D,
  { standardized, inverseDeviation }: NormalizationTrace,
  gammas: tf.Tensor1D,
): { atInput: tf.Tensor2D; gamma: tf.Tensor1D; beta: tf.Tensor1D } {
  const gradient = tf.reshape<tf.Rank.R2>(atOutput, standardized.shape);
  const count = gradient.shape[0];
  const beta = tf.sum<tf.Tensor1D>(gradient, 0);
  const gamma = tf.sum<tf.Tensor1D>(tf.mul(gradient, standardized), 0);
  const shared = tf.add(tf.mul(standardized, tf.div(gamma, count)), tf.div(beta, count));
  const atInput = tf.mul(tf.sub(gradient, shared), tf.mul(gammas, inverseDeviation));
  return { atInput: tf.reshape(atInput, atOutput.shape), gamma, beta };
}

/** Inverted dropout (Srivastava et al. 2014): what is left is made larger, so that nothing changes once trained. */
function dropoutMask(shape: [number, number], rate: number, random: Random): tf.Tensor2D {
  const mask = new Float32Array(shape[0] * shape[1]);
  for (let i = 0; i < mask.length; i++) mask[i] = random.uniform() < rate ? 0 : 1 / (1 - rate);
  return tf.tensor2d(mask, shape);
}
