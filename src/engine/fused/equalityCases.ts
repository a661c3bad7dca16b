import {
  ACTIVATIONS,
  type AutoencoderSpec,
  type LayerSpec,
  OPTIMIZERS,
  type OptimizerName,
  REGULARIZERS,
  type TrainingOptions,
  type VaeSpec,
} from '#core/experiment/experiment.ts';
import { plainLayer } from '#core/network/testing.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { smallTask, smallVaeTask } from '#engine/testing.ts';

/** Training steps that engines are held against one another by. */
export const STEPS = 200;

const RATES: Record<OptimizerName, number> = {
  sgd: 0.1,
  momentum: 0.02,
  adagrad: 0.05,
  adadelta: 1,
  rmsprop: 0.002,
  adam: 0.003,
  adamax: 0.005,
};

const normalized: LayerSpec = { ...plainLayer(13, 'tanh'), batchNormalization: true };

const everything: LayerSpec[] = [
  { units: 13, activation: 'sigmoid', dropout: 0.2, batchNormalization: true },
  { units: 9, activation: 'leakyRelu', dropout: 0.1, batchNormalization: true },
];

const plain: Partial<AutoencoderSpec> = { encoder: [plainLayer(13, 'tanh'), plainLayer(9, 'tanh')] };

const AUTOENCODERS: [string, Partial<TrainingOptions>, Partial<AutoencoderSpec>][] = [
  ...OPTIMIZERS.map((optimizer): (typeof AUTOENCODERS)[number] => [
    optimizer,
    { optimizer, learningRate: RATES[optimizer] },
    plain,
  ]),
  ...ACTIVATIONS.map((activation): (typeof AUTOENCODERS)[number] => [
    activation,
    {},
    { encoder: [plainLayer(13, activation), plainLayer(9, activation)], latent: { units: 3, activation } },
  ]),
  ...REGULARIZERS.filter((kind) => kind !== 'none').map((kind): (typeof AUTOENCODERS)[number] => [
    `regulariser ${kind}`,
    { regularizer: { kind, rate: 0.003 } },
    plain,
  ]),
  ['a sigmoid at the output', {}, { ...plain, output: 'sigmoid' }],
  ['dropout', {}, { encoder: [{ ...plainLayer(13, 'tanh'), dropout: 0.3 }, plainLayer(9, 'elu')] }],
  ...OPTIMIZERS.map((optimizer): (typeof AUTOENCODERS)[number] => [
    `batch normalisation, ${optimizer}`,
    { optimizer, learningRate: RATES[optimizer] },
    { encoder: [normalized] },
  ]),
  [
    'linear layers and batch normalisation in turn',
    {},
    { encoder: [{ ...normalized, activation: 'linear' }, plainLayer(9, 'linear'), normalized] },
  ],
  ...OPTIMIZERS.map((optimizer): (typeof AUTOENCODERS)[number] => [
    `all at once, ${optimizer}`,
    { optimizer, learningRate: RATES[optimizer], regularizer: { kind: 'l1l2', rate: 0.001 } },
    { encoder: everything },
  ]),
];

const VARIATIONAL: [string, Partial<TrainingOptions>, Partial<VaeSpec>][] = [
  ['a learnt variance', {}, { score: 'reconstructionProbability' }],
  ...OPTIMIZERS.map((optimizer): (typeof VARIATIONAL)[number] => [
    optimizer,
    { optimizer, learningRate: RATES[optimizer] },
    { encoder: [plainLayer(9, 'elu')] },
  ]),
  ['no hidden layer, with a learnt variance', {}, { encoder: [], score: 'reconstructionProbability' }],
  ['more latent units than a vector holds', {}, { encoder: [plainLayer(13, 'tanh')], latent: { units: 11 } }],
  ['a sigmoid at the output and a large β', {}, { output: 'sigmoid', beta: 4 }],
  ['no divergence at all', {}, { beta: 0 }],
  ['warming up over half of the steps', {}, { beta: 2, warmUpEpochs: STEPS / 2 }],
  ['dropout', {}, { encoder: [{ ...plainLayer(13, 'tanh'), dropout: 0.3 }, plainLayer(9, 'elu')] }],
  ...OPTIMIZERS.map((optimizer): (typeof VARIATIONAL)[number] => [
    `batch normalisation, ${optimizer}`,
    { optimizer, learningRate: RATES[optimizer] },
    { encoder: [normalized] },
  ]),
  ...OPTIMIZERS.map((optimizer): (typeof VARIATIONAL)[number] => [
    `all at once, with a learnt variance, ${optimizer}`,
    { optimizer, learningRate: RATES[optimizer], regularizer: { kind: 'l1l2', rate: 0.001 } },
    { encoder: everything, latent: { units: 3 }, score: 'reconstructionProbability', beta: 0.5 },
  ]),
];

/** Everything that a task can ask of an engine, one at a time and together. */
export const CASES: readonly [name: string, TrainingTask][] = [
  ...AUTOENCODERS.map(([name, options, spec]): (typeof CASES)[number] => [name, smallTask(options, spec)]),
  ...VARIATIONAL.map(([name, options, spec]): (typeof CASES)[number] => [
    `variational, ${name}`,
    smallVaeTask(options, spec),
  ]),
];

/**
 * The same for engines that take their time: without what only repeats a case under another optimiser (an autoencoder of
 * everything is left under each), and with the activations in two networks, a layer each.
 */
export const FEWER_CASES: typeof CASES = [
  ...CASES.filter(
    ([name]) =>
      name.startsWith('all at once') ||
      ![...ACTIVATIONS, ...OPTIMIZERS].some((word) => word !== 'adam' && name.endsWith(word)),
  ),
  ...[ACTIVATIONS.slice(0, 3), ACTIVATIONS.slice(3)].map((some): (typeof CASES)[number] => [
    some.join(', '),
    smallTask({}, { encoder: some.map((activation) => plainLayer(9, activation)) }),
  ]),
];
