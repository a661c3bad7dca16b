import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayerSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import { createRandom } from '#core/random/random.ts';
import { autoencoders, encoders, features } from './arbitraries/testing.ts';
import { buildNetwork } from './build.ts';
import { sizeOf } from './hops.ts';
import { initialWeights } from './initialize.ts';
import { biasesOf, matricesOf } from './matrices.ts';
import type { Layer, LstmLayer, Network } from './network.ts';
import { brokenOrder } from './order.ts';
import { plainConvolution, plainLayer, plainLstm } from './testing.ts';

const spec = (encoder: LayerSpec[], units: number, rest = {}): NetworkSpec => ({
  kind: 'autoencoder',
  encoder,
  latent: { units, activation: 'linear' },
  output: 'linear',
  ...rest,
});

/** "convolution 70×16" */
const shown = ({ layers }: Network) => layers.map(({ kind, to }) => `${kind} ${to.steps}×${to.channels}`);

/** How many of the weights are a layer's own and trained. */
function parametersOf(layer: Layer): number {
  const matrices = matricesOf(layer).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (layer.kind === 'lstm') return matrices + layer.directions.length * 4 * layer.cells;
  return matrices + biasesOf(layer) + (layer.batchNormalization ? 2 * layer.to.channels : 0);
}

/** From a place on, so many numbers; of all numbers of a layer. */
function placesOf(layer: Layer): [at: number, count: number][] {
  const matrices = matricesOf(layer).map(({ at, rows, columns }): [number, number] => [at, rows * columns]);
  if (layer.kind === 'lstm')
    return [...matrices, ...layer.directions.map(({ bias }): [number, number] => [bias, 4 * layer.cells])];
  const normalization = Object.values(layer.batchNormalization ?? {});
  return [
    ...matrices,
    [layer.bias, biasesOf(layer)],
    ...normalization.map((at): [number, number] => [at, layer.to.channels]),
  ];
}

describe('a network that sees order', () => {
  it('is laid out as a convolutional autoencoder, read backwards behind the latent layer', () => {
    const network = buildNetwork(140, spec([plainConvolution(16, 7, 2), plainConvolution(32, 7, 2)], 4));
    expect(shown(network)).toEqual([
      'convolution 70×16',
      'convolution 35×32',
      'dense 1×4',
      'dense 35×32',
      'transposed 70×16',
      'transposed 140×1',
    ]);
    // As Keras counts Conv1D, Conv1D, Dense, Dense, Conv1DTranspose, Conv1DTranspose.
    const counts = [
      7 * 16 + 16,
      7 * 16 * 32 + 32,
      35 * 32 * 4 + 4,
      4 * 35 * 32 + 35 * 32,
      7 * 16 * 32 + 16,
      7 * 16 + 1,
    ];
    expect(network.layers.map(parametersOf)).toEqual(counts);
    expect(network.total).toBe(counts.reduce((sum, count) => sum + count));
    expect(network.layers[1]).toMatchObject({ kernelSize: 7, stride: 2, front: 2, inputs: 70 * 16, units: 35 * 32 });
    expect(network.layers[4]).toMatchObject({ kernelSize: 7, stride: 2, front: 2, inputs: 35 * 32, units: 70 * 16 });
  });

  it('is laid out as an LSTM autoencoder, whose decoder repeats what it was told', () => {
    const network = buildNetwork(140, spec([plainLstm(32, 10)], 8));
    expect(shown(network)).toEqual(['lstm 1×32', 'dense 1×8', 'lstm 14×32', 'stepwise 140×1']);
    // As Keras counts LSTM, Dense, LSTM, TimeDistributed(Dense).
    const counts = [4 * 32 * (10 + 32 + 1), 32 * 8 + 8, 4 * 32 * (8 + 32 + 1), 32 * 10 + 10];
    expect(network.layers.map(parametersOf)).toEqual(counts);
    expect(network.layers[0]).toMatchObject({ gives: 'last', steps: 14, width: 10 });
    expect(network.layers[2]).toMatchObject({ gives: 'every', steps: 14, width: 8 });
  });

  it('puts both directions side by side, and lets a convolution read for an LSTM', () => {
    const network = buildNetwork(30, spec([plainConvolution(4, 3, 2), plainLstm(6, 4, 2), plainLayer(5, 'tanh')], 2));
    expect(shown(network)).toEqual([
      'convolution 15×4',
      'lstm 1×12',
      'dense 1×5',
      'dense 1×2',
      'dense 1×5',
      'lstm 4×12',
      'stepwise 15×4',
      'transposed 30×1',
    ]);
    expect(network.layers[1]).toMatchObject({ steps: 4, width: 16 });
    expect(parametersOf(network.layers[1]!)).toBe(2 * 4 * 6 * (16 + 6 + 1));
  });

  it('has no more samples a step than there are', () => {
    expect(buildNetwork(3, spec([plainLstm(2, 10)], 1)).layers[0]).toMatchObject({ steps: 1, width: 3 });
  });

  it('gives a learnt variance results of its own behind the means', () => {
    const vae = { kind: 'vae', beta: 1, warmUpEpochs: 0, score: 'reconstructionProbability', samples: 1 };
    const [transposed, stepwise] = [[plainConvolution(3, 5, 2)], [plainLstm(3, 4)]].map(
      (encoder) => buildNetwork(20, spec(encoder, 2, vae)).layers.at(-1)!,
    );
    expect(transposed).toMatchObject({ kind: 'transposed', units: 40, heads: 2, to: { steps: 20, channels: 1 } });
    expect(parametersOf(transposed!)).toBe(3 * 2 * 5 + 2);
    expect(stepwise).toMatchObject({ kind: 'stepwise', units: 40, heads: 2, width: 4 });
    expect(parametersOf(stepwise!)).toBe(3 * 2 * 4 + 2 * 4);
  });

  it('is one whose parts fit together, whatever it is made of', () => {
    fc.assert(
      fc.property(autoencoders, features, (asked, inputs) => {
        const network = buildNetwork(inputs, asked);
        let before = inputs;
        for (const layer of network.layers) {
          expect([layer.inputs, layer.units]).toEqual([before, sizeOf(layer.to)]);
          expect(sizeOf(layer.from)).toBe(before);
          before = layer.units;
        }
        expect(before).toBe(inputs);
        expect(network.layers[network.latent]!.role).toBe('latent');
      }),
    );
  });

  it('has a place of its own for every number, what is trained first', () => {
    fc.assert(
      fc.property(autoencoders, features, (asked, inputs) => {
        const { layers, trainable, total } = buildNetwork(inputs, asked);
        const taken = new Uint8Array(total);
        for (const [at, count] of layers.flatMap(placesOf)) {
          expect(at + count <= trainable || at >= trainable).toBe(true);
          for (let i = at; i < at + count; i++) taken[i]! += 1;
        }
        expect(taken.every((count) => count === 1)).toBe(true);
        expect(layers.map(parametersOf).reduce((sum, count) => sum + count)).toBe(trainable);
      }),
    );
  });
});

