import type { Activation } from '#core/experiment/experiment.ts';

/** What a leaky ReLU (Maas et al. 2013) keeps of a negative input. */
export const LEAKY_RELU_SLOPE = 0.2;

/** The activation functions, number by number. ELU (Clevert et al. 2016) has α = 1. */
export const ACTIVATE: Record<Activation, (x: number) => number> = {
  linear: (x) => x,
  relu: (x) => Math.max(x, 0),
  leakyRelu: (x) => (x > 0 ? x : LEAKY_RELU_SLOPE * x),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  tanh: Math.tanh,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};
