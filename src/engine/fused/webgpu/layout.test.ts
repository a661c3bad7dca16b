import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NetworkSpec, VAE_SCORES } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { denseLayers } from '#core/network/network.ts';
import { plainLayer } from '#core/network/testing.ts';
import { blocksOf, layerTable, planLayout, tableLayers, workPerRow } from './layout.ts';
import { LAYER_FIELDS } from './wgsl/memory.ts';

const hidden = fc.record({
  units: fc.integer({ min: 1, max: 40 }),
  dropout: fc.constantFrom(0, 0.5),
  batchNormalization: fc.boolean(),
});

const networks = fc
  .record({
    inputs: fc.integer({ min: 1, max: 30 }),
    hiddenLayers: fc.array(hidden, { maxLength: 4 }),
    units: fc.integer({ min: 1, max: 9 }),
    score: fc.option(fc.constantFrom(...VAE_SCORES)),
  })
  .map(({ inputs, hiddenLayers, units, score }) => {
    const encoder = hiddenLayers.map((layer) => ({ ...plainLayer(layer.units, 'tanh'), ...layer }));
    const spec: NetworkSpec =
      score === null
        ? { kind: 'autoencoder', encoder, latent: { units, activation: 'linear' }, output: 'linear' }
        : { kind: 'vae', encoder, latent: { units }, output: 'linear', beta: 1, warmUpEpochs: 0, score, samples: 3 };
    return buildNetwork(inputs, spec);
  });

describe('tableLayers', () => {
  it('puts a sample where distributions are drawn from, which the next layer reads', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const table = tableLayers(network);
        expect(table.filter(({ role }) => role !== 'sample')).toEqual(network.layers);
        const at = table.findIndex(({ role }) => role === 'sample');
        expect(at).toBe(network.variational ? network.latent + 1 : -1);
        if (at >= 0) expect(table[at + 1]!.inputs).toBe(table[at]!.units);
      }),
    );
  });
});

describe('planLayout', () => {
  it('gives everything that a batch leaves a place of its own, and no more room than that', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 50 }), (network, rows) => {
        const { layers, work } = planLayout(network, rows);
        const taken = new Uint8Array(work);
        const claim = (place: number, count: number) => {
          for (let i = place; i < place + count; i++) taken[i]! += 1;
        };
        claim(layers[0]!.input, rows * network.inputs);
        let once = 0;
        for (const layer of layers) {
          const matrix = rows * layer.units;
          claim(layer.activated, matrix);
          claim(layer.delta, matrix);
          if (layer.isMasked) {
            claim(layer.mask, matrix);
            claim(layer.output, matrix);
          }
          if (!layer.isNormalized) continue;
          claim(layer.standardized, matrix);
          claim(layer.inverseDeviation, layer.units);
          once += layer.units;
        }
        expect(taken.every((count) => count === 1)).toBe(true);
        expect(work).toBe(rows * workPerRow(network) + once);
      }),
    );
  });

  it('lets each layer read what the one before it gave, and counts units and blocks', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { layers, blocks } = planLayout(network, 8);
        layers.slice(1).forEach((layer, i) => {
          const before = layers[i]!;
          expect(layer.input).toBe(before.isMasked ? before.output : before.activated);
          expect(layer.unitsBefore).toBe(before.unitsBefore + before.units);
          const isSample = tableLayers(network)[i]!.role === 'sample';
          const blocksOfBefore = isSample ? 0 : blocksOf(before.inputs + 1, before.units);
          expect(layer.blocksBefore).toBe(before.blocksBefore + blocksOfBefore);
        });
        const last = layers.at(-1)!;
        expect(last.blocksBefore + blocksOf(last.inputs + 1, last.units)).toBe(blocks);
        expect(layers.filter((layer) => layer.isCompared)).toEqual(network.variational?.learnsVariance ? [] : [last]);
        // The update takes a bias for its kernel's last row.
        for (const { kernel, inputs, units, bias } of denseLayers(network)) expect(bias).toBe(kernel + inputs * units);
      }),
    );
  });

  it('writes a number for each field of the kernels’ table', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const layout = planLayout(network, 3);
        const table = layerTable(layout);
        expect(table.length).toBe(layout.layers.length * LAYER_FIELDS.length);
        const last = (layout.layers.length - 1) * LAYER_FIELDS.length;
        expect(table[last + LAYER_FIELDS.indexOf('kernel')]).toBe(denseLayers(network).at(-1)!.kernel);
      }),
    );
  });
});
