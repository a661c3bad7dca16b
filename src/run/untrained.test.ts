import { beforeAll, describe, expect, it } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import { defaultVae } from '#detectors/experiments/defaults.ts';
import { trainingTaskOf } from '#detectors/network.ts';
import type { Engine } from '#engine/engine.ts';
import { createFusedJsEngine, createFusedWasmEngine } from '#engine/fused/createFusedEngine.ts';
import { readKernels } from '#engine/fused/wasm/testing.ts';
import { settingsOf } from '#engine/testing.ts';
import { untrainedFrame } from '#engine/untrained.ts';
import { prepareRun } from './plan.ts';

const base = defaultVae();
const detector = { ...base.detector, score: 'reconstructionProbability', samples: 16 } as const;
const { plan, task: whole } = prepareRun(datasetOf([200, 50], 5), { ...base, detector });
const task = trainingTaskOf(whole);

describe('an untrained network', () => {
  let wasm: Engine;

  beforeAll(async () => {
    wasm = createFusedWasmEngine(await readKernels());
  });

  const create = async (name: string) => (name === 'fusedWasm' ? wasm : createFusedJsEngine());
  const signal = () => new AbortController().signal;

  it('is shown as it is where training begins with it, to the bit', async () => {
    const frame = await untrainedFrame(task, { create }, signal());
    const run = wasm.train(task, settingsOf(task), signal());
    expect(frame).toEqual((await run.next()).value);
    await run.return({ reason: 'cancelled' });
    expect(frame).toMatchObject({ epoch: 0, msPerStep: null, weights: task.weights });
    const rows = plan.split.test.length;
    expect([frame.testScores.length, frame.variational!.scoreDeviation!.length]).toEqual([rows, rows]);
    expect(frame.latent.length).toBe(rows * base.detector.latent.units);
  });

  it('is shown where there is no WebAssembly, too', async () => {
    const without = async (name: string) => {
      if (name !== 'fusedJs') throw new Error('There is no WebAssembly.');
      return createFusedJsEngine();
    };
    const [frame, other] = await Promise.all([
      untrainedFrame(task, { create: without }, signal()),
      untrainedFrame(task, { create }, signal()),
    ]);
    for (const [row, score] of frame.testScores.entries()) {
      expect(score / other.testScores[row]!).toBeCloseTo(1, 5);
    }
  });

  it('is shown where the kernels have no room for it, too', async () => {
    const cramped = { ...wasm, train: () => createFusedJsEngine().train(task, settingsOf(task), AbortSignal.abort()) };
    const frame = await untrainedFrame(
      task,
      { create: async (name) => (name === 'fusedWasm' ? cramped : createFusedJsEngine()) },
      signal(),
    );
    expect(frame).toMatchObject({ epoch: 0, weights: task.weights });
  });

  it('is not waited for once something else is asked for', async () => {
    const abort = new AbortController();
    abort.abort(new Error('not wanted any more'));
    await expect(untrainedFrame(task, { create }, abort.signal)).rejects.toThrow('not wanted any more');
  });
});
