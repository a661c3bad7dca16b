import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AutoencoderSpec, LayerSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { initialWeights } from '#core/network/initialize.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { plainLstm } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { forward } from './layers.ts';

/** So many that dropout silences no unit in all of them. */
const ROWS = 30;

const finish = {
  activation: fc.constantFrom('linear' as const, 'linear' as const, 'tanh' as const),
  dropout: fc.constantFrom(0, 0, 0.3),
  batchNormalization: fc.boolean(),
};

const dense = fc.array(fc.record({ units: fc.integer({ min: 2, max: 6 }), ...finish }), { maxLength: 3 });

/** Convolutions and, behind them, an LSTM or not. */
const sequence: fc.Arbitrary<LayerSpec[]> = fc
  .tuple(
    fc.array(
      fc.record({
        kind: fc.constant('convolution' as const),
        filters: fc.integer({ min: 1, max: 3 }),
        kernel: fc.integer({ min: 1, max: 3 }),
        stride: fc.integer({ min: 1, max: 3 }),
        ...finish,
      }),
      { maxLength: 2 },
    ),
    fc.constantFrom([], [], [plainLstm(2, 2)]),
  )
  .map((parts) => parts.flat());

const networks = fc
  .record({
    kind: fc.constantFrom('autoencoder', 'vae'),
    before: sequence,
    encoder: dense,
    decoder: dense,
    after: sequence,
  })
  .map(({ kind, before, encoder, decoder, after }) => {
    const parts: Pick<NetworkSpec, 'encoder' | 'decoder' | 'output'> = {
      encoder: [...before, ...encoder],
      decoder: [...decoder, ...after.toReversed()],
      output: 'linear',
    };
    const plain: AutoencoderSpec = { ...parts, kind: 'autoencoder', latent: { units: 2, activation: 'linear' } };
    const vae = { ...parts, kind: 'vae', latent: { units: 2 }, beta: 1, warmUpEpochs: 0, samples: 1 } as const;
    const spec: NetworkSpec = kind === 'vae' ? { ...vae, score: 'mean' } : plain;
    return buildNetwork(4, spec);
  });

/** Where a layer's shifts lie among the weights, and whether they are said to change nothing. An LSTM has none. */
function shiftsOf(layer: Layer): { at: number; redundant: boolean }[] {
  if (layer.kind === 'lstm') return [];
  const { bias, batchNormalization, redundant } = layer;
  const own = { at: bias, redundant: redundant.bias };
  return batchNormalization ? [own, { at: batchNormalization.beta, redundant: redundant.beta }] : [own];
}

/** All that the loss in training goes by, in float64: the outputs, and what the latent layer says. */
function trainingOutputs(network: Network, weights: Float64Array): Float64Array {
  const random = createRandom(2);
  const x = Float64Array.from({ length: ROWS * network.inputs }, () => random.normal());
  const noise = network.variational && Float64Array.from({ length: ROWS * 2 }, () => random.normal());
  const traces = forward(network.layers, weights, x, createRandom(3), noise);
  const latent = noise ? traces[network.latent]!.activated : [];
  return Float64Array.of(...traces.at(-1)!.output, ...latent);
}

const largestDifference = (a: Float64Array, b: Float64Array) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe('a shift that is said to be redundant', () => {
  it('changes nothing in training, and every other shift does', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const random = createRandom(1);
        const weights = Float64Array.from(initialWeights(network, random), (weight) => weight + 0.1 * random.normal());
        const before = trainingOutputs(network, weights);
        for (const layer of network.layers) {
          for (const { at, redundant } of shiftsOf(layer)) {
            const change = largestDifference(trainingOutputs(network, weights.with(at, weights[at]! + 0.5)), before);
            if (redundant) expect(change).toBeLessThan(1e-12);
            else expect(change).toBeGreaterThan(1e-9);
          }
        }
      }),
    );
  });
});
