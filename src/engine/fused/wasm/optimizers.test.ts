import { beforeAll, describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '#core/experiment/experiment.ts';
import oracle from '#engine/tfjs/fixtures/optimizers.json' with { type: 'json' };
import { OPTIMIZERS as RULES } from '../reference/optimizers.ts';
import type { KernelInstance } from './kernels.ts';
import { A, B, BYTES, C, D } from './panelTesting.ts';
import { readKernels } from './testing.ts';

let instance: KernelInstance;

beforeAll(async () => {
  instance = (await readKernels()).open(BYTES);
});

describe('update', () => {
  it.each(OPTIMIZERS)('%s goes where NumPy goes', (name) => {
    const { A: matrix, b, x0, optimizers } = oracle;
    const expected = optimizers[name].x;
    const { floats, functions } = instance;
    floats.fill(0, A / 4, (D + 16) / 4);
    floats.set(x0, A / 4);
    floats.fill(RULES[name].slots[0] ?? 0, C / 4, C / 4 + 4);
    for (let count = 1; count < expected.length; count++) {
      const x = [floats[A / 4]!, floats[A / 4 + 1]!];
      floats.set(
        matrix.map((row, i) => row[0]! * x[0]! + row[1]! * x[1]! - b[i]!),
        B / 4,
      );
      const rate = optimizers[name].hyper.lr;
      functions.update(OPTIMIZERS.indexOf(name), A, B, C, D, 16, rate, 0.9 ** count, 0.999 ** count);
      expected[count]!.forEach((value, i) => {
        // Each step rounds a dozen numbers to 2⁻²⁴ of themselves, and later steps start from there: 20 × 12 × 2⁻²⁴ ≈ 1.4e-5.
        expect(Math.abs(floats[A / 4 + i]! - value)).toBeLessThan(2e-5 * Math.max(1, Math.abs(value)));
      });
    }
    // What fills a vector up stays out of it.
    expect([...floats.slice(A / 4 + 2, A / 4 + 4)]).toEqual([0, 0]);
  });
});
