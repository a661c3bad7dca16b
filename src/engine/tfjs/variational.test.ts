import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VaeSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { denseLayers } from '#core/network/network.ts';
import { plainConvolution, plainLayer, plainLstm } from '#core/network/testing.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { REFERENCE_VAE } from '#core/variational/testing.ts';
import { smallVaeTask, straightOn } from '#engine/testing.ts';
import { openDevice } from './device.ts';
import { backward, forward, unpack } from './layers.ts';
import { createTrainer } from './trainer.ts';
import { compare, klSum } from './variational.ts';

/** A stream that says these numbers, one after the other. */
function scripted(values: ArrayLike<number>): Random {
  let at = 0;
  return { ...createRandom(0), normal: () => values[at++]! };
}

describe.each(['cpu', 'wasm'] as const)('a training step on %s', (name) => {
  it('goes down the gradient that PyTorch finds with the same noise, and reports its loss', async () => {
    const { network, weights, rows, x, noise, squaredErrors, kl, gradient } = REFERENCE_VAE;
    const device = await openDevice(name, {});
    const task = smallVaeTask(
      { optimizer: 'sgd' },
      {},
      { network, weights: Float32Array.from(weights), training: Float32Array.from(x) },
    );
    const trainer = createTrainer(device, task, straightOn);
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    trainer.beginEpoch(order, createRandom(0), { noise: scripted(noise), klWeight: network.variational!.beta });
    // Our loss is PyTorch's divided by the number of features.
    trainer.step(0, rows, network.inputs);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const loss = (await trainer.epochLoss()) as { reconstruction: number; kl: number };
    expect(loss.reconstruction).toBeCloseTo(sum(squaredErrors) / rows / network.inputs, 6);
    expect(loss.kl).toBeCloseTo(sum(kl) / rows, 6);
    const { weights: after } = await trainer.evaluate();
    after.forEach((weight, i) => {
      // Sums over 7 rows and up to 6 units, through four layers and a sample: 32 roundings.
      expect(Math.abs(weights[i]! - weight - gradient[i]!)).toBeLessThan(32 * 2 ** -24);
    });
    trainer.dispose();
  });
});

describe('backward', () => {
  const ROWS = 9;
  const FEATURES = 4;
  const UNITS = 2;
  const KL_RATE = 0.03;
  const base: VaeSpec = {
    kind: 'vae',
    encoder: [plainLayer(3, 'tanh')],
    latent: { units: UNITS },
    output: 'linear',
    beta: 1,
    warmUpEpochs: 0,
    score: 'mean',
    samples: 1,
  };

  beforeAll(async () => {
    (await openDevice('cpu', {})).select();
  });

  /** A network, its loss for given weights, and the gradient of that. */
  function setUp(
    spec: Partial<VaeSpec>,
    adjust: (weights: Float32Array, network: ReturnType<typeof buildNetwork>) => void,
  ) {
    const network = buildNetwork(FEATURES, { ...base, ...spec });
    const { learnsVariance } = network.variational!;
    const random = createRandom(3);
    const weights = initialWeights(network, random).map((w) => w + 0.2 * random.normal());
    adjust(weights, network);
    const trained = weights.slice(0, network.trainable);
    const moving = network.total > network.trainable ? tf.tensor1d(weights.slice(network.trainable)) : undefined;
    const normals = (columns: number) =>
      tf.tensor2d(
        Float32Array.from({ length: ROWS * columns }, () => random.normal()),
        [ROWS, columns],
      );
    const [x, noise] = [normals(FEATURES), normals(UNITS)];
    const run = (values: Float32Array) => {
      const traces = forward(unpack(network, tf.tensor1d(values), moving), x, createRandom(5), noise);
      return { traces, reconstruction: compare(traces.at(-1)!.output, x, learnsVariance) };
    };
    const loss = (values: Float32Array) => {
      const { traces, reconstruction } = run(values);
      const kl = klSum(traces[network.latent]!.sampled!).dataSync()[0]!;
      return tf.sum(reconstruction.terms).dataSync()[0]! / x.size + KL_RATE * kl;
    };
    const { traces, reconstruction } = run(trained);
    const gradient = backward(traces, reconstruction.gradient(1 / x.size), KL_RATE).dataSync();
    return { network, trained, loss, gradient };
  }

  const none = () => {};
  const learnt = { score: 'reconstructionProbability' } as const;
  const cases: [string, Partial<VaeSpec>, Parameters<typeof setUp>[1]][] = [
    ['squared errors', {}, none],
    ['batch normalisation', { encoder: [{ ...plainLayer(3, 'tanh'), batchNormalization: true }] }, none],
    ['dropout', { encoder: [{ ...plainLayer(3, 'sigmoid'), dropout: 0.4 }] }, none],
    ['a learnt variance', learnt, none],
    ['a variance learnt by a convolution', { ...learnt, encoder: [plainConvolution(2, 3, 2, 'tanh')] }, none],
    ['a variance learnt behind an LSTM', { ...learnt, encoder: [plainLstm(1, 3)] }, none],
    ['no hidden layer', { ...learnt, encoder: [] }, none],
    [
      'one latent and one learnt variance beyond their bounds',
      learnt,
      (weights, network) => {
        const { latent } = network;
        const layers = denseLayers(network);
        weights[layers[latent]!.bias + UNITS] = -14;
        weights[layers.at(-1)!.bias + FEATURES + 1] = 14;
      },
    ],
  ];

  it.each(cases)('agrees with differences of the loss: %s', (_, spec, adjust) => {
    const { trained, loss, gradient } = setUp(spec, adjust);
    expect(gradient.length).toBe(trained.length);
    const h = 1 / 256;
    trained.forEach((weight, i) => {
      const difference = (loss(trained.with(i, weight + h)) - loss(trained.with(i, weight - h))) / (2 * h);
      // Rounding: a loss of up to 8, to 2⁻²⁴, over 2h: 6e-5. Curvature: h² × the third derivative / 6: some 1e-5.
      expect(Math.abs(gradient[i]! - difference)).toBeLessThan(2e-4);
    });
  });

  it('does not move a variance that is held at its bound', () => {
    const { network, gradient } = setUp({}, (weights, network) => {
      weights[denseLayers(network)[network.latent]!.bias + UNITS] = 14;
    });
    const { bias, kernel, inputs, units } = denseLayers(network)[network.latent]!;
    const held = [bias + UNITS, ...Array.from({ length: inputs }, (_, input) => kernel + input * units + UNITS)];
    expect(held.map((i) => gradient[i])).toEqual(held.map(() => 0));
    expect(gradient[bias + UNITS + 1]).not.toBe(0);
  });
});
