import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { autoencoders, features } from '#core/network/arbitraries/testing.ts';
import { buildNetwork } from '#core/network/build.ts';
import { layerOutput } from '#core/network/layerOutput.ts';
import type { Layer } from '#core/network/network.ts';
import { plainConvolution } from '#core/network/testing.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { type Device, openDevice } from './device.ts';
import { forward, unpack } from './layers.ts';
import { kernelProduct } from './product.ts';

const ROWS = 3;

const normals = (random: Random, length: number) => Float32Array.from({ length }, () => random.normal());

/** Agreement to some float32 roundings (2⁻²⁴) of the largest value. */
function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>) {
  expect(found.length).toBe(expected.length);
  const largest = Math.max(1, ...Array.from(expected, Math.abs));
  for (let i = 0; i < found.length; i++) {
    expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(256 * 2 ** -24 * largest);
  }
}

describe('kernelProduct', () => {
  let device: Device;

  beforeAll(async () => {
    device = await openDevice('cpu', {});
  });

  it.each([1, 2, 3, 4].flatMap((stride) => [1, 2, 5, 6, 13].map((kernel) => [kernel, stride] as const)))(
    'convolves as TensorFlow does, and back: a kernel of %i, a stride of %i',
    (kernelSize, stride) => {
      device.select();
      for (const steps of [9, 10]) {
        const { layers } = buildNetwork(steps, {
          kind: 'autoencoder',
          encoder: [plainConvolution(2, 3, 1), plainConvolution(4, kernelSize, stride)],
          latent: { units: 2, activation: 'linear' },
          output: 'linear',
        });
        const random = createRandom(1);
        const [inside, outside] = [2 * steps, 4 * Math.ceil(steps / stride)];
        const kernel = tf.tensor1d(normals(random, kernelSize * 2 * 4));

        const x = tf.tensor2d(normals(random, ROWS * inside), [ROWS, inside]);
        const convolution = layers[1] as Extract<Layer, { kind: 'convolution' }>;
        const bias = tf.tensor1d(normals(random, 4));
        const { sums } = kernelProduct(convolution, tf.reshape(kernel, [-1, 4]), bias, x);
        const sequence = tf.reshape<tf.Rank.R3>(x, [ROWS, steps, 2]);
        const filter = tf.reshape<tf.Rank.R3>(kernel, [kernelSize, 2, 4]);
        expectNear(sums.dataSync(), tf.add(tf.conv1d(sequence, filter, stride, 'same'), bias).dataSync());

        const y = tf.tensor2d(normals(random, ROWS * outside), [ROWS, outside]);
        const transposed = layers[4] as Extract<Layer, { kind: 'transposed' }>;
        const biases = tf.tensor1d(normals(random, 2));
        const { sums: back } = kernelProduct(transposed, tf.reshape(kernel, [4, -1]), biases, y);
        const image = tf.reshape<tf.Rank.R4>(y, [ROWS, 1, -1, 4]);
        const turned = tf.reshape<tf.Rank.R4>(tf.transpose(tf.reshape(kernel, [4, kernelSize, 2]), [1, 2, 0]), [
          1,
          kernelSize,
          2,
          4,
        ]);
        const expected = tf.conv2dTranspose(image, turned, [ROWS, 1, steps, 2], [1, stride], 'same');
        expectNear(back.dataSync(), tf.add(expected, biases).dataSync());
      }
    },
  );
});

describe.each(['cpu', 'wasm'] as const)('forward on %s', (name) => {
  it('gives what the plain forward pass gives, layer by layer, whatever layers there are', async () => {
    const device = await openDevice(name, {});
    device.select();
    fc.assert(
      fc.property(autoencoders, features, (spec, inputs) => {
        const network = buildNetwork(inputs, spec);
        const random = createRandom(2);
        const weights = Float32Array.from({ length: network.total }, () => 0.5 * random.uniform() + 0.1);
        const x = normals(random, ROWS * inputs);
        const outputs = tf.tidy(() => {
          const [trained, moving] = [weights.slice(0, network.trainable), weights.slice(network.trainable)];
          const layers = unpack(network, tf.tensor1d(trained), tf.tensor1d(moving));
          return forward(layers, tf.tensor2d(x, [ROWS, inputs]), null).map(({ output }) => output.dataSync());
        });
        let input: Float32Array = x;
        for (const [i, layer] of network.layers.entries()) {
          expectNear(outputs[i]!, layerOutput(layer, weights, input, ROWS));
          input = outputs[i] as Float32Array;
        }
      }),
      { numRuns: 50 },
    );
  });
});
