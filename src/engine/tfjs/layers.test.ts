import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerSpec } from '#core/experiment/experiment.ts';
import { buildNetwork } from '#core/network/build.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { plainConvolution, plainLayer, plainLstm } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { openDevice } from './device.ts';
import { backward, forward, nextMoving, unpack } from './layers.ts';

beforeAll(async () => {
  (await openDevice('cpu', {})).select();
});

const ROWS = 9;
const FEATURES = 7;

/** A network with weights that are nowhere near 0, where some slopes jump, and rows for it. */
function setUp(...encoder: LayerSpec[]) {
  const network = buildNetwork(FEATURES, {
    kind: 'autoencoder',
    encoder,
    latent: { units: 2, activation: 'linear' },
    output: 'linear',
  });
  const random = createRandom(3);
  const weights = initialWeights(network, random).map((w) => w + 0.2 * random.normal());
  const x = tf.tensor2d(
    Float32Array.from({ length: ROWS * FEATURES }, () => random.normal()),
    [ROWS, FEATURES],
  );
  const run = (trained: Float32Array) => {
    const moving = network.total > network.trainable ? tf.tensor1d(weights.slice(network.trainable)) : undefined;
    return forward(unpack(network, tf.tensor1d(trained), moving), x, createRandom(5));
  };
  const loss = (trained: Float32Array) => tf.mean(tf.squaredDifference(run(trained).at(-1)!.output, x)).dataSync()[0]!;
  return { network, weights, x, run, loss, trained: weights.slice(0, network.trainable) };
}

describe('backward', () => {
  // The plain layers are held against PyTorch where the engine is tested. Smooth activations here: steps cross kinks.
  const both = { dropout: 0.3, batchNormalization: true };
  const cases: [string, ...LayerSpec[]][] = [
    ['batch normalisation', { ...plainLayer(3, 'tanh'), batchNormalization: true }],
    ['dropout', { ...plainLayer(3, 'tanh'), dropout: 0.4 }],
    ['both', { ...plainLayer(3, 'sigmoid'), ...both }],
    ['convolutions with both', { ...plainConvolution(2, 3, 2, 'tanh'), ...both }, plainConvolution(2, 2, 1, 'sigmoid')],
    ['an LSTM of one step', plainLstm(1, 7)],
    ['an LSTM that reads both ways, with dropout', { ...plainLstm(1, 3, 2), dropout: 0.3 }],
  ];

  it.each(cases)('agrees with differences of the loss: %s', (_, ...encoder) => {
    const { x, run, loss, trained } = setUp(...encoder);
    const traces = run(trained);
    const outputGradient = tf.mul(tf.sub(traces.at(-1)!.output, x), 2 / x.size) as tf.Tensor2D;
    const gradient = backward(traces, outputGradient).dataSync();
    expect(gradient.length).toBe(trained.length);
    const h = 1 / 256;
    trained.forEach((weight, i) => {
      const difference = (loss(trained.with(i, weight + h)) - loss(trained.with(i, weight - h))) / (2 * h);
      // Rounding: a loss of about 1, to 2⁻²⁴, over 2h: 8e-6. Curvature: h² × the third derivative / 6: some 1e-5.
      expect(Math.abs(gradient[i]! - difference)).toBeLessThan(2e-4);
    });
  });
});

describe('forward', () => {
  it('silences the share of units that dropout asks for, and keeps the mean', () => {
    const { run, trained } = setUp({ ...plainLayer(200, 'linear'), dropout: 0.25 });
    const mask = run(trained)[0]!.mask!.dataSync();
    const silenced = mask.filter((value) => value === 0).length / mask.length;
    expect(Math.abs(silenced - 0.25)).toBeLessThan(0.04);
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
  });

  it('standardises each unit over the batch, and remembers mean and variance in the moving statistics', () => {
    const { network, weights, run, trained } = setUp({ ...plainLayer(3, 'tanh'), batchNormalization: true });
    const traces = run(trained);
    const { standardized } = traces[0]!.normalized!;
    const means = tf.mean(standardized, 0).dataSync();
    const squares = tf.mean(tf.square(standardized), 0).dataSync();
    means.forEach((mean) => void expect(Math.abs(mean)).toBeLessThan(1e-6));
    // A little under 1, by the epsilon added to the variance.
    squares.forEach((square) => void expect(Math.abs(square - 1)).toBeLessThan(0.02));

    const before = weights.slice(network.trainable);
    const after = nextMoving(traces, tf.tensor1d(before)).dataSync();
    const { mean, variance } = traces[0]!.normalized!;
    [...mean.dataSync(), ...variance.dataSync()].forEach((value, i) => {
      expect(after[i]).toBeCloseTo(0.99 * before[i]! + 0.01 * value, 6);
    });
  });
});
