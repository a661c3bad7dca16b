import { expect } from 'vitest';
import { initialWeights } from '#core/network/initialize.ts';
import type { Network } from '#core/network/network.ts';
import { createRandom } from '#core/random/random.ts';
import { backward, forward } from './layers.ts';
import { compare } from './loss.ts';
import { klSum } from './variational.ts';

/**
 * Holds all gradients of a network in training against central differences of its loss, in float64.
 * @param adjust what else is done to the weights, which are random
 */
export function expectTrueGradients(
  network: Network,
  adjust: (weights: Float64Array, network: Network) => void = () => {},
): void {
  const rows = 9;
  const { layers, latent, inputs, variational } = network;
  const random = createRandom(3);
  const weights = Float64Array.from(initialWeights(network, random), (w) => w + 0.2 * random.normal());
  adjust(weights, network);
  const x = Float64Array.from({ length: rows * inputs }, () => random.uniform());
  const noise = variational && Float64Array.from({ length: rows * variational.units }, () => random.normal());
  const klRate = (variational?.beta ?? 0) / x.length;
  const run = (w: Float64Array) => forward(layers, w, x, createRandom(5), noise);
  const loss = (w: Float64Array) => {
    const traces = run(w);
    const { sampled } = traces[latent]!;
    const kl = sampled ? klRate * klSum(sampled, variational!.units) : 0;
    return compare(network, traces.at(-1)!.output, x).terms / x.length + kl;
  };

  const traces = run(weights);
  const gradients = new Float64Array(network.trainable);
  backward(traces, weights, compare(network, traces.at(-1)!.output, x).gradient, gradients, klRate);
  const h = 1e-5;
  const differences = gradients.map(
    (_, i) => (loss(weights.with(i, weights[i]! + h)) - loss(weights.with(i, weights[i]! - h))) / (2 * h),
  );
  expectNear(gradients, differences, 1e-6 * Math.max(...differences.map(Math.abs)));
}

export function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance);
}
