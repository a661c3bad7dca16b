import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#core/network/build.ts';
import { plainLayer } from '#core/network/testing.ts';
import { placesOf } from './places.ts';

const rows = fc.record({
  training: fc.integer({ min: 1, max: 40 }),
  validation: fc.integer({ min: 1, max: 40 }),
  test: fc.integer({ min: 1, max: 40 }),
});

const encoder = [plainLayer(3, 'tanh')];

describe('placesOf', () => {
  it('lays data and results of a variational autoencoder side by side, with neither gap nor overlap', () => {
    const network = buildNetwork(5, {
      kind: 'vae',
      encoder,
      latent: { units: 2 },
      output: 'linear',
      beta: 1,
      warmUpEpochs: 0,
      score: 'monteCarlo',
      samples: 7,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 7), (counts, samples) => {
        const all = counts.training + counts.validation + counts.test;
        const { data, results } = placesOf(network, counts, samples);
        expect(data.noNoise).toBe(5 * all);
        expect(data.scoreNoise - data.noNoise).toBe(2);
        expect(data.epochNoise - data.scoreNoise).toBe(2 * samples);
        expect(data.end - data.epochNoise).toBe(2 * counts.training);
        expect(results.divergences).toBe(results.lossBlocks);
        expect(results.ranges - results.divergences).toBe(counts.training);
        // Two numbers a unit: of the encoder's 3, the latent layer's 4, the sample's 2 and the decoder's 3.
        expect(results.rangeNumbers).toBe(2 * 12);
        expect(results.scores - results.ranges).toBe(results.rangeNumbers);
        expect(results.moments - results.scores).toBe(all);
        expect(results.end - results.moments).toBe(samples > 0 ? 2 * all : 0);
      }),
    );
  });

  it('gives a plain autoencoder no room for what it has no use for', () => {
    const network = buildNetwork(5, {
      kind: 'autoencoder',
      encoder,
      latent: { units: 2, activation: 'linear' },
      output: 'linear',
    });
    const counts = { training: 9, validation: 3, test: 2 };
    const { data, results } = placesOf(network, counts, 0);
    expect(data.end).toBe(5 * 14);
    expect(results.ranges).toBe(results.lossBlocks);
    expect(results.end).toBe(results.scores + 14);
  });
});
