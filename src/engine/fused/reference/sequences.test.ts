import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, type AutoencoderSpec, type LayerSpec, type VaeSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import oracle from '#core/network/fixtures/lstm.json' with { type: 'json' };
import { initialWeights } from '#core/network/initialize.ts';
import { layerOutput } from '#core/network/layerOutput.ts';
import type { ConvolutionLayer, LstmLayer, StepwiseLayer } from '#core/network/network.ts';
import { plainConvolution, plainLayer, plainLstm } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { straightOn } from '#engine/testing.ts';
import { evaluate } from './evaluate.ts';
import { forward } from './layers.ts';
import { lstm } from './lstm.ts';
import { expectNear, expectTrueGradients } from './testing.ts';

const autoencoder = (encoder: LayerSpec[], rest: Partial<AutoencoderSpec> = {}): AutoencoderSpec => ({
  kind: 'autoencoder',
  encoder,
  latent: { units: 2, activation: 'linear' },
  output: 'linear',
  ...rest,
});

const vae = (encoder: LayerSpec[], rest: Partial<VaeSpec> = {}): VaeSpec => ({
  kind: 'vae',
  encoder,
  latent: { units: 2 },
  output: 'linear',
  beta: 0.7,
  warmUpEpochs: 0,
  score: 'mean',
  samples: 1,
  ...rest,
});

const tanh = (filters: number, kernel: number, stride: number) => plainConvolution(filters, kernel, stride, 'tanh');
const normalized = { batchNormalization: true };
const silenced = { dropout: 0.3 };
const strides = [1, 2, 3, 4].flatMap((stride) => [1, 2, 3, 4, 5].map((kernel) => [stride, kernel] as const));

const CASES: [name: string, spec: AutoencoderSpec | VaeSpec][] = [
  ...ACTIVATIONS.map((activation): (typeof CASES)[number] => [
    `a convolution, ${activation}`,
    autoencoder([plainConvolution(3, 3, 2, activation)]),
  ]),
  ...strides.map(([stride, kernel]): (typeof CASES)[number] => [
    `a stride of ${stride}, a kernel of ${kernel}`,
    autoencoder([tanh(2, kernel, stride)]),
  ]),
  ['a kernel longer than the row', autoencoder([tanh(2, 13, 2)])],
  ['two convolutions', autoencoder([tanh(3, 5, 2), tanh(4, 3, 2)], { output: 'sigmoid' })],
  ['convolutions with batch normalisation', autoencoder([{ ...tanh(3, 4, 2), ...normalized }, tanh(2, 3, 1)])],
  ['convolutions with dropout', autoencoder([{ ...tanh(3, 4, 2), ...silenced }, tanh(2, 3, 1)])],
  [
    'convolutions with both',
    autoencoder([
      { ...tanh(3, 4, 1), ...normalized },
      { ...plainConvolution(3, 3, 3, 'sigmoid'), ...normalized, ...silenced },
    ]),
  ],
  ['a convolution and a dense layer', autoencoder([tanh(3, 3, 2), { ...plainLayer(4, 'tanh'), ...normalized }])],
  [
    'another decoder',
    autoencoder([plainLayer(4, 'tanh')], { decoder: [{ ...tanh(2, 3, 3), ...normalized }, tanh(3, 4, 2)] }),
  ],
  ...([1, 2] as const).flatMap((directions) =>
    [1, 2, 3, 4, 10].map((samples): (typeof CASES)[number] => [
      `an LSTM, ${directions === 1 ? 'one way' : 'both ways'}, ${samples} samples a step`,
      autoencoder([plainLstm(3, samples, directions)]),
    ]),
  ),
  ['an LSTM with dropout', autoencoder([{ ...plainLstm(3, 2, 2), ...silenced }])],
  ['an LSTM and a dense layer', autoencoder([plainLstm(3, 3), { ...plainLayer(4, 'sigmoid'), ...normalized }])],
  [
    'a convolution that reads for an LSTM',
    autoencoder([{ ...tanh(2, 3, 2), ...normalized }, plainLstm(3, 2, 2), plainLayer(3, 'tanh')]),
  ],
  ['an LSTM that a dense encoder is told by', autoencoder([plainLayer(4, 'tanh')], { decoder: [plainLstm(3, 4)] })],
  ['a latent distribution behind a convolution', vae([{ ...tanh(3, 3, 2), ...normalized, ...silenced }])],
  ['a latent distribution behind an LSTM', vae([plainLstm(3, 3, 2)], { output: 'sigmoid' })],
  ['a variance learnt by a convolution', vae([tanh(3, 4, 3)], { score: 'reconstructionProbability' })],
  ['a variance learnt behind an LSTM', vae([plainLstm(3, 3)], { score: 'reconstructionProbability' })],
];

