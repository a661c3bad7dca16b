import type { TrainingFrame, VariationalFrame } from '#core/frame.ts';
import { denseLayers } from '#core/network/network.ts';
import { plainLayer } from '#core/network/testing.ts';
import { createRandom } from '#core/random/random.ts';
import type { Engine, TrainingTask } from '#engine/engine.ts';
import { createFusedWasmEngine } from '#engine/fused/createFusedEngine.ts';
import { FEWER_CASES, STEPS } from '#engine/fused/equalityCases.ts';
import { createReferenceTrainer } from '#engine/fused/reference/trainer.ts';
import { SEQUENCE_CASES } from '#engine/fused/sequenceCases.ts';
import { takeSteps } from '#engine/fused/testing.ts';
import { loadKernels } from '#engine/fused/wasm/kernels.ts';
import kernelsUrl from '#engine/fused/wasm/kernels.wasm?url';
import { createWasmTrainer } from '#engine/fused/wasm/trainer.ts';
import { createFusedWebgpuEngine } from '#engine/fused/webgpu/createFusedWebgpuEngine.ts';
import { openGpu } from '#engine/fused/webgpu/device.ts';
import { createWebgpuTrainer } from '#engine/fused/webgpu/trainer.ts';
import { settingsOf, smallTask, smallVaeTask, straightOn } from '#engine/testing.ts';
import { openDevice } from '#engine/tfjs/device.ts';
import { createTrainer } from '#engine/tfjs/trainer.ts';
import type { Trainer } from '#engine/trainer.ts';
import { wasmFrames } from './wasmFrames.ts';

/** How far one engine comes from another, from the same weights with the same batches and masks. */
export interface Deviation {
  name: string;
  /** The largest of all steps, relative to the step's loss. */
  loss: number;
  /** Distance of the last weights, taken together, relative to their size. */
  weights: number;
}

/** A task's frames on fused WebGPU beside those of fused WASM. */
export interface Comparison {
  found: Settled[];
  expected: Settled[];
  /** The largest difference of any number of any frame. */
  furthest: number;
  /** Whether a second run shows the same frames to the bit. */
  repeats: boolean;
}

/** What of a frame is the same or is not. */
type Settled = Pick<TrainingFrame, 'epoch' | 'deadUnits' | 'learningRate'> &
  Partial<Pick<VariationalFrame, 'collapsedUnits' | 'clamped'>>;

const bytes = await (await fetch(kernelsUrl)).arrayBuffer();
const kernels = await loadKernels(new Uint8Array(bytes));
const gpu = await openGpu();
const engines = { fusedWasm: createFusedWasmEngine(kernels), fusedWebgpu: createFusedWebgpuEngine(gpu) };

const regularized = { ...plainLayer(5, 'tanh'), dropout: 0.2, batchNormalization: true };

/** Tasks that show what a course of steps does not. */
const TASKS = {
  'dead units': () => {
    const options = { epochs: 5, optimizer: 'momentum', learningRate: 0.05 } as const;
    const task = smallTask(options, { encoder: [plainLayer(5, 'relu')] });
    const [encoder, latent] = denseLayers(task.network);
    // Two units far below zero; one latent unit that hears nothing.
    task.weights.fill(-1e3, encoder!.bias, encoder!.bias + 2);
    for (let input = 0; input < 5; input++) task.weights[latent!.kernel + 2 * input] = 0;
    return task;
  },
  'changes on the way': () => smallTask({ epochs: 6, batchSize: 4, optimizer: 'momentum' }, { encoder: [regularized] }),
  'early stopping': () => {
    const options = { epochs: 60, optimizer: 'rmsprop', learningRate: 0.1 } as const;
    return smallTask({ ...options, earlyStoppingPatience: 5, plateauPatience: 4 });
  },
  'more rows than go through the layers at once': () => {
    const random = createRandom(5);
    const test = Float32Array.from({ length: 6 * 20_000 }, () => random.normal());
    return smallTask({ epochs: 1 }, {}, { test });
  },
  'a variational autoencoder': () => smallVaeTask({ epochs: 5, learningRate: 0.005 }, { score: 'elbo' }),
  'β that warms up, and sampled scores': () => {
    const options = { epochs: 6, optimizer: 'momentum', learningRate: 0.005 } as const;
    // More samples than go on their way at once.
    return smallVaeTask(options, { encoder: [regularized], score: 'monteCarlo', samples: 19, warmUpEpochs: 4 });
  },
  'a learnt variance': () => smallVaeTask({ epochs: 5, learningRate: 0.005 }, { score: 'reconstructionProbability' }),
  'variances at their bounds, and a latent unit that has collapsed': () => {
    const task = smallVaeTask({ epochs: 2, optimizer: 'sgd' }, { score: 'elbo' });
    const { bias, kernel, inputs, units } = denseLayers(task.network)[1]!;
    for (let i = 0; i < inputs; i++) task.weights[kernel + i * units] = task.weights[kernel + i * units + 2] = 0;
    task.weights[bias + 3] = -30;
    return task;
  },
  'more rows than go through a variational autoencoder at once': () => {
    const random = createRandom(5);
    const test = Float32Array.from({ length: 6 * 17_000 }, () => random.normal());
    return smallVaeTask({ epochs: 1 }, { score: 'monteCarlo', samples: 2, latent: { units: 3 } }, { test });
  },
  'twenty layers': () => {
    const encoder = Array.from({ length: 10 }, (_, i) => plainLayer(20 - i, i % 2 === 0 ? 'elu' : 'tanh'));
    return smallTask({ epochs: 5 }, { encoder });
  },
} satisfies Record<string, () => TrainingTask>;