describe('brokenOrder', () => {
  it('takes the mirror of any encoder for a decoder', () => {
    fc.assert(
      fc.property(encoders, features, (encoder, inputs) => {
        const decoder = encoder.toReversed();
        expect([brokenOrder('encoder', encoder), brokenOrder('decoder', decoder)]).toEqual([null, null]);
        const mirrored = buildNetwork(inputs, spec(encoder, 2));
        expect(buildNetwork(inputs, spec(encoder, 2, { decoder }))).toEqual(mirrored);
        const sizes = (role: Layer['role']) =>
          mirrored.layers.filter((layer) => layer.role === role).map(({ to }) => to);
        const whole = encoder.filter(({ kind }) => kind !== 'lstm').length === encoder.length;
        if (whole) expect(sizes('decoder')).toEqual(sizes('encoder').toReversed());
      }),
    );
  });

  it.each<[LayerSpec[], number, string, string]>([
    [[plainLayer(3, 'tanh'), plainConvolution(2, 3, 1)], 2, 'convolution', 'dense'],
    [[plainConvolution(2, 3, 1), plainLstm(3, 1), plainConvolution(2, 3, 1)], 3, 'convolution', 'lstm'],
    [[plainLstm(3, 1), plainLstm(3, 1)], 2, 'lstm', 'lstm'],
    [[plainLayer(3, 'tanh'), plainLstm(3, 1)], 2, 'lstm', 'dense'],
  ])('says which layer lacks a sequence, and why', (encoder, number, kind, other) => {
    const problem = { say: 'noSequence', side: 'encoder', number, kind, other };
    expect(brokenOrder('encoder', encoder)).toEqual(problem);
    expect(() => buildNetwork(9, spec(encoder, 2))).toThrow(expect.objectContaining({ telling: problem }));
    const inDecoder = { ...problem, side: 'decoder', number: encoder.length + 1 - number };
    const decoder = encoder.toReversed();
    expect(brokenOrder('decoder', decoder)).toEqual(inDecoder);
    expect(() => buildNetwork(9, spec([], 2, { decoder }))).toThrow(expect.objectContaining({ telling: inDecoder }));
  });
});

describe('initialWeights', () => {
  it('starts an LSTM with orthogonal recurrent kernels, and remembering', () => {
    const network = buildNetwork(40, spec([plainLstm(7, 5, 2)], 3));
    const weights = initialWeights(network, createRandom(2));
    const { directions, cells, width } = network.layers[0] as LstmLayer;
    const limit = Math.sqrt(6 / (width + 4 * cells));
    for (const { kernel, recurrent, bias } of directions) {
      const row = (i: number) => weights.subarray(recurrent + i * 4 * cells, recurrent + (i + 1) * 4 * cells);
      for (let i = 0; i < cells; i++) {
        for (let j = 0; j <= i; j++) {
          const product = row(i).reduce((sum, value, at) => sum + value * row(j)[at]!, 0);
          expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-6);
        }
      }
      const biases = [0, 1, 0, 0].flatMap((value) => Array.from({ length: cells }, () => value));
      expect([...weights.subarray(bias, bias + 4 * cells)]).toEqual(biases);
      const largest = Math.max(...weights.subarray(kernel, kernel + width * 4 * cells).map(Math.abs));
      expect(largest).toBeGreaterThan(0.95 * limit);
      expect(largest).toBeLessThanOrEqual(limit);
    }
  });

  // Keras: of a window of 5 steps, 3 channels on one side and 8 on the other.
  it.each([
    ['convolution', 1, Math.sqrt(6 / (5 * 3))],
    ['transposed', 4, Math.sqrt(6 / (5 * 3))],
  ] as const)('draws a %s by what meets in its windows', (kind, at, limit) => {
    const network = buildNetwork(40, spec([plainConvolution(3, 3, 1), plainConvolution(8, 5, 2)], 3));
    const layer = network.layers[at]!;
    expect(layer.kind).toBe(kind);
    const { at: kernel, rows, columns } = matricesOf(layer)[0]!;
    expect(rows * columns).toBe(5 * 3 * 8);
    const drawn = initialWeights(network, createRandom(1)).subarray(kernel, kernel + rows * columns);
    const largest = Math.max(...drawn.map(Math.abs));
    expect(largest).toBeGreaterThan(0.95 * limit);
    expect(largest).toBeLessThanOrEqual(limit);
  });
});
