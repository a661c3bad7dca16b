import type {
  AutoencoderSpec,
  LayerSpec,
  OptimizerName,
  TrainingOptions,
  VaeSpec,
} from '#core/experiment/experiment.ts';
import { plainConvolution, plainLayer, plainLstm } from '#core/network/testing.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { sinesTask } from '#engine/testing.ts';

type Case = [name: string, TrainingTask];

const autoencoder = (
  name: string,
  encoder: LayerSpec[],
  options: Partial<TrainingOptions> = {},
  rest: Partial<AutoencoderSpec> = {},
): Case => {
  const latent = { units: 3, activation: 'linear' } as const;
  return [name, sinesTask({ kind: 'autoencoder', encoder, latent, output: 'linear', ...rest }, options)];
};

const variational = (name: string, encoder: LayerSpec[], rest: Partial<VaeSpec> = {}): Case => {
  const vae = { kind: 'vae', latent: { units: 3 }, output: 'linear', beta: 0.1, warmUpEpochs: 0, samples: 4 } as const;
  return [`variational, ${name}`, sinesTask({ ...vae, encoder, score: 'mean', ...rest })];
};

const convolutions = [plainConvolution(5, 5, 2, 'tanh'), plainConvolution(4, 3, 2, 'tanh')];
const all = { dropout: 0.2, batchNormalization: true };
const everything = [
  { ...plainConvolution(5, 4, 2, 'leakyRelu'), ...all },
  { ...plainConvolution(4, 3, 1, 'sigmoid'), ...all },
];
// Not by L1: where its slope jumps, at 0, rounding decides which way a step goes.
const penalized: Partial<TrainingOptions> = { regularizer: { kind: 'l2', rate: 0.001 } };

const momentum: Partial<TrainingOptions> = { optimizer: 'momentum', learningRate: 0.02 };

const RATES: [OptimizerName, number][] = [
  ['sgd', 0.1],
  ['adadelta', 1],
  ['adam', 0.003],
];

/** Everything that layers which see order can ask of an engine, one at a time and together. */
export const SEQUENCE_CASES: readonly Case[] = [
  ...RATES.flatMap(([optimizer, learningRate]) => [
    autoencoder(`convolutions, ${optimizer}`, convolutions, { optimizer, learningRate }),
    autoencoder(`an LSTM, ${optimizer}`, [plainLstm(5, 8)], { optimizer, learningRate }),
  ]),
  autoencoder('a stride longer than the kernel', [plainConvolution(5, 2, 3, 'elu')]),
  autoencoder('a kernel longer than the row', [plainConvolution(3, 31, 4, 'tanh')], {}, { output: 'sigmoid' }),
  autoencoder('convolutions with all at once', everything, penalized),
  autoencoder('convolutions before a dense layer', [...convolutions, { ...plainLayer(6, 'relu'), ...all }]),
  autoencoder('an LSTM that reads both ways, to beyond the end', [plainLstm(4, 7, 2)], momentum),
  autoencoder('an LSTM with dropout and a regulariser', [{ ...plainLstm(5, 10), dropout: 0.2 }], penalized),
  autoencoder(
    'all kinds of layers',
    [
      { ...plainConvolution(3, 5, 2, 'tanh'), ...all },
      { ...plainLstm(4, 4, 2), dropout: 0.1 },
      { ...plainLayer(5, 'tanh'), ...all },
    ],
    { optimizer: 'sgd', learningRate: 0.1 },
  ),
  autoencoder('a decoder that sees order alone', [plainLayer(6, 'tanh')], momentum, { decoder: [plainLstm(4, 6)] }),
  variational('convolutions', everything),
  variational('an LSTM', [plainLstm(4, 8, 2)]),
  variational('a variance learnt by a convolution', convolutions, { score: 'reconstructionProbability' }),
  variational('a variance learnt behind an LSTM', [plainLstm(4, 9)], { score: 'reconstructionProbability' }),
];
