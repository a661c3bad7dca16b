import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, OPTIMIZERS } from '#core/experiment/experiment.ts';
import { UNIFORM_STRIDE } from '../device.ts';
import { ACTIVATION_FUNCTIONS } from './activations.ts';
import { STEP_FIELDS } from './memory.ts';
import { DESCENT } from './optimizers.ts';
import { productKernel } from './product.ts';
import { KERNEL_NAMES, SHADER } from './shader.ts';

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('the shader', () => {
  it('has an entry point for each kernel, and no other', () => {
    for (const name of KERNEL_NAMES) expect(count(SHADER, new RegExp(`\\bfn ${name}\\(`, 'g'))).toBe(1);
    expect(count(SHADER, /@compute/g)).toBe(KERNEL_NAMES.length);
  });

  it('knows every activation and optimiser by its number; the last is what is left', () => {
    const cases = (text: string) => [...text.matchAll(/case (\d+)u:/g)].map((found) => Number(found[1])).sort();
    const all = (names: readonly string[]) => [...names.keys()].slice(0, -1);
    expect([ACTIVATIONS.at(-1), OPTIMIZERS.at(-1)]).toEqual(['linear', 'sgd']);
    expect(cases(DESCENT)).toEqual(all(OPTIMIZERS));
    expect(cases(ACTIVATION_FUNCTIONS)).toEqual([...all(ACTIVATIONS), ...all(ACTIVATIONS)].sort());
  });

  it('has room for all that a dispatch is told', () => {
    expect(4 * Object.keys(STEP_FIELDS).length).toBeLessThanOrEqual(UNIFORM_STRIDE);
  });

  it('writes the rows and columns of a block out', () => {
    const kernel = productKernel({
      name: 'p',
      prepare: '',
      left: 'a[i * n + k]',
      right: 'b[k * n + j]',
      finish: 'c[i] = sum;',
    });
    for (const n of [0, 1, 2, 3]) {
      expect(kernel).toContain(`sums${n} += (a[i${n} * n + k]) * b;`);
      expect(kernel).toContain(`b[k * n + j${n}],`);
    }
  });
});
