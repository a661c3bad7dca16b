import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#core/network/build.ts';
import { plainLayer } from '#core/network/testing.ts';
import { blocksOf, layerTable, planLayout, workPerRow } from './layout.ts';
import { LAYER_FIELDS } from './wgsl/memory.ts';

const hidden = fc.record({
  units: fc.integer({ min: 1, max: 40 }),
  dropout: fc.constantFrom(0, 0.5),
  batchNormalization: fc.boolean(),
});

const networks = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.array(hidden, { maxLength: 4 }), fc.integer({ min: 1, max: 9 }))
  .map(([inputs, encoder, units]) =>
    buildNetwork(inputs, {
      kind: 'autoencoder',
      encoder: encoder.map((layer) => ({ ...plainLayer(layer.units, 'tanh'), ...layer })),
      latent: { units, activation: 'linear' },
      output: 'linear',
    }),
  );

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
          expect(layer.blocksBefore).toBe(before.blocksBefore + blocksOf(before.inputs + 1, before.units));
        });
        const last = layers.at(-1)!;
        expect(last.blocksBefore + blocksOf(last.inputs + 1, last.units)).toBe(blocks);
        expect(layers.filter((layer) => layer.isLast)).toEqual([last]);
        // The update takes a bias for its kernel's last row.
        for (const { kernel, inputs, units, bias } of layers) expect(bias).toBe(kernel + inputs * units);
      }),
    );
  });

  it('writes a number for each field of the kernels’ table', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const layout = planLayout(network, 3);
        const table = layerTable(layout);
        expect(table.length).toBe(layout.layers.length * LAYER_FIELDS.length);
        expect(table[LAYER_FIELDS.length + LAYER_FIELDS.indexOf('kernel')]).toBe(network.layers[1]!.kernel);
      }),
    );
  });
});
