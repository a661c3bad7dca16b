import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { OPTIMIZERS, REGULARIZERS } from '#core/experiment/experiment.ts';
import { forward, reconstructionErrors } from '#core/network/forward.ts';
import { denseLayers } from '#core/network/network.ts';
import { plainConvolution, plainLayer, plainLstm, REFERENCE_NETWORKS } from '#core/network/testing.ts';
import type { Engine } from '#engine/engine.ts';
import { createFusedJsEngine } from '#engine/fused/createFusedEngine.ts';
import { expectSameFrames } from '#engine/fused/expectFrames.ts';
import { runAll, settingsOf, sinesTask, smallTask, timeless } from '#engine/testing.ts';
import { createTfjsEngine } from './createTfjsEngine.ts';

/** Agreement to so many float32 roundings (2⁻²⁴), of the value or of 1, whichever is more. */
function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, roundings: number) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) {
    const tolerance = roundings * 2 ** -24 * Math.max(1, Math.abs(expected[i]!));
    expect(Math.abs(found[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance);
  }
}

const regularized = [{ ...plainLayer(5, 'tanh'), dropout: 0.2, batchNormalization: true }];

describe.each(['cpu', 'wasm'] as const)('the %s engine', (name) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await createTfjsEngine(name);
  });

  it.each(REFERENCE_NETWORKS)('steps down the gradient that PyTorch finds: $name', async (reference) => {
    const { network, rows, gradient } = reference;
    const x = Float32Array.from(reference.x);
    const weights = Float32Array.from(reference.weights);
    const task = smallTask(
      { optimizer: 'sgd', learningRate: 1, batchSize: rows, epochs: 1 },
      {},
      {
        network,
        weights,
        training: x,
        validation: x,
        test: x,
        validationNormal: Uint32Array.from({ length: rows }, (_, i) => i),
      },
    );
    const { frames } = await runAll(engine, task);
    const [before, after] = frames;
    expectNear(
      [before!.loss.training, before!.loss.validation, after!.loss.training],
      Array(3).fill(reference.loss),
      8,
    );
    expectNear(before!.testScores, reference.rowErrors, 16);
    expectNear(before!.latent, reference.latent, 16);
    // Sums over 7 rows and up to 6 units, through four layers.
    expectNear(
      after!.weights.map((w, i) => weights[i]! - w),
      gradient,
      32,
    );
  });

  it.each(OPTIMIZERS)('brings the loss down with %s', async (optimizer) => {
    const rates = { sgd: 0.1, momentum: 0.05, adagrad: 0.1, adadelta: 1, rmsprop: 0.01, adam: 0.01, adamax: 0.02 };
    const { frames, end } = await runAll(engine, smallTask({ optimizer, learningRate: rates[optimizer], epochs: 20 }));
    expect(end).toEqual({ reason: 'finished' });
    expect(frames.map((frame) => frame.epoch)).toEqual(Array.from({ length: 21 }, (_, epoch) => epoch));
    expect(frames.at(-1)!.loss.validation).toBeLessThan(0.8 * frames[0]!.loss.validation);
  });

  it('gives the same frames for the same seed, to the bit, and others for another', async () => {
    const task = smallTask({}, { encoder: regularized });
    const first = (await runAll(engine, task)).frames.map(timeless);
    const again = (await runAll(engine, task)).frames.map(timeless);
    const other = (await runAll(engine, { ...task, seed: 2 })).frames.map(timeless);
    expect(again).toEqual(first);
    expect(other.at(-1)!.weights).not.toEqual(first.at(-1)!.weights);
  });

  it('goes on from a frame as if it had never stopped, where the optimiser remembers nothing', async () => {
    const task = smallTask({ optimizer: 'sgd', epochs: 4 }, { encoder: regularized });
    const { frames } = await runAll(engine, task);
    const resumed = await runAll(engine, { ...task, weights: frames[2]!.weights, startEpoch: 2 });
    expect(resumed.frames.map((frame) => frame.epoch)).toEqual([2, 3, 4]);
    expect(resumed.frames.at(-1)!.weights).toEqual(frames.at(-1)!.weights);
  });

  it('trains networks with batch normalisation and dropout, whose frames the plain forward pass confirms', async () => {
    const task = smallTask({ epochs: 30 }, { encoder: regularized });
    const { frames } = await runAll(engine, task);
    const last = frames.at(-1)!;
    expect(last.loss.validation).toBeLessThan(0.8 * frames[0]!.loss.validation);
    const { latent, output } = forward(task.network, last.weights, task.test, 10);
    expectNear(last.latent, latent, 64);
    expectNear(last.testScores, reconstructionErrors(task.network, task.test, output), 64);
  });

  it.each(REGULARIZERS)('penalises kernels alone, and keeps the penalty out of the loss: %s', async (kind) => {
    const options = { optimizer: 'sgd', learningRate: 0.5, batchSize: 30, epochs: 1 } as const;
    const plain = smallTask(options);
    const penalized = smallTask({ ...options, regularizer: { kind, rate: 0.01 } });
    const [without, withPenalty] = [await runAll(engine, plain), await runAll(engine, penalized)].map(
      (run) => run.frames[1]!,
    );
    expect(withPenalty!.loss.training).toBe(without!.loss.training);
    const l1 = kind === 'l1' || kind === 'l1l2' ? 0.01 : 0;
    const l2 = kind === 'l2' || kind === 'l1l2' ? 0.01 : 0;
    const expected = without!.weights.slice();
    for (const { kernel, bias } of denseLayers(plain.network)) {
      for (let i = kernel; i < bias; i++)
        expected[i]! -= 0.5 * (l1 * Math.sign(plain.weights[i]!) + 2 * l2 * plain.weights[i]!);
    }
    expectNear(withPenalty!.weights, expected, 8);
  });

  it('counts units that say the same of every row', async () => {
    const task = smallTask({ epochs: 1 }, { encoder: [plainLayer(5, 'relu')] });
    const [encoder, latent] = denseLayers(task.network);
    // Two units far below zero; one latent unit that hears nothing.
    task.weights.fill(-1e3, encoder!.bias, encoder!.bias + 2);
    for (let input = 0; input < 5; input++) task.weights[latent!.kernel + 2 * input] = 0;
    const { frames } = await runAll(engine, task);
    expect(frames[0]!.deadUnits.slice(0, 2)).toEqual([2, 1]);
  });

  it('judges layers that see order as the plain engine does, dead filters and all, and clears them away', async () => {
    const encoder = [{ ...plainConvolution(4, 5, 2), dropout: 0.2, batchNormalization: true }, plainLstm(3, 4, 2)];
    const latent = { units: 2, activation: 'linear' } as const;
    const task = sinesTask({ kind: 'autoencoder', encoder, latent, output: 'linear' }, { optimizer: 'momentum' });
    const { beta } = task.network.layers[0]!.batchNormalization!;
    task.weights.fill(-1e3, beta, beta + 2);
    const before = tf.memory().numTensors;
    const { frames } = await runAll(engine, task);
    expect(tf.memory().numTensors).toBe(before);
    expectSameFrames(frames, (await runAll(createFusedJsEngine(), task)).frames);
    expect(frames.map(({ deadUnits }) => deadUnits[0])).toEqual([2, 2, 2, 2]);
  });

  it('ends a run that diverges, and says so; the last frame is the last good one', async () => {
    const { frames, end } = await runAll(engine, smallTask({ optimizer: 'sgd', learningRate: 1e4, epochs: 50 }));
    expect(end).toMatchObject({ reason: 'diverged', epoch: frames.at(-1)!.epoch + 1 });
    expect(frames.at(-1)!.weights.every(Number.isFinite)).toBe(true);
  });

  it('holds a fixed number of tensors while it trains, and none when the run has ended, however it ends', async () => {
    const task = smallTask(
      { epochs: 200, batchSize: 16, regularizer: { kind: 'l1', rate: 1e-6 } },
      { encoder: regularized },
    );
    const before = tf.memory().numTensors;
    const counts = new Set<number>();
    const run = engine.train(task, settingsOf(task), new AbortController().signal);
    for await (const frame of run) if (frame.epoch > 0) counts.add(tf.memory().numTensors);
    expect(counts.size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);

    const left = engine.train(task, settingsOf(task), new AbortController().signal);
    await left.next();
    await left.next();
    await left.return({ reason: 'cancelled' });
    expect(tf.memory().numTensors).toBe(before);

    const abort = new AbortController();
    const cancelled = engine.train(task, settingsOf(task), abort.signal);
    await cancelled.next();
    abort.abort();
    expect(await cancelled.next()).toEqual({ done: true, value: { reason: 'cancelled' } });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('measures its speed and cleans up', async () => {
    const before = tf.memory().numTensors;
    const msPerStep = await engine.measure(smallTask(), 20);
    expect(msPerStep).toBeGreaterThan(0);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('createTfjsEngine', () => {
  it('lets two engines take turns', async () => {
    const task = smallTask({ epochs: 3 });
    const runs = await Promise.all([createTfjsEngine('cpu'), createTfjsEngine('wasm')]);
    const alone = [await runAll(runs[0], task), await runAll(runs[1], task)];
    const together = await Promise.all(runs.map((engine) => runAll(engine, task)));
    expect(together.map((run) => run.frames.map(timeless))).toEqual(alone.map((run) => run.frames.map(timeless)));
  });

  it.each(['webgpu', 'webgl'] as const)('says what is missing where there is no %s', async (name) => {
    await expect(createTfjsEngine(name)).rejects.toThrow(/^noWebg(pu|l)$/);
  });
});