const page = {
  deviations(variational: boolean): Promise<Deviation[]> {
    const cases = FEWER_CASES.filter(([, { network }]) => (network.variational !== null) === variational);
    return Promise.all(
      cases.map(([name, task]) =>
        deviationOf(name, task, [createWasmTrainer(kernels, task, straightOn), createWebgpuTrainer(gpu, task)], STEPS),
      ),
    );
  },

  /** How far tfjs on a graphics processor comes from the plain engine through all kinds of layers, in a few steps. */
  async sequences(name: 'webgpu' | 'webgl'): Promise<Deviation> {
    const [kinds, task] = SEQUENCE_CASES.find(([name]) => name === 'all kinds of layers')!;
    const device = await openDevice(name, {});
    const trainers = [createReferenceTrainer(task, straightOn), createTrainer(device, task, straightOn)] as const;
    return deviationOf(kinds, task, trainers, 4);
  },

  async compare(name: keyof typeof TASKS): Promise<Comparison> {
    const found = await framesOf(engines.fusedWebgpu, name);
    const again = await framesOf(engines.fusedWebgpu, name);
    const expected = await framesOf(engines.fusedWasm, name);
    const differences = found.flatMap((frame, i) => NUMBERS.map((of) => furthest(of(frame), of(expected[i]!))));
    return {
      found: found.map(settled),
      expected: expected.map(settled),
      furthest: Math.max(...differences),
      repeats: found.every((frame, i) => NUMBERS.every((of) => furthest(of(frame), of(again[i]!)) === 0)),
    };
  },

  /** What fused WASM shows in this browser. */
  wasmFrames: () => wasmFrames(kernels),

  /** Trains a while, loses the device, and says how that looks. */
  async lose(): Promise<string> {
    const own = await openGpu();
    const task = smallTask({ epochs: 50 });
    const run = createFusedWebgpuEngine(own).train(task, settingsOf(task), new AbortController().signal);
    await run.next();
    own.device.destroy();
    return run.next().then(
      () => 'It went on.',
      (error: Error) => `${error.name}: ${error.message}`,
    );
  },
};

export type WebgpuPage = typeof page;

declare global {
  /** There as soon as the page's script has run. */
  var webgpuPage: WebgpuPage;
}

globalThis.webgpuPage = page;

async function deviationOf(
  name: string,
  task: TrainingTask,
  [reference, trainer]: readonly [reference: Trainer, trainer: Trainer],
  steps: number,
): Promise<Deviation> {
  const expected = await takeSteps(reference, task, steps);
  const found = await takeSteps(trainer, task, steps);
  const losses = expected.losses.map((loss, step) => Math.abs(found.losses[step]! - loss) / loss);
  const distance = Math.hypot(...expected.weights.map((weight, i) => found.weights[i]! - weight));
  return { name, loss: Math.max(...losses), weights: distance / Math.hypot(...expected.weights) };
}

async function framesOf(engine: Engine, name: keyof typeof TASKS): Promise<TrainingFrame[]> {
  const task = TASKS[name]();
  const settings = settingsOf(task);
  const frames: TrainingFrame[] = [];
  for await (const frame of engine.train(task, settings, new AbortController().signal)) {
    frames.push(frame);
    if (name !== 'changes on the way') continue;
    if (frame.epoch === 2) Object.assign(settings, { learningRate: 0.002, batchSize: 17 });
    if (frame.epoch === 4) Object.assign(settings, { learningRate: 0.02, batchSize: 4096 });
  }
  return frames;
}

const NUMBERS: readonly ((frame: TrainingFrame) => ArrayLike<number>)[] = [
  ({ loss }) => [loss.training, loss.validation],
  ({ validationScores }) => validationScores,
  ({ testScores }) => testScores,
  ({ latent }) => latent,
  ({ weights }) => weights,
  ({ loss: { parts } }) => (parts ? [parts.training, parts.validation].flatMap(Object.values) : []),
  ({ variational }) => variational?.latentSpread ?? [],
  ({ variational }) => variational?.klPerUnit ?? [],
  ({ variational }) => variational?.scoreDeviation ?? [],
];

function furthest(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let i = 0; i < found.length; i++) largest = Math.max(largest, Math.abs(found[i]! - expected[i]!));
  return largest;
}

function settled({ epoch, deadUnits, learningRate, variational }: TrainingFrame): Settled {
  if (!variational) return { epoch, deadUnits, learningRate };
  const { collapsedUnits, clamped } = variational;
  return { epoch, deadUnits, learningRate, collapsedUnits, clamped };
}
