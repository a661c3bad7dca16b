import type { Activation } from '#core/experiment/experiment.ts';
import { LEAKY_RELU_SLOPE } from '#core/network/activation.ts';

/** Slopes of the activations at x, told from their value y there. */
export const SLOPE: Record<Activation, (y: number) => number> = {
  linear: () => 1,
  relu: (y) => (y > 0 ? 1 : 0),
  leakyRelu: (y) => (y > 0 ? 1 : LEAKY_RELU_SLOPE),
  // 1 above zero; below it eˣ, which is y + 1.
  elu: (y) => Math.min(y, 0) + 1,
  tanh: (y) => 1 - y * y,
  sigmoid: (y) => y * (1 - y),
};
