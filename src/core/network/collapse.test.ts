import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import { createRandom } from '#core/random/random.ts';
import { buildNetwork } from './build.ts';
import { hasCollapsed, outputSpread, spreadOver } from './collapse.ts';
import { initialWeights } from './initialize.ts';
import { denseLayers } from './network.ts';

const FEATURES = 6;
const ROWS = 20;

/** A network with its first weights, and rows. */
function example(seed: number) {
  const network = buildNetwork(FEATURES, {
    kind: 'autoencoder',
    encoder: [hiddenLayer(5, 'tanh')],
    latent: { units: 2, activation: 'linear' },
    output: 'linear',
  });
  const random = createRandom(seed);
  const x = Float32Array.from({ length: ROWS * FEATURES }, () => random.normal());
  return { network, weights: initialWeights(network, random), x };
}

describe('a network', () => {
  it('that is untrained follows its rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const { network, weights, x } = example(seed);
        const spread = spreadOver(network, weights, x);
        expect(spread).toBeGreaterThan(0.05);
        expect(hasCollapsed(spread)).toBe(false);
      }),
    );
  });

  it('has collapsed without a dead unit where what is said of a row hardly differs', () => {
    const { network, weights, x } = example(1);
    const { kernel, inputs, units } = denseLayers(network)[1]!;
    for (let i = kernel; i < kernel + inputs * units; i++) weights[i]! *= 1e-3;
    const spread = spreadOver(network, weights, x);
    expect(spread).toBeGreaterThan(0);
    expect(hasCollapsed(spread)).toBe(true);
  });
});

it('is 1 where the rows come back as they were, and has no scale', () => {
  const ranges = fc.float32Array({ min: Math.fround(0.01), max: 100, noNaN: true, minLength: 1 });
  fc.assert(
    fc.property(ranges, fc.double({ min: 0.1, max: 10, noNaN: true }), (range, factor) => {
      expect(outputSpread(range, range)).toBe(1);
      expect(
        outputSpread(
          range.map((value) => value * factor),
          range,
        ),
      ).toBeCloseTo(factor, 4);
    }),
  );
  // Of rows that are all alike nothing can be said.
  expect(hasCollapsed(outputSpread(new Float32Array(2), new Float32Array(2)))).toBe(false);
});
