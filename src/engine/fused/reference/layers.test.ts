import { describe, expect, it } from 'vitest';
import {
  ACTIVATIONS,
  type AutoencoderSpec,
  type LayerSpec,
  type NetworkSpec,
  type VaeScore,
  type VaeSpec,
} from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { matricesOf } from '#core/network/matrices.ts';
import { denseLayers } from '#core/network/network.ts';
import { plainConvolution, plainLayer, plainLstm, REFERENCE_NETWORKS } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { REFERENCE_VAE } from '#core/variational/testing.ts';
import { backward, forward } from './layers.ts';
import { compare, penalize } from './loss.ts';
import { expectNear, expectTrueGradients } from './testing.ts';
import { klSum } from './variational.ts';

/** Float64 all the way: what differs beyond rounding is wrong. */
describe('forward and backward', () => {
  it.each(REFERENCE_NETWORKS)('find what PyTorch finds: $name', ({ network, weights, x, ...expected }) => {
    const traces = forward(network.layers, weights, x, null);
    const { terms, gradient } = compare(network, traces.at(-1)!.output, x);
    const gradients = new Float64Array(network.trainable);
    backward(traces, weights, gradient, gradients);
    expectNear(traces[network.latent]!.output, expected.latent, 1e-12);
    expectNear(traces.at(-1)!.output, expected.output, 1e-12);
    expect(terms / x.length).toBeCloseTo(expected.loss, 12);
    expectNear(gradients, expected.gradient, 1e-12);
  });

  it('find what PyTorch finds with the same noise, of a variational autoencoder', () => {
    const { network, weights, rows, x, noise, ...expected } = REFERENCE_VAE;
    const { beta, units } = network.variational!;
    const traces = forward(network.layers, weights, x, createRandom(0), noise);
    const { terms, gradient } = compare(network, traces.at(-1)!.output, x);
    const gradients = new Float64Array(network.trainable);
    backward(traces, weights, gradient, gradients, beta / x.length);
    const latent = traces[network.latent]!;
    expectNear(latent.activated, expected.latent, 1e-12);
    expectNear(latent.output, expected.sample, 1e-12);
    expectNear(traces.at(-1)!.output, expected.output, 1e-12);
    const kl = klSum(latent.sampled!, units);
    expect(terms).toBeCloseTo(sumOf(expected.squaredErrors), 12);
    expect(kl).toBeCloseTo(sumOf(expected.kl), 12);
    // PyTorch's loss is not divided by the number of features.
    expect((terms + beta * kl) / rows).toBeCloseTo(expected.loss, 12);
    expectNear(
      gradients.map((value) => value * network.inputs),
      expected.gradient,
      1e-12,
    );
  });

  const vae = { kind: 'vae', output: 'linear', beta: 0.7, warmUpEpochs: 0, score: 'mean', samples: 1 } as const;
  const deep = (hidden: LayerSpec) => [hidden, plainLayer(3, 'tanh')];
  const plain = (hidden: LayerSpec): AutoencoderSpec => ({
    kind: 'autoencoder',
    encoder: deep(hidden),
    latent: { units: 2, activation: 'linear' },
    output: 'sigmoid',
  });
  const variational = (hidden: LayerSpec, score: VaeScore = 'mean'): VaeSpec => ({
    ...vae,
    encoder: deep(hidden),
    latent: { units: 2 },
    score,
  });
  const hidden = plainLayer(5, 'tanh');
  const both: LayerSpec = { units: 5, activation: 'sigmoid', dropout: 0.3, batchNormalization: true };
  const cases: [string, NetworkSpec, number?][] = [
    ...ACTIVATIONS.map((activation): [string, NetworkSpec] => [activation, plain(plainLayer(5, activation))]),
    ['batch normalisation', plain({ ...hidden, batchNormalization: true })],
    ['dropout', plain({ ...hidden, dropout: 0.4 })],
    ['both', plain(both)],
    ['a latent distribution', variational(hidden)],
    ['a latent distribution and a sigmoid', { ...variational(hidden), output: 'sigmoid' }],
    ['a latent distribution, batch normalisation and dropout', variational(both)],
    ['a learnt variance', variational(hidden, 'reconstructionProbability')],
    ['a learnt variance and no hidden layer', { ...variational(hidden, 'reconstructionProbability'), encoder: [] }],
    ['variances beyond their bounds', variational(hidden, 'reconstructionProbability'), 14],
    ['variances below their bounds', variational(hidden, 'reconstructionProbability'), -14],
  ];

  it.each(cases)('agree with differences of the loss: %s', (_, spec, logVariance) => {
    expectTrueGradients(buildNetwork(4, spec), (weights, network) => {
      if (logVariance === undefined) return;
      const layers = denseLayers(network);
      weights[layers[network.latent]!.bias + 2] = logVariance;
      weights[layers.at(-1)!.bias + network.inputs + 1] = logVariance;
    });
  });
});

describe('penalize', () => {
  it('agrees with differences of the penalty, and leaves biases alone', () => {
    const network = buildNetwork(4, {
      kind: 'autoencoder',
      encoder: [plainConvolution(2, 3, 2), plainLstm(3, 2, 2), plainLayer(3, 'tanh')],
      latent: { units: 2, activation: 'linear' },
      output: 'linear',
    });
    const random = createRandom(4);
    const weights = Float64Array.from({ length: network.total }, () => random.normal());
    const gradients = new Float64Array(network.trainable);
    penalize(network, { kind: 'l1l2', rate: 0.1 }, weights, gradients);
    const expected = new Float64Array(network.trainable);
    for (const { at, rows, columns } of network.layers.flatMap(matricesOf)) {
      for (let i = at; i < at + rows * columns; i++) {
        const penalty = (w: number) => 0.1 * (Math.abs(w) + w * w);
        expected[i] = (penalty(weights[i]! + 1e-5) - penalty(weights[i]! - 1e-5)) / 2e-5;
      }
    }
    expectNear(gradients, expected, 1e-9);
  });
});

const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
