import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATIONS } from '#core/experiment/experiment.ts';
import { createRandom } from '#core/random/random.ts';
import { affordableRows, layerActivity, layerOutputs } from './activity.ts';
import { buildNetwork } from './build.ts';
import { decode, forward } from './forward.ts';
import { initialWeights } from './initialize.ts';
import { denseLayers, type Network } from './network.ts';
import { drawnBy, pullOf } from './saliency.ts';
import { plainConvolution, plainLayer, plainLstm } from './testing.ts';

const FEATURES = 6;

function example(seed: number, activation: (typeof ACTIVATIONS)[number], batchNormalization: boolean) {
  const network = buildNetwork(FEATURES, {
    kind: 'autoencoder',
    encoder: [{ ...plainLayer(5, activation), batchNormalization }, plainLayer(4, 'tanh')],
    latent: { units: 3, activation: 'linear' },
    output: 'linear',
  });
  const random = createRandom(seed);
  const weights = initialWeights(network, random).map((weight) => weight + 0.1 * random.uniform());
  const x = Float32Array.from({ length: 7 * FEATURES }, () => 2 * random.uniform() - 1);
  return { network, weights, x };
}

const anyExample = fc
  .tuple(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(...ACTIVATIONS), fc.boolean())
  .map((args) => example(...args));

describe('layerOutputs', () => {
  it('ends with the reconstruction and passes through the latent coordinates', () => {
    fc.assert(
      fc.property(anyExample, ({ network, weights, x }) => {
        const outputs = layerOutputs(network, weights, x, 7);
        const { latent, output } = forward(network, weights, x, 7);
        expect(outputs[network.latent]).toEqual(latent);
        expect(outputs.at(-1)).toEqual(output);
      }),
    );
  });
});

describe('layerActivity', () => {
  it('sums up what each unit says', () => {
    const { network, weights, x } = example(1, 'tanh', false);
    const [first] = layerActivity(network, weights, x, 7);
    const column = (unit: number) => [...layerOutputs(network, weights, x, 7)[0]!].filter((_, i) => i % 5 === unit);
    for (let unit = 0; unit < 5; unit++) {
      const said = column(unit);
      expect(first!.size[unit]).toBeCloseTo(said.reduce((sum, a) => sum + Math.abs(a), 0) / 7, 6);
      expect(Math.abs(first!.peak[unit]!)).toBe(Math.max(...said.map(Math.abs)));
      expect(said).toContain(first!.peak[unit]);
      expect(first!.range[unit]).toBeCloseTo(Math.max(...said) - Math.min(...said), 6);
    }
  });

  it('takes fewer rows through larger networks, and never none', () => {
    const { network } = example(1, 'tanh', false);
    expect(affordableRows(network, 1e9, 64)).toBe(64);
    expect(affordableRows(network, 10 * network.total, 64)).toBe(10);
    expect(affordableRows(network, 1, 64)).toBe(1);
  });
});

describe('pullOf', () => {
  it('is a unit’s own weights in the first layer', () => {
    const { network, weights, x } = example(3, 'relu', false);
    const { kernel, units } = denseLayers(network)[0]!;
    const pull = pullOf(network, weights, x.subarray(0, FEATURES), 0, 2);
    expect([...pull]).toEqual(Array.from(pull, (_, i) => weights[kernel + i * units + 2]));
  });

  /** By nudging each input in turn: the slopes of what a layer's unit says, before its activation where it has one. */
  function slopesOf(network: Network, weights: Float32Array, row: Float32Array, at: number, unit: number): number[] {
    const layers = network.layers.slice(0, at + 1);
    const last = layers[at]!;
    if (last.kind !== 'lstm') layers[at] = { ...last, activation: 'linear' };
    const said = (input: Float64Array) =>
      forward({ ...network, layers, latent: at, variational: null }, Float64Array.from(weights), input, 1).latent[
        unit
      ]!;
    return Array.from(row, (_, i) => {
      const [up, down] = [1e-5, -1e-5].map((by) => Float64Array.from(row, (value, at) => value + (at === i ? by : 0)));
      return (said(up!) - said(down!)) / 2e-5;
    });
  }

  it('agrees with nudging each input in turn, in every layer, for smooth activations', () => {
    const smooth = fc
      .tuple(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom('tanh', 'sigmoid', 'linear'), fc.boolean())
      .map(([seed, activation, normalized]) => example(seed, activation as 'tanh', normalized));
    fc.assert(
      fc.property(smooth, fc.integer({ min: 0, max: 2 }), ({ network, weights, x }, layer) => {
        const row = x.slice(0, FEATURES);
        const pull = pullOf(network, weights, row, layer, 1);
        slopesOf(network, weights, row, layer, 1).forEach((expected, i) => {
          expect(pull[i]).toBeCloseTo(expected, 4);
        });
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a convolution', [{ ...plainConvolution(3, 5, 2, 'tanh'), batchNormalization: true }]],
    ['an LSTM', [plainLstm(3, 4)]],
    [
      'convolutions, an LSTM both ways and a dense layer',
      [
        plainConvolution(3, 4, 2, 'sigmoid'),
        { ...plainConvolution(2, 3, 1, 'tanh'), batchNormalization: true },
        plainLstm(3, 2, 2),
        plainLayer(5, 'tanh'),
      ],
    ],
  ])('agrees with it in every layer of %s and of its mirror', (_, encoder) => {
    const network = buildNetwork(18, {
      kind: 'autoencoder',
      encoder,
      latent: { units: 2, activation: 'tanh' },
      output: 'linear',
    });
    const random = createRandom(8);
    const weights = initialWeights(network, random).map((weight) => weight + 0.1 * random.uniform());
    const row = Float32Array.from({ length: 18 }, () => 2 * random.uniform() - 1);
    for (const [at, { units }] of network.layers.entries()) {
      const pull = pullOf(network, weights, row, at, units - 1);
      const largest = Math.max(...pull.map(Math.abs));
      expect(largest).toBeGreaterThan(1e-5);
      slopesOf(network, weights, row, at, units - 1).forEach((expected, i) => {
        expect(Math.abs(pull[i]! - expected)).toBeLessThan(1e-5 * largest);
      });
    }
  });
});

describe('drawnBy', () => {
  it('is the decoder’s answer to one latent unit alone', () => {
    const { network, weights } = example(5, 'elu', true);
    expect(drawnBy(network, weights, network.latent, 1, 2.5)).toEqual(
      decode(network, weights, Float32Array.of(0, 2.5, 0), 1),
    );
    expect(drawnBy(network, weights, network.latent, null, 9)).toEqual(
      decode(network, weights, new Float32Array(3), 1),
    );
  });

  it('starts behind its own layer in the decoder', () => {
    const { network, weights } = example(6, 'tanh', false);
    const last = network.layers.length - 2;
    const { kernel, units, bias } = denseLayers(network).at(-1)!;
    const drawn = drawnBy(network, weights, last, 3, 1);
    drawn.forEach((value, i) => {
      expect(value).toBeCloseTo(weights[bias + i]! + weights[kernel + 3 * units + i]!, 6);
    });
  });
});
