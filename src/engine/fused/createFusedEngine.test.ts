import { beforeAll, describe, expect, it } from 'vitest';
import type { TrainingFrame } from '#core/frame.ts';
import { forward, reconstructionErrors } from '#core/network/forward.ts';
import { denseLayers } from '#core/network/network.ts';
import { plainLayer } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import type { Engine } from '#engine/engine.ts';
import { runAll, settingsOf, smallTask, timeless } from '#engine/testing.ts';
import { createTfjsEngine } from '#engine/tfjs/createTfjsEngine.ts';
import { createFusedJsEngine, createFusedWasmEngine } from './createFusedEngine.ts';
import { expectNear, expectSameFrames } from './expectFrames.ts';
import type { Kernels } from './wasm/kernels.ts';
import { readKernels } from './wasm/testing.ts';

const regularized = { ...plainLayer(5, 'tanh'), dropout: 0.2, batchNormalization: true };

let tfjs: Engine;
let kernels: Kernels;

beforeAll(async () => {
  tfjs = await createTfjsEngine('cpu');
  kernels = await readKernels();
});

describe.each(['fusedWasm', 'fusedJs'] as const)('the %s engine', (name) => {
  let engine: Engine;

  beforeAll(() => {
    engine = name === 'fusedWasm' ? createFusedWasmEngine(kernels) : createFusedJsEngine();
  });

  it('shows the frames that tfjs shows, dead units and all', async () => {
    const task = smallTask(
      { epochs: 10, optimizer: 'momentum', learningRate: 0.05 },
      { encoder: [plainLayer(5, 'relu')] },
    );
    const [encoder, latent] = denseLayers(task.network);
    // Two units far below zero; one latent unit that hears nothing.
    task.weights.fill(-1e3, encoder!.bias, encoder!.bias + 2);
    for (let input = 0; input < 5; input++) task.weights[latent!.kernel + 2 * input] = 0;
    const [found, expected] = [await runAll(engine, task), await runAll(tfjs, task)];
    expect(expected.frames[0]!.deadUnits.slice(0, 2)).toEqual([2, 1]);
    expectSameFrames(found.frames, expected.frames);
  });

  it('stops early where tfjs does, halves the rate where tfjs does, and shows the same best frame last', async () => {
    const options = { epochs: 60, optimizer: 'rmsprop', learningRate: 0.1 } as const;
    const task = smallTask({ ...options, earlyStoppingPatience: 5, plateauPatience: 4 });
    const [found, expected] = [await runAll(engine, task), await runAll(tfjs, task)];
    expect(expected.end.reason).toBe('stoppedEarly');
    expect(found.end).toEqual(expected.end);
    expect(found.frames.map(({ epoch, learningRate }) => [epoch, learningRate])).toEqual(
      expected.frames.map(({ epoch, learningRate }) => [epoch, learningRate]),
    );
  });

  it('takes up another rate and batch size in the middle of a run, as tfjs does', async () => {
    const task = smallTask({ epochs: 6, batchSize: 4, optimizer: 'momentum' }, { encoder: [regularized] });
    const changing = async (other: Engine) => {
      const settings = settingsOf(task);
      const run = other.train(task, settings, new AbortController().signal);
      const frames: TrainingFrame[] = [];
      for await (const frame of run) {
        frames.push(frame);
        if (frame.epoch === 2) Object.assign(settings, { learningRate: 0.002, batchSize: 17 });
        if (frame.epoch === 4) Object.assign(settings, { learningRate: 0.02, batchSize: 4096 });
      }
      return frames;
    };
    expectSameFrames(await changing(engine), await changing(tfjs));
  });

  it('gives the same frames for the same seed, to the bit, and others for another', async () => {
    const task = smallTask({ epochs: 5 }, { encoder: [regularized, plainLayer(9, 'elu')] });
    const first = (await runAll(engine, task)).frames.map(timeless);
    // Another run in between leaves no trace in memory that is used again.
    const other = (await runAll(engine, { ...task, seed: 2 })).frames.map(timeless);
    const again = (await runAll(engine, task)).frames.map(timeless);
    expect(again).toEqual(first);
    expect(other.at(-1)!.weights).not.toEqual(first.at(-1)!.weights);
  });

  it('lets two runs take turns', async () => {
    const task = smallTask({ epochs: 4 });
    const alone = (await runAll(engine, task)).frames.map(timeless);
    const both = await Promise.all([runAll(engine, task), runAll(engine, { ...task, seed: 2 })]);
    expect(both[0].frames.map(timeless)).toEqual(alone);
  });

  it('goes on from a frame as if it had never stopped, where the optimiser remembers nothing', async () => {
    const task = smallTask({ optimizer: 'sgd', epochs: 4 }, { encoder: [regularized] });
    const { frames } = await runAll(engine, task);
    const resumed = await runAll(engine, { ...task, weights: frames[2]!.weights, startEpoch: 2 });
    expect(resumed.frames.map((frame) => frame.epoch)).toEqual([2, 3, 4]);
    expect(resumed.frames.at(-1)!.weights).toEqual(frames.at(-1)!.weights);
  });

  it('trains twenty layers, whose last frame the plain forward pass confirms', async () => {
    const encoder = Array.from({ length: 10 }, (_, i) => plainLayer(20 - i, i % 2 === 0 ? 'elu' : 'tanh'));
    const task = smallTask({ epochs: 20 }, { encoder });
    const { frames } = await runAll(engine, task);
    const last = frames.at(-1)!;
    expect(last.loss.validation).toBeLessThan(0.8 * frames[0]!.loss.validation);
    const { latent, output } = forward(task.network, last.weights, task.test, 10);
    expectNear(last.latent, latent, 1e-5);
    expectNear(last.testScores, reconstructionErrors(task.network, task.test, output), 1e-5);
  });

  it('judges more rows than go through the layers at once', async () => {
    const random = createRandom(5);
    const test = Float32Array.from({ length: 6 * 601 }, () => random.normal());
    const task = smallTask({ epochs: 1 }, {}, { test });
    const [, last] = (await runAll(engine, task)).frames;
    const { latent, output } = forward(task.network, last!.weights, test, 601);
    expectNear(last!.latent, latent, 1e-5);
    expectNear(last!.testScores, reconstructionErrors(task.network, test, output), 1e-5);
  });

  it('ends a run that diverges, and says so; the last frame is the last good one', async () => {
    const { frames, end } = await runAll(engine, smallTask({ optimizer: 'sgd', learningRate: 1e4, epochs: 50 }));
    expect(end).toMatchObject({ reason: 'diverged', epoch: frames.at(-1)!.epoch + 1 });
    expect(frames.at(-1)!.weights.every(Number.isFinite)).toBe(true);
  });

  it('measures its speed', async () => {
    expect(await engine.measure(smallTask(), 20)).toBeGreaterThan(0);
  });
});
