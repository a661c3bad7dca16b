import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { VAE_SCORES } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import { forward, reconstructionErrors } from '#core/network/forward.ts';
import { plainLayer } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { evaluateVariational } from '#core/variational/evaluation.ts';
import { scoreNoise } from '#core/variational/noise.ts';
import { variationalPass } from '#core/variational/pass.ts';
import { type Engine, EngineLostError, type TrainingTask } from '#engine/engine.ts';
import { collect, runAll, settingsOf, smallTask, smallVaeTask, timeless } from '#engine/testing.ts';
import { createTfjsEngine } from '#engine/tfjs/createTfjsEngine.ts';
import { createFusedJsEngine, createFusedWasmEngine } from './createFusedEngine.ts';
import { type KernelInstance, type Kernels, loadKernels } from './wasm/kernels.ts';

const regularized = { ...plainLayer(5, 'tanh'), dropout: 0.2, batchNormalization: true };

/** Kernels that tell which instances are out. */
async function watchedKernels(): Promise<Kernels & { out: Set<KernelInstance> }> {
  const kernels = await loadKernels(await readFile(new URL('./wasm/kernels.wasm', import.meta.url)));
  const out = new Set<KernelInstance>();
  return {
    out,
    open(bytes) {
      const instance = kernels.open(bytes);
      out.add(instance);
      return instance;
    },
    close(instance) {
      out.delete(instance);
      kernels.close(instance);
    },
  };
}

let tfjs: Engine;
let kernels: Awaited<ReturnType<typeof watchedKernels>>;

beforeAll(async () => {
  tfjs = await createTfjsEngine('cpu');
  kernels = await watchedKernels();
});

/** Of values of about 1, after some hundred steps in float32. */
function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 2e-4) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(tolerance);
}

function expectSameFrames(found: readonly Frame[], expected: readonly Frame[]) {
  expect(found.map((frame) => frame.epoch)).toEqual(expected.map((frame) => frame.epoch));
  for (const [i, frame] of found.entries()) {
    const other = expected[i]!;
    expectNear([frame.loss.training, frame.loss.validation], [other.loss.training, other.loss.validation]);
    for (const key of ['validationScores', 'testScores', 'latent', 'weights'] as const)
      expectNear(frame[key], other[key]);
    expect([frame.deadUnits, frame.learningRate]).toEqual([other.deadUnits, other.learningRate]);
    expectSameVariational(frame, other);
  }
}

function expectSameVariational({ loss, variational }: Frame, expected: Frame) {
  if (!expected.variational) {
    expect([loss.parts, variational]).toEqual([undefined, undefined]);
    return;
  }
  const { latentSpread, klPerUnit, scoreDeviation, ...counts } = expected.variational;
  expectNear(variational!.latentSpread, latentSpread);
  expectNear(variational!.klPerUnit, klPerUnit);
  expect(variational!.scoreDeviation === null).toBe(scoreDeviation === null);
  expectNear(variational!.scoreDeviation ?? [], scoreDeviation ?? []);
  expect(variational).toMatchObject(counts);
  for (const part of ['training', 'validation'] as const) {
    expectNear(Object.values(loss.parts![part]), Object.values(expected.loss.parts![part]));
  }
}

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
    const [encoder, latent] = task.network.layers;
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
      const frames: Frame[] = [];
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

  it.each(VAE_SCORES)('shows the frames of a variational autoencoder that tfjs shows: %s', async (score) => {
    const options = { epochs: 10, optimizer: 'momentum', learningRate: 0.005 } as const;
    const task = smallVaeTask(options, { encoder: [regularized], score, warmUpEpochs: 5 });
    expectSameFrames((await runAll(engine, task)).frames, (await runAll(tfjs, task)).frames);
  });

  it('counts variances that are held at their bounds, and latent units that have collapsed, as tfjs does', async () => {
    const task = smallVaeTask({ epochs: 2, optimizer: 'sgd' }, { score: 'elbo' });
    const { bias, kernel, inputs, units } = task.network.layers[1]!;
    // The first latent unit says the same of every row; the second's variance is far below its bound.
    for (let i = 0; i < inputs; i++) task.weights[kernel + i * units] = task.weights[kernel + i * units + 2] = 0;
    task.weights[bias + 3] = -30;
    const [found, expected] = [await runAll(engine, task), await runAll(tfjs, task)];
    expect(
      expected.frames.map(({ variational }) => [variational!.clamped, variational!.collapsedUnits]),
    ).toContainEqual([20, 1]);
    expectSameFrames(found.frames, expected.frames);
  });

  it.each(VAE_SCORES)('judges more rows than go through a variational autoencoder at once: %s', async (score) => {
    const random = createRandom(5);
    const rows = () => Float32Array.from({ length: 6 * 601 }, () => random.normal());
    const task = smallVaeTask({ epochs: 1 }, { score, latent: { units: 9 } }, { test: rows(), validation: rows() });
    const { network, validation, test, validationNormal } = task;
    const [, last] = (await runAll(engine, task)).frames;
    const noise = scoreNoise(task.seed, network.variational!);
    const pass = (x: Float32Array) => variationalPass(network, last!.weights, x, noise);
    const expected = evaluateVariational(network, pass(validation), pass(test), validationNormal);
    for (const key of ['validationScores', 'testScores', 'latent'] as const) {
      expectNear(last![key], expected[key], 1e-5);
    }
    expectNear(last!.variational!.scoreDeviation ?? [], expected.variational.scoreDeviation ?? [], 1e-5);
    expectNear(last!.variational!.latentSpread, expected.variational.latentSpread, 1e-5);
  });

  it('gives the same frames of a variational autoencoder for the same seed, to the bit', async () => {
    const task = smallVaeTask({ epochs: 5 }, { encoder: [regularized], score: 'reconstructionProbability' });
    const first = (await runAll(engine, task)).frames.map(timeless);
    const other = (await runAll(engine, { ...task, seed: 2 })).frames.map(timeless);
    const again = (await runAll(engine, task)).frames.map(timeless);
    expect(again).toEqual(first);
    expect(other.at(-1)!.weights).not.toEqual(first.at(-1)!.weights);
  });

  it('goes on from a frame of a variational autoencoder in the middle of its warm-up', async () => {
    const task = smallVaeTask({ optimizer: 'sgd', epochs: 4 }, { warmUpEpochs: 4 });
    const { frames } = await runAll(engine, task);
    const resumed = await runAll(engine, { ...task, weights: frames[2]!.weights, startEpoch: 2 });
    expect(resumed.frames.at(-1)!.weights).toEqual(frames.at(-1)!.weights);
  });

  it('ends a run that diverges, and says so; the last frame is the last good one', async () => {
    const { frames, end } = await runAll(engine, smallTask({ optimizer: 'sgd', learningRate: 1e4, epochs: 50 }));
    expect(end).toMatchObject({ reason: 'diverged', epoch: frames.at(-1)!.epoch + 1 });
    expect(frames.at(-1)!.weights.every(Number.isFinite)).toBe(true);
  });

  it('measures its speed', async () => {
    expect(await engine.measure(smallTask(), 20)).toBeGreaterThan(0);
    expect(await engine.measure(smallVaeTask(), 20)).toBeGreaterThan(0);
  });
});

