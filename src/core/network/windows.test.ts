import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { autoencoders, features } from './arbitraries/testing.ts';
import { buildNetwork } from './build.ts';
import { layerOutput } from './layerOutput.ts';
import type { ConvolutionLayer, TransposedLayer } from './network.ts';
import { plainConvolution } from './testing.ts';
import { fold, unfold, windowsOf } from './windows.ts';

/** A network of one convolution, and its mirror. */
function pairOf(inputs: number, filters: number, kernel: number, stride: number) {
  const network = buildNetwork(inputs, {
    kind: 'autoencoder',
    encoder: [plainConvolution(filters, kernel, stride, 'linear')],
    latent: { units: 1, activation: 'linear' },
    output: 'linear',
  });
  const [convolution, , , transposed] = network.layers as [ConvolutionLayer, unknown, unknown, TransposedLayer];
  return { network, convolution, transposed };
}

const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('a convolution', () => {
  // "Same" padding by hand, as TensorFlow has it: the smaller half of the zeros in front.
  it.each([
    ['an even kernel', 4, 2, 1, [1 * 1 + 2 * 10, 2 + 30, 3 + 40, 4]],
    ['an odd kernel', 4, 3, 1, [10 + 200, 1 + 20 + 300, 2 + 30 + 400, 3 + 40]],
    ['a stride, and one zero, which is behind', 4, 3, 2, [1 + 20 + 300, 3 + 40]],
    ['a stride, and a zero at either end', 5, 3, 2, [10 + 200, 2 + 30 + 400, 4 + 50]],
    ['a stride beyond the kernel', 5, 1, 3, [1, 4]],
    ['a kernel longer than the row', 2, 5, 1, [100 + 2000, 10 + 200]],
  ])('sees windows with zeros beyond the ends: %s', (_, inputs, kernel, stride, expected) => {
    const { network, convolution } = pairOf(inputs, 1, kernel, stride);
    const weights = new Float64Array(network.total);
    for (let i = 0; i < kernel; i++) weights[convolution.kernel + i] = 10 ** i;
    const x = Float64Array.from({ length: inputs }, (_, i) => i + 1);
    expect([...layerOutput(convolution, weights, x, 1)]).toEqual(expected);
  });

  it('has a bias for each filter, and so has its mirror for each channel', () => {
    const { network, convolution, transposed } = pairOf(6, 3, 3, 2);
    const weights = new Float64Array(network.total);
    weights.set([1, 2, 3], convolution.bias);
    weights.set([4], transposed.bias);
    expect([...layerOutput(convolution, weights, new Float64Array(6), 1)]).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
    expect([...layerOutput(transposed, weights, new Float64Array(9), 1)]).toEqual([4, 4, 4, 4, 4, 4]);
  });

  it('is turned round by its mirror: with the same kernel, one is the transpose of the other', () => {
    const sizes = [
      features,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 4 }),
    ];
    fc.assert(
      fc.property(...(sizes as [typeof features, typeof features, typeof features, typeof features]), (...all) => {
        const { network, convolution, transposed } = pairOf(...all);
        const [inputs, filters, kernel] = all;
        const random = createRandom(1);
        const weights = new Float64Array(network.total);
        for (let i = 0; i < kernel; i++) {
          for (let filter = 0; filter < filters; filter++) {
            const weight = random.normal();
            weights[convolution.kernel + i * filters + filter] = weight;
            weights[transposed.kernel + filter * kernel + i] = weight;
          }
        }
        const x = Float64Array.from({ length: inputs }, () => random.normal());
        const y = Float64Array.from({ length: convolution.units }, () => random.normal());
        const there = product(layerOutput(convolution, weights, x, 1), y);
        const back = product(x, layerOutput(transposed, weights, y, 1));
        expect(Math.abs(there - back)).toBeLessThan(1e-12 * (1 + Math.abs(there) + product(y, y)));
      }),
    );
  });
});

describe('fold', () => {
  it('is the transpose of unfold, for the windows of all layers', () => {
    fc.assert(
      fc.property(autoencoders, features, (spec, inputs) => {
        for (const layer of buildNetwork(inputs, spec).layers) {
          const windows = windowsOf(layer);
          if (!windows) continue;
          const random = createRandom(2);
          const { count, length, size, heads } = windows;
          const x = Float64Array.from({ length: 2 * heads * size }, () => random.normal());
          const y = Float64Array.from({ length: 2 * heads * count * length }, () => random.normal());
          expect(product(unfold(x, windows), y)).toBeCloseTo(product(x, fold(y, windows)), 9);
        }
      }),
    );
  });
});
