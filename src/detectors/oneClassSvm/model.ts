import type { Kernel } from './kernel.ts';

export interface OneClassSvmModel {
  kernel: Kernel;
  features: number;
  /** The rows that the border is made of. Shape: support rows × features, row-major. */
  support: Float32Array;
  /** Their squared lengths, and their weights. Shape: support rows. */
  norms: Float64Array;
  weights: Float64Array;
  rho: number;
  /** How many rows it learnt from. */
  rows: number;
  /** Of the training rows, by feature: where explanations begin. */
  medians: Float32Array;
}
