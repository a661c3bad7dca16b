import type { Activation } from '#core/experiment/experiment.ts';

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
}

/** A feed-forward network over one flat weight vector: the `trainable` first numbers are trained, the rest (moving statistics) are not. */
export interface Network {
  inputs: number;
  layers: DenseLayer[];
  /** Index of the latent layer in `layers`. */
  latent: number;
  trainable: number;
  total: number;
}

/**
 * Batch normalisation (Ioffe & Szegedy 2015) with Keras's constants: `epsilon` is added to the variance, and a moving
 * statistic keeps the share `momentum` of itself at every training step.
 */
export const BATCH_NORMALIZATION = { momentum: 0.99, epsilon: 1e-3 } as const;
