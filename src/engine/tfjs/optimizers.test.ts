import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { OPTIMIZERS as NAMES } from '#core/experiment/experiment.ts';
import { openDevice } from './device.ts';
import oracle from './fixtures/optimizers.json' with { type: 'json' };
import { OPTIMIZERS } from './optimizers.ts';

const { A, b, x0, optimizers } = oracle;

/** The gradient of the oracle's valley at x, in float64. */
const slopeAt = (x: ArrayLike<number>) => A.map((row, i) => row[0]! * x[0]! + row[1]! * x[1]! - b[i]!);

describe.each(['cpu', 'wasm'] as const)('OPTIMIZERS on %s', (backend) => {
  beforeAll(async () => {
    (await openDevice(backend, {})).select();
  });

  it.each(NAMES)('%s goes where NumPy goes', (name) => {
    const rule = OPTIMIZERS[name];
    const expected = optimizers[name].x;
    const learningRate = optimizers[name].hyper.lr;
    let x = tf.tensor1d(x0);
    let slots = rule.slots.map((value) => tf.fill([2], value) as tf.Tensor1D);
    for (let count = 1; count < expected.length; count++) {
      const update = rule.update(tf.tensor1d(slopeAt(x.dataSync())), slots, { learningRate, count });
      x = tf.sub(x, update.change);
      slots = update.slots;
      // Each step rounds a dozen numbers to 2⁻²⁴ of themselves, and later steps start from there: 20 × 12 × 2⁻²⁴ ≈ 1.4e-5.
      expected[count]!.forEach((value, i) => {
        expect(Math.abs(x.dataSync()[i]! - value)).toBeLessThan(2e-5 * Math.max(1, Math.abs(value)));
      });
    }
  });
});
