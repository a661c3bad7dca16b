import * as tf from '@tensorflow/tfjs-core';
import { BATCH_NORMALIZATION, type DenseLayer, denseLayers, type Network } from '#core/network/network.ts';
import type { Random } from '#core/random/random.ts';
import { ACTIVATIONS } from './activations.ts';
import { type LatentTrace, type Noise, sampleBackward, sampleLatent } from './variational.ts';

/** One layer's numbers, cut out of the flat weight tensors. */
interface LayerTensors {
  layer: DenseLayer;
  kernel: tf.Tensor2D;
  bias: tf.Tensor1D;
  normalization: { gamma: tf.Tensor1D; beta: tf.Tensor1D; mean: tf.Tensor1D; variance: tf.Tensor1D } | null;
}

/** What a layer did with a batch: all that the way back needs to know. */
export interface LayerTrace {
  tensors: LayerTensors;
  input: tf.Tensor2D;
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
  /** Mean and variance over the batch. */
  mean: tf.Tensor1D;
  variance: tf.Tensor1D;
  inverseDeviation: tf.Tensor1D;
  standardized: tf.Tensor2D;
  output: tf.Tensor2D;
}

/** Cuts the flat tensors (trained numbers; moving statistics) into layers. Call inside `tf.tidy`, as all functions here. */
export function unpack(network: Network, trained: tf.Tensor1D, moving: tf.Tensor1D | undefined): LayerTensors[] {
  const statistic = (offset: number, units: number) => tf.slice1d(moving!, offset - network.trainable, units);
  return denseLayers(network).map((layer) => {
    const { inputs, units, kernel, bias, batchNormalization } = layer;
    return {
      layer,
      kernel: tf.reshape(tf.slice1d(trained, kernel, inputs * units), [inputs, units]),
      bias: tf.slice1d(trained, bias, units),
      normalization: batchNormalization && {
        gamma: tf.slice1d(trained, batchNormalization.gamma, units),
        beta: tf.slice1d(trained, batchNormalization.beta, units),
        mean: statistic(batchNormalization.movingMean, units),
        variance: statistic(batchNormalization.movingVariance, units),
      },
    };
  });
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
    const { layer, kernel, bias, normalization } = tensors;
    const sums = tf.fused.matMul({ a: input, b: kernel, bias }) as tf.Tensor2D;
    const normalized = normalization && normalize(sums, normalization, dropout !== null);
    const activated = ACTIVATIONS[layer.activation].apply(normalized?.output ?? sums);
    const mask = dropout !== null && layer.dropout > 0 ? dropoutMask(activated.shape, layer.dropout, dropout) : null;
    const masked: tf.Tensor2D = mask ? tf.mul(activated, mask) : activated;
    const sampled = noise !== null && layer.role === 'latent' ? sampleLatent(masked, noise) : null;
    const output = sampled?.sample ?? masked;
    traces.push({ tensors, input, normalized, activated, mask, sampled, output });
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
  for (const [i, { tensors, input, normalized, activated, mask, sampled }] of [...traces.entries()].reverse()) {
    const { units, redundant } = tensors.layer;
    const none = () => tf.zeros<tf.Rank.R1>([units]);
    if (sampled) gradient = sampleBackward(gradient, sampled, klRate);
    if (mask) gradient = tf.mul(gradient, mask);
    gradient = ACTIVATIONS[tensors.layer.activation].backward(gradient, activated);
    if (normalized) {
      const { atInput, gamma, beta } = normalizeBackward(gradient, normalized, tensors.normalization!.gamma);
      gradient = atInput;
      pieces.unshift(gamma, redundant.beta ? none() : beta);
    }
    const bias = redundant.bias ? none() : tf.sum<tf.Tensor1D>(gradient, 0);
    pieces.unshift(tf.reshape(multiply(input, gradient, true, false), [-1]), bias);
    if (i > 0) gradient = multiply(gradient, tensors.kernel, false, true);
  }
  return tf.concat1d(pieces);
}

/** A matrix product. tfjs's WebAssembly is fast only where nothing is transposed on the way: there it is done before. */
function multiply(a: tf.Tensor2D, b: tf.Tensor2D, transposeA: boolean, transposeB: boolean): tf.Tensor2D {
  if (tf.getBackend() !== 'wasm') return tf.matMul(a, b, transposeA, transposeB);
  return tf.matMul(transposeA ? tf.transpose(a) : a, transposeB ? tf.transpose(b) : b);
}

/** The moving statistics after a training step, laid out as they were. */
export function nextMoving(traces: LayerTrace[], moving: tf.Tensor1D): tf.Tensor1D {
  const batch = traces.flatMap(({ normalized }) => (normalized ? [normalized.mean, normalized.variance] : []));
  return tf.add(moving, tf.mul(tf.sub(tf.concat1d(batch), moving), 1 - BATCH_NORMALIZATION.momentum));
}

function normalize(
  x: tf.Tensor2D,
  { gamma, beta, ...moving }: NonNullable<LayerTensors['normalization']>,
  training: boolean,
): NormalizationTrace {
  const mean = training ? tf.mean<tf.Tensor1D>(x, 0) : moving.mean;
  const centred = tf.sub<tf.Tensor2D>(x, mean);
  const variance = training ? tf.mean<tf.Tensor1D>(tf.square(centred), 0) : moving.variance;
  const inverseDeviation = tf.rsqrt(tf.add<tf.Tensor1D>(variance, BATCH_NORMALIZATION.epsilon));
  const standardized = tf.mul<tf.Tensor2D>(centred, inverseDeviation);
  const output = tf.add<tf.Tensor2D>(tf.mul(standardized, gamma), beta);
  return { mean, variance, inverseDeviation, standardized, output };
}

/** Ioffe & Szegedy 2015, section 3, with the chain rule gathered: the batch's mean and variance move with every row. */
function normalizeBackward(
  gradient: tf.Tensor2D,
  { standardized, inverseDeviation }: NormalizationTrace,
  gammas: tf.Tensor1D,
): { atInput: tf.Tensor2D; gamma: tf.Tensor1D; beta: tf.Tensor1D } {
  const rows = gradient.shape[0];
  const beta = tf.sum<tf.Tensor1D>(gradient, 0);
  const gamma = tf.sum<tf.Tensor1D>(tf.mul(gradient, standardized), 0);
  const shared = tf.add(tf.mul(standardized, tf.div(gamma, rows)), tf.div(beta, rows));
  const atInput = tf.mul<tf.Tensor2D>(tf.sub(gradient, shared), tf.mul(gammas, inverseDeviation));
  return { atInput, gamma, beta };
}

/** Inverted dropout (Srivastava et al. 2014): what is left is made larger, so that nothing changes once trained. */
function dropoutMask(shape: [number, number], rate: number, random: Random): tf.Tensor2D {
  const mask = new Float32Array(shape[0] * shape[1]);
  for (let i = 0; i < mask.length; i++) mask[i] = random.uniform() < rate ? 0 : 1 / (1 - rate);
  return tf.tensor2d(mask, shape);
}
