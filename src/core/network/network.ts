import type { Activation, VaeSpec } from '#core/experiment/experiment.ts';

export type LayerRole = 'encoder' | 'latent' | 'decoder' | 'output';

/**
 * One dense layer, in the order dense → batch normalisation → activation → dropout, and where its numbers lie in
 * the network's flat weight vector. A kernel is row-major [inputs][units]: y = x·W + b.
 */
export interface DenseLayer {
  role: LayerRole;
  inputs: number;
  units: number;
  activation: Activation;
  dropout: number;
  kernel: number;
  bias: number;
  /** Offsets of γ, β (trained) and of the moving mean and variance (not trained), `units` numbers each; null without. */
  batchNormalization: { gamma: number; beta: number; movingMean: number; movingVariance: number } | null;
  /**
   * Shifts that change nothing: batch normalisation takes the mean over the batch away, and with it whatever was added to
   * all rows alike (Ioffe & Szegedy 2015, section 3.2). Their gradient is exactly 0, and every engine sets it so, which
   * leaves them as they are. Worked out, it would be rounding alone, of which Adam and its like make steps of full size.
   */
  redundant: { bias: boolean; beta: boolean };
}

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
  layers: DenseLayer[];
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

/**
 * Batch normalisation (Ioffe & Szegedy 2015) with Keras's constants: `epsilon` is added to the variance, and a moving
 * statistic keeps the share `momentum` of itself at every training step.
 */
export const BATCH_NORMALIZATION = { momentum: 0.99, epsilon: 1e-3 } as const;