describe('the fusedWasm engine', () => {
  const abort = () => new AbortController();

  it('gives its memory back, however a run ends', async () => {
    const engine = createFusedWasmEngine(kernels);
    const task = smallTask({ epochs: 5 });
    await runAll(engine, task);
    expect(kernels.out.size).toBe(0);

    const left = engine.train(task, settingsOf(task), abort().signal);
    await left.next();
    expect(kernels.out.size).toBe(1);
    await left.return({ reason: 'cancelled' });
    expect(kernels.out.size).toBe(0);

    const control = abort();
    const cancelled = engine.train(task, settingsOf(task), control.signal);
    await cancelled.next();
    control.abort();
    expect(await collect(cancelled)).toEqual({ frames: [], end: { reason: 'cancelled' } });
    expect(kernels.out.size).toBe(0);
  });

  it('takes no more memory over a thousand epochs than it began with', async () => {
    const sizes = await memorySizes(smallTask({ epochs: 1000, batchSize: 16 }, { encoder: [regularized] }));
    expect(sizes.size).toBe(1);
  });

  it('takes no more over a thousand epochs of a variational autoencoder', async () => {
    const options = { epochs: 1000, batchSize: 16 };
    const task = smallVaeTask(options, { encoder: [regularized], score: 'reconstructionProbability' });
    const sizes = await memorySizes(task);
    expect(sizes.size).toBe(1);
  });

  const deepest = Array.from({ length: 10 }, () => plainLayer(256, 'relu'));
  const largest: [string, TrainingTask][] = [
    [
      'autoencoder',
      smallTask({ epochs: 1, batchSize: 30 }, { encoder: deepest, latent: { units: 64, activation: 'linear' } }),
    ],
    [
      'variational autoencoder',
      smallVaeTask(
        { epochs: 1, batchSize: 30 },
        { encoder: deepest, latent: { units: 64 }, score: 'reconstructionProbability' },
      ),
    ],
  ];

  it.each(largest)('trains the largest %s that there may be in less than 64 megabytes', async (_, task) => {
    const [size] = await memorySizes(task);
    // 1.2 million weights with gradients, two slots and a transposed copy: 24 MB; what 64 rows leave in 21 layers: 2 MB.
    expect(size).toBeLessThan(64 * 2 ** 20);
  });

  it('is lost, so that another engine can go on, when the machine will not give the memory', async () => {
    const full: Kernels = {
      open: () => {
        throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
      },
      close: () => {},
    };
    await expect(runAll(createFusedWasmEngine(full), smallTask())).rejects.toThrow(EngineLostError);
  });
});

/** All sizes that a new memory has while the run is on. */
async function memorySizes(task: TrainingTask): Promise<Set<number>> {
  const watched = await watchedKernels();
  const sizes = new Set<number>();
  for await (const _ of createFusedWasmEngine(watched).train(task, settingsOf(task), new AbortController().signal)) {
    for (const { memory } of watched.out) sizes.add(memory.buffer.byteLength);
  }
  return sizes;
}
