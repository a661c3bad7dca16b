import type { Activation } from '#core/experiment/experiment.ts';
import type { Random } from '#core/random/random.ts';
import type { DenseLayer, Network } from './network.ts';

/**
 * Weights to start from, laid out as the network says. Kernels are uniform within ±limit: √(6 / (inputs + units))
 * before an S-shaped or linear activation (Glorot & Bengio 2010, eq. 16), √(6 / inputs) before one of the ReLU family,
 * which silences about half of its inputs (He et al. 2015, eq. 10). Biases, β and moving means are 0; γ and moving
 * variances 1.
 * @param random drawn from once per kernel weight, in layout order
 */
export function initialWeights(network: Network, random: Random): Float32Array {
  const weights = new Float32Array(network.total);
  for (const layer of network.layers) {
    const { inputs, units, kernel, batchNormalization } = layer;
    const limit = kernelLimit(layer);
    for (let i = 0; i < inputs * units; i++) weights[kernel + i] = limit * (2 * random.uniform() - 1);
    if (batchNormalization === null) continue;
    const { gamma, movingVariance } = batchNormalization;
    weights.fill(1, gamma, gamma + units).fill(1, movingVariance, movingVariance + units);
  }
  return weights;
}

const RELU_FAMILY: readonly Activation[] = ['relu', 'leakyRelu', 'elu'];

function kernelLimit({ inputs, units, activation }: DenseLayer): number {
  return Math.sqrt(6 / (RELU_FAMILY.includes(activation) ? inputs : inputs + units));
}
