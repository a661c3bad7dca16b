import { beforeAll, describe, expect, it } from 'vitest';
import { VAE_SCORES } from '#core/experiment/experiment.ts';
import { denseLayers } from '#core/network/network.ts';
import { plainLayer } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import { evaluateVariational } from '#core/variational/evaluation.ts';
import { scoreNoise } from '#core/variational/noise.ts';
import { variationalPass } from '#core/variational/pass.ts';
import type { Engine } from '#engine/engine.ts';
import { runAll, smallVaeTask, timeless } from '#engine/testing.ts';
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

describe.each(['fusedWasm', 'fusedJs'] as const)('the %s engine, with variational autoencoders', (name) => {
  let engine: Engine;

  beforeAll(() => {
    engine = name === 'fusedWasm' ? createFusedWasmEngine(kernels) : createFusedJsEngine();
  });

  it.each(VAE_SCORES)('shows the frames of a variational autoencoder that tfjs shows: %s', async (score) => {
    const options = { epochs: 10, optimizer: 'momentum', learningRate: 0.005 } as const;
    const task = smallVaeTask(options, { encoder: [regularized], score, warmUpEpochs: 5 });
    expectSameFrames((await runAll(engine, task)).frames, (await runAll(tfjs, task)).frames);
  });

  it('counts variances that are held at their bounds, and latent units that have collapsed, as tfjs does', async () => {
    const task = smallVaeTask({ epochs: 2, optimizer: 'sgd' }, { score: 'elbo' });
    const { bias, kernel, inputs, units } = denseLayers(task.network)[1]!;
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

  it('measures the losses of training and validation rows alike: of the same rows they are the same', async () => {
    const { training } = smallVaeTask();
    const rows = {
      validation: training,
      validationNormal: Uint32Array.from({ length: training.length / 6 }, (_, i) => i),
    };
    const { frames } = await runAll(engine, { ...smallVaeTask({ epochs: 3 }), ...rows });
    expect(frames).toHaveLength(4);
    for (const { loss } of frames) expectNear([loss.training], [loss.validation], 1e-6);
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

  it('measures its speed', async () => {
    expect(await engine.measure(smallVaeTask(), 20)).toBeGreaterThan(0);
  });
});
