import { describe, expect, it } from 'vitest';
import type { NetworkSpec, VaeSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { decode, decoderOutputs, forward } from '#core/network/forward.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { plainLayer } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { decodeLatent } from './decode.ts';

const FEATURES = 6;
const vae = (score: VaeSpec['score']): VaeSpec => ({
  kind: 'vae',
  encoder: [plainLayer(5, 'tanh')],
  latent: { units: 2 },
  output: 'linear',
  beta: 1,
  warmUpEpochs: 0,
  score,
  samples: 2,
});

function made(spec: NetworkSpec) {
  const network = buildNetwork(FEATURES, spec);
  return { network, weights: initialWeights(network, createRandom(3)) };
}

describe('decoding places in latent space', () => {
  const places = Float32Array.from([0.5, -1, 2, 0]);

  it('draws what the network draws from there', () => {
    const { network, weights } = made(vae('mean'));
    const { mean, deviation } = decodeLatent(network, weights, places);
    expect(mean).toEqual(decode(network, weights, places, 2));
    expect(deviation).toBeNull();
  });

  it('goes from the code of a row to its reconstruction, in a plain autoencoder, too', () => {
    const { network, weights } = made({
      kind: 'autoencoder',
      encoder: [plainLayer(5, 'relu')],
      latent: { units: 3, activation: 'linear' },
      output: 'sigmoid',
    });
    const { latent, output } = forward(network, weights, Float32Array.from({ length: FEATURES }, Math.sin), 1);
    expect(decodeLatent(network, weights, latent)).toEqual({ mean: output, deviation: null });
  });

  it('tells means from deviations where the decoder learns both', () => {
    const { network, weights } = made(vae('reconstructionProbability'));
    const { mean, deviation } = decodeLatent(network, weights, places);
    const outputs = decoderOutputs(network, weights, places, 2);
    expect([...mean]).toEqual([...outputs.slice(0, 6), ...outputs.slice(12, 18)]);
    for (const [i, log] of [...outputs.slice(6, 12), ...outputs.slice(18, 24)].entries()) {
      expect(deviation![i]).toBeCloseTo(Math.exp(log / 2), 5);
    }
  });

  it('refuses half a place', () => {
    const { network, weights } = made(vae('mean'));
    expect(() => decodeLatent(network, weights, new Float32Array(3))).toThrow('has 2 numbers, but 3 are given');
  });
});
