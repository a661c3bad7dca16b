import { beforeAll, describe, expect, it } from 'vitest';
import type { TrainingTask } from '#engine/engine.ts';
import { straightOn } from '#engine/testing.ts';
import { type Device, openDevice } from '#engine/tfjs/device.ts';
import { createTrainer } from '#engine/tfjs/trainer.ts';
import type { Trainer } from '#engine/trainer.ts';
import { CASES, STEPS } from './equalityCases.ts';
import { createReferenceTrainer } from './reference/trainer.ts';
import { type Course, takeSteps } from './testing.ts';
import type { Kernels } from './wasm/kernels.ts';
import { readKernels } from './wasm/testing.ts';
import { createWasmTrainer } from './wasm/trainer.ts';

let device: Device;
let kernels: Kernels;

beforeAll(async () => {
  device = await openDevice('cpu', {});
  kernels = await readKernels();
});

const FUSED: [string, (task: TrainingTask) => Trainer][] = [
  ['wasm', (task) => createWasmTrainer(kernels, task, straightOn)],
  ['reference', (task) => createReferenceTrainer(task, straightOn)],
];

describe.each(CASES)('a fused engine goes where tfjs goes: %s', (_, task) => {
  let expected: Promise<Course>;

  beforeAll(() => {
    expected = takeSteps(createTrainer(device, task, straightOn), task, STEPS);
  });

  it.each(FUSED)('%s', async (_, create) => {
    const { losses, weights } = await expected;
    const fused = await takeSteps(create(task), task, STEPS);
    fused.losses.forEach((loss, step) => {
      expect(Math.abs(loss - losses[step]!)).toBeLessThan(1e-4 * losses[step]!);
    });
    // Of all weights taken together: single ones may be near zero.
    expect(distance(fused.weights, weights)).toBeLessThan(1e-3 * size(weights));
  });
});

const size = (weights: Float32Array) => Math.hypot(...weights);
const distance = (a: Float32Array, b: Float32Array) => size(a.map((weight, i) => weight - b[i]!));
