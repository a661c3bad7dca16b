import { beforeAll, describe, expect, it } from 'vitest';
import { plainConvolution, plainLayer, plainLstm } from '#core/network/testing.ts';
import { EngineLostError, type TrainingTask } from '#engine/engine.ts';
import { collect, runAll, settingsOf, sinesTask, smallTask, smallVaeTask } from '#engine/testing.ts';
import { createFusedWasmEngine } from '../createFusedEngine.ts';
import type { Kernels } from './kernels.ts';
import { watchedKernels } from './testing.ts';

const regularized = { ...plainLayer(5, 'tanh'), dropout: 0.2, batchNormalization: true };

let kernels: Awaited<ReturnType<typeof watchedKernels>>;

beforeAll(async () => {
  kernels = await watchedKernels();
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

  const spec = { kind: 'autoencoder', latent: { units: 3, activation: 'linear' }, output: 'linear' } as const;
  const thousand = { epochs: 1000, batchSize: 16 };
  const long: [string, TrainingTask][] = [
    ['an autoencoder', smallTask(thousand, { encoder: [regularized] })],
    ['one that sees order', sinesTask({ ...spec, encoder: [plainConvolution(3, 5, 2), plainLstm(3, 3)] }, thousand)],
    ['a variational one', smallVaeTask(thousand, { encoder: [regularized], score: 'reconstructionProbability' })],
  ];

  it.each(long)('takes over a thousand epochs no more memory than it began with: %s', async (_, task) => {
    const { sizes, instances } = await memoryOf(task);
    expect(sizes).toHaveLength(1);
    expect(instances).toBe(1);
  });

  it('takes the memory of the run before, run after run', async () => {
    const watched = await watchedKernels();
    const engine = createFusedWasmEngine(watched);
    for (let seed = 1; seed <= 20; seed++) await runAll(engine, smallTask({ epochs: 1 }, {}, { seed }));
    expect(watched.seen.size).toBe(1);
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
    const { sizes } = await memoryOf(task);
    // 1.2 million weights with gradients, two slots and a transposed copy: 24 MB; what 64 rows leave in 21 layers: 2 MB.
    expect(Math.max(...sizes)).toBeLessThan(64 * 2 ** 20);
  });

  it('refuses a batch that would take more memory than there may be, and says so', async () => {
    const widest = { ...plainConvolution(64, 31, 1), dropout: 0.1 };
    const options = { epochs: 1, batchSize: 4096, learningRate: 1e-5 };
    const task = sinesTask({ ...spec, encoder: Array.from({ length: 10 }, () => widest) }, options);
    const training = Float32Array.from({ length: 4096 * 24 }, (_, i) => task.training[i % task.training.length]!);
    const refused = { say: 'batchTooLarge', rows: 4096, most: 2 ** 30 };
    await expect(runAll(createFusedWasmEngine(kernels), { ...task, training })).rejects.toMatchObject({
      telling: refused,
    });
    expect(kernels.out.size).toBe(0);
    // As many rows as there are, if that is fewer.
    const { end } = await runAll(createFusedWasmEngine(kernels), task);
    expect(end).toEqual({ reason: 'finished' });
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

/** All sizes that a new memory has while the run is on, and how many memories there are in it. */
async function memoryOf(task: TrainingTask): Promise<{ sizes: number[]; instances: number }> {
  const watched = await watchedKernels();
  const sizes = new Set<number>();
  for await (const _ of createFusedWasmEngine(watched).train(task, settingsOf(task), new AbortController().signal)) {
    for (const { memory } of watched.out) sizes.add(memory.buffer.byteLength);
  }
  return { sizes: [...sizes], instances: watched.seen.size };
}