/** Float64 all the way: what differs beyond rounding is wrong. */
describe('forward and backward through layers that see order', () => {
  it.each(CASES)('agree with differences of the loss: %s', (_, spec) => {
    expectTrueGradients(buildNetwork(10, spec));
  });

  it.each(CASES)('give what the plain forward pass gives, once trained: %s', (_, spec) => {
    const network = buildNetwork(10, spec);
    const random = createRandom(6);
    const weights = Float64Array.from({ length: network.total }, () => 0.5 + random.uniform());
    const x = Float64Array.from({ length: 3 * 10 }, () => random.normal());
    const still = network.variational && new Float64Array(network.variational.units);
    const traces = forward(network.layers, weights, x, null, still);
    let input = x;
    for (const { layer, activated, output } of traces) {
      expectNear(activated, layerOutput(layer, weights, input, 3), 1e-12);
      input = output;
    }
  });
});

describe('evaluate', () => {
  it('counts filters that say the same for every row, at every step', async () => {
    const network = buildNetwork(10, autoencoder([plainConvolution(3, 3, 2), plainLstm(2, 2)]));
    const random = createRandom(4);
    const weights = initialWeights(network, random);
    const [convolution, , , , back] = network.layers as [ConvolutionLayer, unknown, unknown, unknown, StepwiseLayer];
    weights.fill(-1e3, convolution.bias, convolution.bias + 2);
    // What is beyond the last step is cut off: the first filter of both samples of a step.
    weights[back.bias] = weights[back.bias + 3] = -1e3;
    const x = Float32Array.from({ length: 20 * 10 }, () => random.normal());
    const { deadUnits } = await evaluate(network, weights, x, null, straightOn);
    expect(network.layers.map(({ kind }) => kind)).toEqual([
      'convolution',
      'lstm',
      'dense',
      'lstm',
      'stepwise',
      'transposed',
    ]);
    expect([deadUnits[0], deadUnits[4]]).toEqual([2, 1]);
  });
});

describe('lstm', () => {
  it('finds the gradients that PyTorch finds', () => {
    const { Wx, Wh, b, X, h, loss, dWx, dWh, db, inputDim, hidden } = oracle;
    const steps = X[0]!.length;
    const network = buildNetwork(inputDim * steps, autoencoder([plainLstm(hidden, inputDim)]));
    const layer = network.layers[0] as LstmLayer;
    const weights = new Float64Array(network.total);
    const { kernel, recurrent, bias } = layer.directions[0]!;
    weights.set(Wx.flat(), kernel);
    weights.set(Wh.flat(), recurrent);
    weights.set(b, bias);
    const { sums: last, back } = lstm(layer, weights, Float64Array.from(X.flat(2)));
    expectNear(
      last,
      h.flatMap((states) => states.at(-1)!),
      1e-12,
    );
    expect(last.reduce((sum, state) => sum + state * state, 0)).toBeCloseTo(loss, 12);
    const gradients = new Float64Array(network.trainable);
    back(last.map((state) => 2 * state) as Float64Array<ArrayBuffer>, gradients);
    const found = (at: number, length: number) => gradients.subarray(at, at + length);
    expectNear(found(kernel, inputDim * 4 * hidden), dWx.flat(), 1e-12);
    expectNear(found(recurrent, hidden * 4 * hidden), dWh.flat(), 1e-12);
    expectNear(found(bias, 4 * hidden), db, 1e-12);
  });
});
