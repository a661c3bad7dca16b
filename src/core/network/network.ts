import type { Activation, VaeSpec } from '#core/experiment/experiment.ts';

export type LayerRole = 'encoder' | 'latent' | 'decoder' | 'output';

/** A row's numbers as a sequence, step by step; a plain vector is one step. */
export interface Shape {
  steps: number;
  channels: number;
}

/** What all layers have. Between layers lie tables of rows, row-major. */
interface AnyLayer {
  role: LayerRole;
  /** A row before and after. */
  from: Shape;
  to: Shape;
  /** All numbers of a row before and after. */
  inputs: number;
  units: number;
  dropout: number;
}

/** Where a batch normalisation's γ, β (trained) and its moving mean and variance (not trained) lie. */
export interface NormalizationPlaces {
  gamma: number;
  beta: number;
  movingMean: number;
  movingVariance: number;
}

/**
 * A layer that is one product with a kernel, in the order product and bias → batch normalisation → activation → dropout, and
 * where its numbers lie in the network's flat weight vector. Kernels are row-major: `matricesOf` says of what size.
 */
interface KernelLayer extends AnyLayer {
  activation: Activation;
  kernel: number;
  bias: number;
  /** A number of each kind for every channel of `to`, over rows and steps; null without. */
  batchNormalization: NormalizationPlaces | null;
  /**
   * Shifts that change nothing: batch normalisation takes the mean over the batch away, and with it whatever was added to
   * all rows alike (Ioffe & Szegedy 2015, section 3.2). Their gradient is exactly 0, and every engine sets it so, which
   * leaves them as they are. Worked out, it would be rounding alone, of which Adam and its like make steps of full size.
   */
  redundant: { bias: boolean; beta: boolean };
}

/** y = x · W + b on all numbers of a row. */
export interface DenseLayer extends KernelLayer {
  kind: 'dense';
}

/** How a window of `kernelSize` steps goes over a sequence, with zeros beyond its ends. */
export interface Window {
  kernelSize: number;
  stride: number;
  /** So many zeros stand before the sequence: the smaller half of all, as TensorFlow has it. */
  front: number;
}

/** y = windows(x) · W + b: each step of the result is one window of the sequence, by position and then channel. */
export interface ConvolutionLayer extends KernelLayer, Window {
  kind: 'convolution';
}

/**
 * A convolution read backwards (Zeiler et al. 2010): y = Σ windows(x · W) + b, where every step gives a window of the result,
 * and what falls on the same place is added up. The bias is one number a channel.
 */
export interface TransposedLayer extends KernelLayer, Window {
  kind: 'transposed';
  /** So many results in a row, one whole after the other: 2 where a variance is learnt beside the mean. */
  heads: number;
}

/**
 * The same dense layer at every step of a sequence: `width` numbers a step, which follow one another and are cut to the size of
 * `to`. What an LSTM read backwards ends with.
 */
export interface StepwiseLayer extends KernelLayer {
  kind: 'stepwise';
  width: number;
  heads: number;
}

/** Where one direction's numbers lie; each row has those of the gates i, f, c and o side by side, `cells` of each. */
export interface LstmPlaces {
  /** [width][4 · cells], for what comes in. */
  kernel: number;
  /** [cells][4 · cells], for the state before. */
  recurrent: number;
  bias: number;
}

/**
 * Long short-term memory with Keras's gates; its states start at 0. In an encoder it reads `steps` times `width` numbers, the
 * last of which zeros make up, and gives its last state. In a decoder it reads the same vector at every step, and gives
 * every state. The second direction reads backwards; its states stand beside those of the first.
 */
export interface LstmLayer extends AnyLayer {
  kind: 'lstm';
  gives: 'last' | 'every';
  cells: number;
  steps: number;
  width: number;
  directions: LstmPlaces[];
  batchNormalization: null;
}

export type Layer = DenseLayer | ConvolutionLayer | TransposedLayer | StepwiseLayer | LstmLayer;

/**
 * What makes a network variational. Its latent layer then has 2 · `units` linear units: first the means μ of the latent
 * distributions, then their log σ². The decoder takes `units` inputs: a sample μ + σ ε, or the means themselves.
 */
export interface Variational extends Pick<VaeSpec, 'beta' | 'warmUpEpochs' | 'score' | 'samples'> {
  units: number;
  /** Whether the output layer has 2 · inputs linear units: first the means of the features, then their log σ². */
  learnsVariance: boolean;
}

/** A feed-forward network over one flat weight vector: the `trainable` first numbers are trained, the rest (moving statistics) are not. */
export interface Network {
  inputs: number;
  layers: Layer[];
  /** Index of the latent layer in `layers`. */
  latent: number;
  /** Null for a plain autoencoder. */
  variational: Variational | null;
  trainable: number;
  total: number;
}

/** How many numbers a row is squeezed through. */
export function latentUnits({ layers, latent, variational }: Network): number {
  return variational?.units ?? layers[latent]!.units;
}

/** For what knows dense layers alone. @throws TypeError where there are others */
export function denseLayers({ layers }: Pick<Network, 'layers'>): DenseLayer[] {
  return layers.map((layer) => {
    if (layer.kind !== 'dense')
      throw new TypeError(`This is for dense layers, but there is a layer of kind ${layer.kind}.`);
    return layer;
  });
}

/**
 * Batch normalisation (Ioffe & Szegedy 2015) with Keras's constants: `epsilon` is added to the variance, and a moving
 * statistic keeps the share `momentum` of itself at every training step.
 */
export const BATCH_NORMALIZATION = { momentum: 0.99, epsilon: 1e-3 } as const;
