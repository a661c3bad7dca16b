import { beforeAll, describe, expect, it } from 'vitest';
import { straightOn } from '#engine/testing.ts';
import { STEPS } from '../equalityCases.ts';
import { createReferenceTrainer } from '../reference/trainer.ts';
import { distance, size, takeSteps } from '../testing.ts';
import type { Kernels } from './kernels.ts';
import { CONVOLUTIONS, LSTMS } from './sequenceCases.ts';
import { readKernels } from './testing.ts';
import { createWasmTrainer } from './trainer.ts';

let kernels: Kernels;

beforeAll(async () => {
  kernels = await readKernels();
});

describe.each([
  ['convolutions', CONVOLUTIONS],
  ['LSTMs', LSTMS],
])('the kernels go where the plain engine goes: %s', (_, cases) => {
  it.each(cases)('%s', async (_, task) => {
    const { losses, weights } = await takeSteps(createReferenceTrainer(task, straightOn), task, STEPS);
    const fused = await takeSteps(createWasmTrainer(kernels, task, straightOn), task, STEPS);
    const again = await takeSteps(createWasmTrainer(kernels, task, straightOn), task, STEPS);
    fused.losses.forEach((loss, step) => {
      expect(Math.abs(loss - losses[step]!)).toBeLessThan(1e-4 * losses[step]!);
    });
    expect(distance(fused.weights, weights)).toBeLessThan(1e-3 * size(weights));
    // To the bit, and memory that was used before leaves no trace.
    expect(again).toEqual(fused);
  });
});
