import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import type { ConvolutionLayer } from '#core/network/network.ts';
import { plainConvolution, plainLayer, plainLstm } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import type { Engine, TrainingTask } from '#engine/engine.ts';
import { runAll, sinesTask } from '#engine/testing.ts';
import { createFusedJsEngine, createFusedWasmEngine } from './createFusedEngine.ts';
import { expectSameFrames } from './expectFrames.ts';
import { readKernels } from './wasm/testing.ts';

const autoencoder = (...encoder: LayerSpec[]): NetworkSpec => ({
  kind: 'autoencoder',
  encoder,
  latent: { units: 2, activation: 'linear' },
  output: 'linear',
});

const vae = (...encoder: LayerSpec[]): NetworkSpec => ({
  kind: 'vae',
  encoder,
  latent: { units: 2 },
  output: 'linear',
  beta: 0.1,
  warmUpEpochs: 2,
  score: 'reconstructionProbability',
  samples: 3,
});

const js = createFusedJsEngine();
let wasm: Engine;

beforeAll(async () => {
  wasm = createFusedWasmEngine(await readKernels());
});

describe.each(['fusedJs', 'fusedWasm'])('the %s engine', (name) => {
  it.each([
    ['a convolutional autoencoder', autoencoder(plainConvolution(4, 5, 2, 'tanh'), plainConvolution(6, 3, 2, 'tanh'))],
    ['an LSTM autoencoder', autoencoder(plainLstm(8, 4))],
    ['one that reads both ways', autoencoder(plainLstm(5, 3, 2))],
  ])('trains %s on sines', async (_, spec) => {
    const engine = name === 'fusedJs' ? js : wasm;
    const { frames, end } = await runAll(engine, sinesTask(spec, { epochs: 150, learningRate: 0.02 }));
    const [first, last] = [frames[0]!.loss, frames.at(-1)!.loss];
    expect(end).toEqual({ reason: 'finished' });
    expect(last.training).toBeLessThan(first.training / 10);
    expect(last.validation).toBeLessThan(first.validation / 10);
  });
});

describe('the fusedWasm engine', () => {
  const normalized = { ...plainConvolution(5, 3, 2, 'tanh'), batchNormalization: true, dropout: 0.2 };
  const filled = plainConvolution(8, 3, 2, 'tanh');

  it.each([
    ['convolutions', autoencoder(normalized, filled)],
    ['LSTMs', autoencoder(filled, plainLstm(8, 2))],
    ['LSTMs that read both ways', autoencoder({ ...plainLstm(3, 5, 2), dropout: 0.2 })],
    ['variational convolutions', vae(filled, normalized)],
    ['variational LSTMs', vae(normalized, plainLstm(3, 2))],
    ['a dense encoder alone', { ...autoencoder(plainLayer(7, 'tanh')), decoder: [filled, normalized] }],
  ])('shows the frames that the plain engine shows: %s', async (_, spec) => {
    const options = { epochs: 8, optimizer: 'momentum', learningRate: 0.005 } as const;
    // More rows than go through the layers at once, in training and after.
    for (const task of [sinesTask(spec, options), longer(sinesTask(spec, { ...options, batchSize: 170 }))]) {
      expectSameFrames((await runAll(wasm, task)).frames, (await runAll(js, task)).frames);
    }
  });

  it('counts filters that are dead at every step', async () => {
    const task = sinesTask(autoencoder(plainConvolution(5, 3, 2)), { epochs: 1 });
    const { bias } = task.network.layers[0] as ConvolutionLayer;
    task.weights.fill(-1e3, bias, bias + 2);
    const { frames } = await runAll(wasm, task);
    expect(frames[0]!.deadUnits[0]).toBe(2);
  });
});

/** Rows of the same kind, many more of them. */
function longer(task: TrainingTask): TrainingTask {
  const random = createRandom(9);
  const repeated = (rows: Float32Array) =>
    Float32Array.from({ length: 7 * rows.length }, (_, i) => rows[i % rows.length]! + 0.1 * random.normal());
  return {
    ...task,
    training: repeated(task.training),
    validation: repeated(task.validation),
    test: repeated(task.test),
    validationNormal: Uint32Array.from({ length: 100 }, (_, i) => i),
  };
}
