import { describe, expect, it } from 'vitest';
import type { VaeSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from './build.ts';
import { denseLayers, latentUnits, type Network } from './network.ts';
import { plainLayer } from './testing.ts';

const normalized = { units: 3, activation: 'relu', dropout: 0.25, batchNormalization: true } as const;
const network = buildNetwork(10, {
  kind: 'autoencoder',
  encoder: [plainLayer(6, 'tanh'), normalized],
  latent: { units: 2, activation: 'elu' },
  output: 'sigmoid',
});

const spec: VaeSpec = {
  kind: 'vae',
  encoder: [plainLayer(6, 'tanh')],
  latent: { units: 2 },
  output: 'sigmoid',
  beta: 0.5,
  warmUpEpochs: 3,
  score: 'mean',
  samples: 8,
};

const shapesOf = (network: Network) =>
  denseLayers(network).map(({ inputs, units, activation }) => `${inputs}→${units} ${activation}`);

describe('buildNetwork', () => {
  it('mirrors the encoder around the latent layer', () => {
    const shown = denseLayers(network).map(({ role, inputs, units, activation }) => [role, inputs, units, activation]);
    expect(shown).toEqual([
      ['encoder', 10, 6, 'tanh'],
      ['encoder', 6, 3, 'relu'],
      ['latent', 3, 2, 'elu'],
      ['decoder', 2, 3, 'relu'],
      ['decoder', 3, 6, 'tanh'],
      ['output', 6, 10, 'sigmoid'],
    ]);
    expect(network.layers[network.latent]!.role).toBe('latent');
  });

  it('gives dropout and batch normalisation to mirrored layers, never to the latent or output layer', () => {
    expect(network.layers.map((layer) => layer.dropout)).toEqual([0, 0.25, 0, 0.25, 0, 0]);
    const withNormalization = network.layers.map((layer) => layer.batchNormalization !== null);
    expect(withNormalization).toEqual([false, true, false, true, false, false]);
  });

  it('gives every number a place of its own, moving statistics at the end', () => {
    const taken = new Uint8Array(network.total);
    const claim = (offset: number, count: number) => {
      for (let i = offset; i < offset + count; i++) taken[i]! += 1;
    };
    for (const { inputs, units, kernel, bias, batchNormalization } of denseLayers(network)) {
      claim(kernel, inputs * units);
      claim(bias, units);
      if (batchNormalization === null) continue;
      for (const offset of Object.values(batchNormalization)) claim(offset, units);
      expect(batchNormalization.beta).toBeLessThan(network.trainable);
      expect(batchNormalization.movingMean).toBeGreaterThanOrEqual(network.trainable);
    }
    expect(taken.every((count) => count === 1)).toBe(true);
    expect(network.total - network.trainable).toBe(2 * (3 + 3));
  });

  it('gives the decoder its own layers where it has some', () => {
    const { layers, latent } = buildNetwork(10, {
      kind: 'autoencoder',
      encoder: [plainLayer(6, 'tanh')],
      decoder: [plainLayer(3, 'relu'), plainLayer(5, 'elu')],
      latent: { units: 2, activation: 'linear' },
      output: 'linear',
    });
    expect(layers.map(({ role, inputs, units }) => [role, inputs, units])).toEqual([
      ['encoder', 10, 6],
      ['latent', 6, 2],
      ['decoder', 2, 3],
      ['decoder', 3, 5],
      ['output', 5, 10],
    ]);
    expect(layers[latent]!.role).toBe('latent');
  });

  it('builds a network without hidden layers', () => {
    const shallow = buildNetwork(5, {
      kind: 'autoencoder',
      encoder: [],
      latent: { units: 2, activation: 'linear' },
      output: 'linear',
    });
    expect(shallow.layers.map((layer) => layer.role)).toEqual(['latent', 'output']);
    expect(shallow.total).toBe(5 * 2 + 2 + 2 * 5 + 5);
  });

  it('gives a variational autoencoder twice the latent units, and its decoder half of them to draw from', () => {
    const vae = buildNetwork(10, { ...spec, score: 'mean' });
    expect(shapesOf(vae)).toEqual(['10→6 tanh', '6→4 linear', '2→6 tanh', '6→10 sigmoid']);
    expect(vae.variational).toEqual({
      units: 2,
      beta: 0.5,
      warmUpEpochs: 3,
      score: 'mean',
      samples: 8,
      learnsVariance: false,
    });
    expect(vae.total).toBe(10 * 6 + 6 + 6 * 4 + 4 + 2 * 6 + 6 + 6 * 10 + 10);
    expect([latentUnits(vae), latentUnits(network)]).toEqual([2, 2]);
    expect(network.variational).toBeNull();
  });

  it('gives a decoder that learns a variance two linear outputs per feature', () => {
    const vae = buildNetwork(10, { ...spec, score: 'reconstructionProbability' });
    expect(shapesOf(vae).at(-1)).toBe('6→20 linear');
    expect(vae.variational!.learnsVariance).toBe(true);
  });
});
