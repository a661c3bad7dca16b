import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { buildNetwork } from './build.ts';
import { decode, encode, forward, reconstructionErrors } from './forward.ts';
import { initialWeights } from './initialize.ts';
import { denseLayers } from './network.ts';
import { plainLayer, REFERENCE_NETWORKS } from './testing.ts';

function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) {
    expect(Math.abs(found[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected[i]!)));
  }
}

describe.each(REFERENCE_NETWORKS)('forward, with $name', ({ network, weights, x, rows, ...expected }) => {
  it('agrees with PyTorch in float64', () => {
    const { latent, output } = forward(network, weights, x, rows);
    expectNear(latent, expected.latent, 1e-9);
    expectNear(output, expected.output, 1e-9);
    expectNear(reconstructionErrors(network, x, output), expected.rowErrors, 1e-9);
  });

  it('agrees in float32 but for the rounding of what goes in and comes out of each layer', () => {
    const single = forward(network, Float32Array.from(weights), Float32Array.from(x), rows);
    expect(single.output).toBeInstanceOf(Float32Array);
    // Four layers of sums of up to six products, each number rounded to 2⁻²⁴ of itself.
    expectNear(single.output, expected.output, 32 * 2 ** -24);
  });
});

describe('forward', () => {
  it('is encode, then decode', () => {
    const { network, weights, x, rows } = REFERENCE_NETWORKS[0]!;
    const latent = encode(network, weights, x, rows);
    const output = decode(network, weights, latent, rows);
    expect({ latent, output }).toEqual(forward(network, weights, x, rows));
  });

  it('normalises by the moving statistics', () => {
    const network = buildNetwork(2, {
      kind: 'autoencoder',
      encoder: [{ ...plainLayer(1, 'linear'), batchNormalization: true }],
      latent: { units: 1, activation: 'linear' },
      output: 'linear',
    });
    const weights = new Float64Array(network.total);
    const { kernel, bias, batchNormalization } = denseLayers(network)[0]!;
    const { gamma, beta, movingMean, movingVariance } = batchNormalization!;
    weights.set([1, 1], kernel);
    weights.set([0.5], bias);
    for (const [offset, value] of [
      [gamma, 2],
      [beta, 3],
      [movingMean, 1.5],
      [movingVariance, 0.249],
    ] as const) {
      weights[offset] = value;
    }
    weights[denseLayers(network)[1]!.kernel] = 1;
    // γ (a − μ) / √(σ² + 0.001) + β with a = 4 + 5 + 0.5.
    expectNear(encode(network, weights, Float64Array.of(4, 5), 1), [(2 * (9.5 - 1.5)) / 0.5 + 3], 1e-12);
  });

  it('takes no rows for an answer', () => {
    const { network } = REFERENCE_NETWORKS[0]!;
    const none = forward(network, initialWeights(network, createRandom(1)), new Float32Array(0), 0);
    expect([none.latent.length, none.output.length]).toEqual([0, 0]);
  });
});
