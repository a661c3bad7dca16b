import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, type LayerSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { plainLayer, REFERENCE_NETWORKS } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { backward, forward } from './layers.ts';
import { compare, penalize } from './loss.ts';

/** Float64 all the way: what differs beyond rounding is wrong. */
describe('forward and backward', () => {
  it.each(REFERENCE_NETWORKS)('find what PyTorch finds: $name', ({ network, weights, x, ...expected }) => {
    const traces = forward(network, weights, x, null);
    const { squaredErrors, gradient } = compare(traces.at(-1)!.output, x);
    const gradients = new Float64Array(network.trainable);
    backward(traces, weights, gradient, gradients);
    expectNear(traces[network.latent]!.output, expected.latent, 1e-12);
    expectNear(traces.at(-1)!.output, expected.output, 1e-12);
    expect(squaredErrors / x.length).toBeCloseTo(expected.loss, 12);
    expectNear(gradients, expected.gradient, 1e-12);
  });

  const cases: [string, LayerSpec][] = [
    ...ACTIVATIONS.map((activation): [string, LayerSpec] => [activation, plainLayer(5, activation)]),
    ['batch normalisation', { ...plainLayer(5, 'tanh'), batchNormalization: true }],
    ['dropout', { ...plainLayer(5, 'tanh'), dropout: 0.4 }],
    ['both', { units: 5, activation: 'sigmoid', dropout: 0.3, batchNormalization: true }],
  ];

  it.each(cases)('agree with differences of the loss: %s', (_, hidden) => {
    const rows = 9;
    const network = buildNetwork(4, {
      kind: 'autoencoder',
      encoder: [hidden, plainLayer(3, 'tanh')],
      latent: { units: 2, activation: 'linear' },
      output: 'sigmoid',
    });
    const random = createRandom(3);
    const weights = Float64Array.from(initialWeights(network, random), (w) => w + 0.2 * random.normal());
    const x = Float64Array.from({ length: rows * 4 }, () => random.uniform());
    const run = (w: Float64Array) => forward(network, w, x, createRandom(5));
    const loss = (w: Float64Array) => compare(run(w).at(-1)!.output, x).squaredErrors / x.length;

    const traces = run(weights);
    const gradients = new Float64Array(network.trainable);
    backward(traces, weights, compare(traces.at(-1)!.output, x).gradient, gradients);
    const h = 1e-5;
    const differences = gradients.map(
      (_, i) => (loss(weights.with(i, weights[i]! + h)) - loss(weights.with(i, weights[i]! - h))) / (2 * h),
    );
    expectNear(gradients, differences, 1e-6 * Math.max(...differences.map(Math.abs)));
  });
});

describe('penalize', () => {
  it('agrees with differences of the penalty, and leaves biases alone', () => {
    const network = buildNetwork(4, {
      kind: 'autoencoder',
      encoder: [plainLayer(3, 'tanh')],
      latent: { units: 2, activation: 'linear' },
      output: 'linear',
    });
    const random = createRandom(4);
    const weights = Float64Array.from({ length: network.total }, () => random.normal());
    const gradients = new Float64Array(network.trainable);
    penalize(network, { kind: 'l1l2', rate: 0.1 }, weights, gradients);
    const expected = new Float64Array(network.trainable);
    for (const { kernel, bias } of network.layers) {
      for (let i = kernel; i < bias; i++) {
        const penalty = (w: number) => 0.1 * (Math.abs(w) + w * w);
        expected[i] = (penalty(weights[i]! + 1e-5) - penalty(weights[i]! - 1e-5)) / 2e-5;
      }
    }
    expectNear(gradients, expected, 1e-9);
  });
});

function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance);
}
