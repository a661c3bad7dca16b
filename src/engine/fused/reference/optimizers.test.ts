import { describe, expect, it } from 'vitest';
import { OPTIMIZERS as NAMES } from '#core/experiment/experiment.ts';
import oracle from '#engine/tfjs/fixtures/optimizers.json' with { type: 'json' };
import { OPTIMIZERS } from './optimizers.ts';

const { A, b, x0, optimizers } = oracle;

describe('OPTIMIZERS', () => {
  it.each(NAMES)('%s goes where NumPy goes', (name) => {
    const rule = OPTIMIZERS[name];
    const expected = optimizers[name].x;
    const learningRate = optimizers[name].hyper.lr;
    const x = Float64Array.from(x0);
    const slots = rule.slots.map((value) => new Float64Array(2).fill(value));
    for (let count = 1; count < expected.length; count++) {
      const gradients = Float64Array.from(A, (row, i) => row[0]! * x[0]! + row[1]! * x[1]! - b[i]!);
      rule.update(x, gradients, slots, { learningRate, count });
      expected[count]!.forEach((value, i) => {
        expect(Math.abs(x[i]! - value)).toBeLessThan(1e-12);
      });
    }
  });
});
