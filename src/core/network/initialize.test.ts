import { describe, expect, it } from 'vitest';
import type { Activation } from '#core/experiment/experiment.ts';
import { createRandom } from '#core/random/random.ts';
import { buildNetwork } from './build.ts';
import { initialWeights } from './initialize.ts';
import { denseLayers } from './network.ts';

function networkOf(activation: Activation) {
  return buildNetwork(120, {
    kind: 'autoencoder',
    encoder: [{ units: 80, activation, dropout: 0, batchNormalization: true }],
    latent: { units: 4, activation: 'linear' },
    output: 'linear',
  });
}

describe('initialWeights', () => {
  // The variance that keeps signals alive: 2/(inputs + units), or 2/inputs where half the inputs are silenced.
  it.each([
    ['tanh', 2 / 200],
    ['relu', 2 / 120],
  ] as const)('draws kernels before %s with the variance that fits it', (activation, variance) => {
    const network = networkOf(activation);
    const { kernel, inputs, units } = denseLayers(network)[0]!;
    const drawn = initialWeights(network, createRandom(1)).subarray(kernel, kernel + inputs * units);
    const mean = drawn.reduce((sum, w) => sum + w, 0) / drawn.length;
    const spread = drawn.reduce((sum, w) => sum + (w - mean) ** 2, 0) / drawn.length;
    // Standard errors of 9,600 uniform draws: 0.0006 √(variance / 0.0036) for the mean, 0.9 % for the variance.
    expect(Math.abs(mean)).toBeLessThan(0.006);
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.04);
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(Math.fround(Math.sqrt(3 * variance)));
  });

  it('starts batch normalisation as no change at all, and biases at zero', () => {
    const network = networkOf('relu');
    const weights = initialWeights(network, createRandom(1));
    const { units, bias, batchNormalization } = denseLayers(network)[0]!;
    const { gamma, beta, movingMean, movingVariance } = batchNormalization!;
    const values = (offset: number) => new Set(weights.subarray(offset, offset + units));
    expect([bias, beta, movingMean].map(values)).toEqual([new Set([0]), new Set([0]), new Set([0])]);
    expect([gamma, movingVariance].map(values)).toEqual([new Set([1]), new Set([1])]);
  });

  it('gives the same weights for the same seed, others for another', () => {
    const network = networkOf('tanh');
    const [first, again, other] = [3, 3, 4].map((seed) => initialWeights(network, createRandom(seed)));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});
