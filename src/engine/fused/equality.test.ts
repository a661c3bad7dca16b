import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ACTIVATIONS,
  type AutoencoderSpec,
  OPTIMIZERS,
  type OptimizerName,
  REGULARIZERS,
  type TrainingOptions,
  VAE_SCORES,
  type VaeSpec,
} from '#core/experiment/experiment.ts';
import { plainLayer } from '#core/network/testing.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { smallTask, smallVaeTask } from '#engine/testing.ts';
import { type Device, openDevice } from '#engine/tfjs/device.ts';
import { createTrainer } from '#engine/tfjs/trainer.ts';
import type { Trainer } from '#engine/trainer.ts';
import { createReferenceTrainer } from './reference/trainer.ts';
import { type Course, takeSteps } from './testing.ts';
import { type Kernels, loadKernels } from './wasm/kernels.ts';
import { createWasmTrainer } from './wasm/trainer.ts';

const STEPS = 200;

let device: Device;
let kernels: Kernels;

beforeAll(async () => {
  device = await openDevice('cpu', {});
  kernels = await loadKernels(await readFile(new URL('./wasm/kernels.wasm', import.meta.url)));
});

const RATES: Record<OptimizerName, number> = {
  sgd: 0.1,
  momentum: 0.02,
  adagrad: 0.05,
  adadelta: 1,
  rmsprop: 0.002,
  adam: 0.003,
  adamax: 0.005,
};

/**
 * A bias before batch normalisation changes nothing, so its gradient is rounding alone. Adam and its like would make steps
 * of full size of that, and weights that nobody notices would drift apart.
 */
const noAmplifier = { optimizer: 'momentum', learningRate: 0.02 } as const;

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
  ...REGULARIZERS.map((kind): (typeof AUTOENCODERS)[number] => [
    `regulariser ${kind}`,
    { regularizer: { kind, rate: 0.003 } },
    plain,
  ]),
  ['a sigmoid at the output', {}, { ...plain, output: 'sigmoid' }],
  ['dropout', {}, { encoder: [{ ...plainLayer(13, 'tanh'), dropout: 0.3 }, plainLayer(9, 'elu')] }],
  ['batch normalisation', noAmplifier, { encoder: [{ ...plainLayer(13, 'tanh'), batchNormalization: true }] }],
  [
    'all at once',
    { ...noAmplifier, regularizer: { kind: 'l1l2', rate: 0.001 } },
    {
      encoder: [
        { units: 13, activation: 'sigmoid', dropout: 0.2, batchNormalization: true },
        { units: 9, activation: 'leakyRelu', dropout: 0.1, batchNormalization: true },
      ],
    },
  ],
];

const VARIATIONAL: [string, Partial<TrainingOptions>, Partial<VaeSpec>][] = [
  ...VAE_SCORES.map((score): (typeof VARIATIONAL)[number] => [`score ${score}`, {}, { score }]),
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
  ['batch normalisation', noAmplifier, { encoder: [{ ...plainLayer(13, 'tanh'), batchNormalization: true }] }],
  [
    'all at once, with a learnt variance',
    { ...noAmplifier, learningRate: 0.005, regularizer: { kind: 'l1l2', rate: 0.001 } },
    {
      encoder: [
        { units: 13, activation: 'sigmoid', dropout: 0.2, batchNormalization: true },
        { units: 9, activation: 'leakyRelu', dropout: 0.1, batchNormalization: true },
      ],
      latent: { units: 3 },
      score: 'reconstructionProbability',
      beta: 0.5,
    },
  ],
];

const CASES: [string, TrainingTask][] = [
  ...AUTOENCODERS.map(([name, options, spec]): (typeof CASES)[number] => [name, smallTask(options, spec)]),
  ...VARIATIONAL.map(([name, options, spec]): (typeof CASES)[number] => [
    `variational, ${name}`,
    smallVaeTask(options, spec),
  ]),
];

const FUSED: [string, (task: TrainingTask) => Trainer][] = [
  ['wasm', (task) => createWasmTrainer(kernels, task)],
  ['reference', createReferenceTrainer],
];

describe.each(CASES)('a fused engine goes where tfjs goes: %s', (_, task) => {
  let expected: Promise<Course>;

  beforeAll(() => {
    expected = takeSteps(
      createTrainer(device, task, async () => {}),
      task,
      STEPS,
    );
  });

  it.each(FUSED)('%s', async (_, create) => {
    const { losses, weights } = await expected;
    const fused = await takeSteps(create(task), task, STEPS);
    fused.losses.forEach((loss, step) => {
      expect(Math.abs(loss - losses[step]!)).toBeLessThan(1e-4 * losses[step]!);
    });
    // Of all weights taken together: single ones may be near zero.
    expect(distance(fused.weights, weights)).toBeLessThan(1e-3 * size(weights));
  });
});

const size = (weights: Float32Array) => Math.hypot(...weights);
const distance = (a: Float32Array, b: Float32Array) => size(a.map((weight, i) => weight - b[i]!));
