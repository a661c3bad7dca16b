import type { AutoencoderSpec, LayerSpec, TrainingOptions, VaeSpec } from '#core/experiment/experiment.ts';
import { plainConvolution, plainLayer, plainLstm } from '#core/network/testing.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { sinesTask } from '#engine/testing.ts';

type Case = readonly [name: string, TrainingTask];

// Not by L1: where its slope jumps, at 0, rounding decides which way a step goes.
const penalized: Partial<TrainingOptions> = { regularizer: { kind: 'l2', rate: 0.001 } };

const RATES = [
  ['adam', 0.003],
  ['adadelta', 1],
] as const;

const options: Partial<TrainingOptions> = { optimizer: 'momentum', learningRate: 0.02 };

const autoencoder = (
  name: string,
  encoder: LayerSpec[],
  rest: Partial<AutoencoderSpec> = {},
  more: Partial<TrainingOptions> = {},
): Case => [
  name,
  sinesTask(
    { kind: 'autoencoder', encoder, latent: { units: 3, activation: 'linear' }, output: 'linear', ...rest },
    { ...options, ...more },
  ),
];

const variational = (name: string, encoder: LayerSpec[], rest: Partial<VaeSpec> = {}): Case => [
  `variational, ${name}`,
  sinesTask(
    {
      kind: 'vae',
      encoder,
      latent: { units: 3 },
      output: 'linear',
      beta: 0.1,
      warmUpEpochs: 0,
      score: 'mean',
      samples: 4,
      ...rest,
    },
    { ...options, learningRate: 0.005 },
  ),
];

const tanh = (filters: number, kernel: number, stride: number) => plainConvolution(filters, kernel, stride, 'tanh');
const normalized = { batchNormalization: true };
const silenced = { dropout: 0.2 };

/** Convolutions whose windows lie in whole panels, and others; at strides and kernels of all sorts. */
export const CONVOLUTIONS: readonly Case[] = [
  autoencoder('filters that fill panels', [tanh(8, 5, 2), tanh(16, 3, 2)]),
  autoencoder('filters that do not', [tanh(3, 4, 2), tanh(5, 3, 1)]),
  autoencoder('some of either', [tanh(8, 7, 3), tanh(12, 2, 1), tanh(16, 3, 2)]),
  autoencoder('a kernel longer than the row', [tanh(8, 31, 4)]),
  autoencoder('a kernel shorter than the stride', [tanh(8, 1, 3), tanh(8, 2, 4)]),
  autoencoder('a convolution that leaves one step', [tanh(4, 5, 4), tanh(8, 5, 4), tanh(3, 3, 4)]),
  autoencoder('batch normalisation', [
    { ...tanh(8, 3, 2), ...normalized },
    { ...tanh(3, 3, 2), ...normalized },
  ]),
  autoencoder('dropout', [
    { ...tanh(8, 3, 2), ...silenced },
    { ...tanh(3, 3, 2), ...silenced },
  ]),
  autoencoder('a dense layer behind it', [tanh(5, 3, 2), { ...plainLayer(7, 'elu'), ...normalized }]),
  autoencoder('a decoder of its own', [plainLayer(9, 'tanh')], { decoder: [tanh(16, 3, 3), tanh(3, 4, 2)] }),
  autoencoder('penalties', [tanh(8, 3, 2), tanh(3, 3, 2)], {}, penalized),
  ...RATES.map(([optimizer, learningRate]) =>
    autoencoder(
      `all at once, ${optimizer}`,
      [
        { ...plainConvolution(8, 5, 2, 'sigmoid'), ...normalized },
        { ...plainConvolution(5, 3, 2, 'leakyRelu'), ...normalized, ...silenced },
      ],
      { output: 'sigmoid' },
      { optimizer, learningRate, ...penalized },
    ),
  ),
  variational('a convolution', [{ ...tanh(8, 3, 2), ...normalized, ...silenced }]),
  variational('a variance learnt by convolutions', [tanh(8, 5, 2), tanh(3, 3, 2)], {
    score: 'reconstructionProbability',
  }),
];

/** LSTMs of one direction or both, with steps of all sorts. */
export const LSTMS: readonly Case[] = [
  ...([1, 2] as const).flatMap((directions) =>
    [1, 4, 5, 20].map((samples) =>
      autoencoder(`${directions === 1 ? 'one way' : 'both ways'}, ${samples} samples a step`, [
        plainLstm(samples === 4 ? 8 : 5, samples, directions),
      ]),
    ),
  ),
  autoencoder('more cells than a panel holds', [plainLstm(19, 8)]),
  autoencoder('dropout', [{ ...plainLstm(6, 4, 2), ...silenced }]),
  autoencoder('a dense layer behind it', [plainLstm(6, 3), { ...plainLayer(7, 'sigmoid'), ...normalized }]),
  autoencoder(
    'a convolution that reads for it',
    [{ ...tanh(8, 3, 2), ...normalized }, plainLstm(8, 2, 2)],
    {},
    // Faster, and the plain engine's own course depends on the last bit of where it begins.
    { learningRate: 0.005 },
  ),
  autoencoder('one whose filters do not fill panels', [tanh(3, 3, 2), plainLstm(6, 3), plainLayer(7, 'tanh')]),
  autoencoder('a decoder alone', [plainLayer(9, 'tanh')], { decoder: [plainLstm(8, 4)] }),
  ...RATES.map(([optimizer, learningRate]) =>
    autoencoder(
      `all at once, ${optimizer}`,
      [
        { ...plainConvolution(5, 3, 2, 'tanh'), ...normalized },
        { ...plainLstm(6, 3, 2), ...silenced },
      ],
      { output: 'sigmoid' },
      { optimizer, learningRate, ...penalized },
    ),
  ),
  variational('an LSTM', [plainLstm(6, 3, 2)]),
  variational('a variance learnt behind an LSTM', [plainLstm(8, 4)], { score: 'reconstructionProbability' }),
];
