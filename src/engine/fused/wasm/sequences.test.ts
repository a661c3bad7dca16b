import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { autoencoders } from '#core/network/arbitraries/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { sinesTask, straightOn } from '#engine/testing.ts';
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

it('takes the step that the plain engine takes, whatever a network is made of', async () => {
  await fc.assert(
    fc.asyncProperty(autoencoders, async (spec) => {
      const begun = sinesTask(spec, { optimizer: 'sgd', learningRate: 0.01 });
      const random = createRandom(4);
      // Away from where rounding decides on which side of a kink a unit is: β and biases begin at 0.
      const weights = begun.weights.map((weight) => weight + 0.2 * random.uniform());
      const task = { ...begun, weights };
      const [expected, found] = await Promise.all(
        [createReferenceTrainer(task, straightOn), createWasmTrainer(kernels, task, straightOn)].map((trainer) =>
          takeSteps(trainer, task, 1),
        ),
      );
      const stepOf = (weights: Float32Array) => weights.map((weight, i) => weight - task.weights[i]!);
      const taken = stepOf(expected!.weights);
      expect(Math.abs(found!.losses[0]! - expected!.losses[0]!)).toBeLessThanOrEqual(1e-5 * expected!.losses[0]!);
      // Weights near 1 hold steps to 2⁻²⁴ alone.
      const rounding = 2 ** -24 * size(task.weights);
      expect(distance(stepOf(found!.weights), taken)).toBeLessThanOrEqual(1e-4 * size(taken) + rounding);
    }),
    { numRuns: 200 },
  );
});
