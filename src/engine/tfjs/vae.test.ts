import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { VAE_SCORES } from '#core/experiment/experiment.ts';
import { plainLayer } from '#core/network/testing.ts';
import { evaluateVariational } from '#core/variational/evaluation.ts';
import { scoreNoise } from '#core/variational/noise.ts';
import { lossOf } from '#core/variational/objective.ts';
import { variationalPass } from '#core/variational/pass.ts';
import type { Engine } from '#engine/engine.ts';
import { runAll, settingsOf, smallVaeTask, timeless } from '#engine/testing.ts';
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

describe.each(['cpu', 'wasm'] as const)('variational autoencoders on the %s engine', (name) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await createTfjsEngine(name);
  });

  it.each(VAE_SCORES)('learn, and the plain forward pass confirms their frames: %s', async (score) => {
    const task = smallVaeTask({ epochs: 20 }, { score });
    const { network, seed, validation, test, validationNormal } = task;
    const { frames, end } = await runAll(engine, task);
    expect(end).toEqual({ reason: 'finished' });
    const last = frames.at(-1)!;
    expect(last.loss.validation).toBeLessThan(frames[0]!.loss.validation - 0.2);

    const noise = scoreNoise(seed, network.variational!);
    const pass = (x: Float32Array) => variationalPass(network, last.weights, x, noise);
    const { validationLoss, ...expected } = evaluateVariational(
      network,
      pass(validation),
      pass(test),
      validationNormal,
    );
    expectNear(last.validationScores, expected.validationScores, 64);
    expectNear(last.testScores, expected.testScores, 64);
    expectNear(last.latent, expected.latent, 64);
    const { latentSpread, klPerUnit, scoreDeviation, ...counts } = last.variational!;
    expectNear(latentSpread, expected.variational!.latentSpread, 64);
    expectNear(klPerUnit, expected.variational!.klPerUnit, 64);
    expectNear(scoreDeviation ?? [], expected.variational!.scoreDeviation ?? [], 64);
    expect(counts).toEqual({ collapsedUnits: expected.variational!.collapsedUnits, clamped: 0 });
    const { parts } = last.loss;
    expectNear(Object.values(parts!.validation), Object.values(validationLoss), 64);
    expect(last.loss.validation).toBe(lossOf(network, parts!.validation));
    expect(last.loss.training).toBe(lossOf(network, parts!.training));
  });

  it('give the same frames for the same seed, to the bit, and others for another', async () => {
    const task = smallVaeTask({}, { encoder: regularized, score: 'monteCarlo' });
    const first = (await runAll(engine, task)).frames.map(timeless);
    const again = (await runAll(engine, task)).frames.map(timeless);
    const other = (await runAll(engine, { ...task, seed: 2 })).frames.map(timeless);
    expect(again).toEqual(first);
    expect(other.at(-1)!.weights).not.toEqual(first.at(-1)!.weights);
  });

  it('go on from a frame as if they had never stopped, warming up, where the optimiser remembers nothing', async () => {
    const task = smallVaeTask({ optimizer: 'sgd', epochs: 4 }, { warmUpEpochs: 4 });
    const { frames } = await runAll(engine, task);
    const resumed = await runAll(engine, { ...task, weights: frames[2]!.weights, startEpoch: 2 });
    expect(resumed.frames.map((frame) => frame.epoch)).toEqual([2, 3, 4]);
    expect(resumed.frames.at(-1)!.weights).toEqual(frames.at(-1)!.weights);
  });

  it('begin with little of the divergence while they warm up', async () => {
    const kl = async (warmUpEpochs: number) => {
      const { frames } = await runAll(engine, smallVaeTask({ epochs: 10 }, { beta: 5, warmUpEpochs }));
      return frames.at(-1)!.loss.parts!.validation.kl;
    };
    expect(await kl(100)).toBeGreaterThan(2 * (await kl(0)));
  });

  it('collapse, and say so, where β is far too large', async () => {
    const { frames } = await runAll(engine, smallVaeTask({ epochs: 60, learningRate: 0.02 }, { beta: 1000 }));
    expect(frames.at(-1)!.variational!.collapsedUnits).toBe(2);
    expect(frames[0]!.variational!.collapsedUnits).toBe(0);
  });

  it('stop early by their own loss', async () => {
    const task = smallVaeTask({ epochs: 60, learningRate: 0.05, earlyStoppingPatience: 3 }, { score: 'monteCarlo' });
    const { frames } = await runAll(engine, task);
    const lowest = Math.min(...frames.slice(1).map((frame) => frame.loss.validation));
    expect(frames.at(-1)!.loss.validation).toBe(lowest);
  });

  it('hold a fixed number of tensors while they train, and none afterwards', async () => {
    const task = smallVaeTask({ epochs: 20 }, { encoder: regularized, score: 'reconstructionProbability' });
    const before = tf.memory().numTensors;
    const counts = new Set<number>();
    for await (const frame of engine.train(task, settingsOf(task), new AbortController().signal)) {
      if (frame.epoch > 0) counts.add(tf.memory().numTensors);
    }
    expect(counts.size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);
    expect(await engine.measure(task, 10)).toBeGreaterThan(0);
    expect(tf.memory().numTensors).toBe(before);
  });
});
