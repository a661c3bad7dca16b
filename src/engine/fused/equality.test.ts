import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineName, TfjsEngineName } from '#core/experiment/experiment.ts';
import { supports } from '#core/network/supports.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { straightOn } from '#engine/testing.ts';
import { openDevice } from '#engine/tfjs/device.ts';
import { createTrainer } from '#engine/tfjs/trainer.ts';
import type { Trainer } from '#engine/trainer.ts';
import { CASES, STEPS } from './equalityCases.ts';
import { createReferenceTrainer } from './reference/trainer.ts';
import { SEQUENCE_CASES } from './sequenceCases.ts';
import { type Course, distance, size, takeSteps } from './testing.ts';
import type { Kernels } from './wasm/kernels.ts';
import { readKernels } from './wasm/testing.ts';
import { createWasmTrainer } from './wasm/trainer.ts';

let kernels: Kernels;

beforeAll(async () => {
  kernels = await readKernels();
});

const FUSED: [EngineName, (task: TrainingTask) => Trainer][] = [
  ['fusedWasm', (task) => createWasmTrainer(kernels, task, straightOn)],
  ['fusedJs', (task) => createReferenceTrainer(task, straightOn)],
];

// Cutting tensors up, as sequences are, takes tfjs's plain JavaScript several times as long.
const TFJS: [TfjsEngineName, typeof CASES][] = [
  ['cpu', CASES],
  ['wasm', SEQUENCE_CASES],
];

describe.each(TFJS)('a fused engine goes where tfjs goes on %s', (tfjs, cases) => {
  describe.each(cases)('%s', (_, task) => {
    let expected: Promise<Course>;

    beforeAll(async () => {
      const device = await openDevice(tfjs, {});
      expected = takeSteps(createTrainer(device, task, straightOn), task, STEPS);
    });

    it.each(FUSED.filter(([name]) => supports(name, task.network) === true))('%s', async (_, create) => {
      const { losses, weights } = await expected;
      const fused = await takeSteps(create(task), task, STEPS);
      fused.losses.forEach((loss, step) => {
        expect(Math.abs(loss - losses[step]!)).toBeLessThan(1e-4 * losses[step]!);
      });
      // Of all weights taken together: single ones may be near zero.
      expect(distance(fused.weights, weights)).toBeLessThan(1e-3 * size(weights));
    });
  });
});
