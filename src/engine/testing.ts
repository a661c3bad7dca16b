import type { AutoencoderSpec, NetworkSpec, TrainingOptions, VaeSpec } from '#core/experiment/experiment.ts';
import type { RunEnd, TrainingFrame } from '#core/frame.ts';
import { buildNetwork } from '#core/network/build.ts';
import { initialWeights } from '#core/network/initialize.ts';
import { plainLayer } from '#core/network/testing.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import type { Engine, LiveSettings, TrainingTask } from './engine.ts';

const FEATURES = 6;

const SPEC: AutoencoderSpec = {
  kind: 'autoencoder',
  encoder: [plainLayer(5, 'tanh')],
  latent: { units: 2, activation: 'linear' },
  output: 'linear',
};

const VAE_SPEC: VaeSpec = {
  kind: 'vae',
  encoder: [plainLayer(5, 'tanh')],
  latent: { units: 2 },
  output: 'linear',
  beta: 0.1,
  warmUpEpochs: 0,
  score: 'mean',
  samples: 4,
};

const OPTIONS: TrainingOptions = {
  optimizer: 'adam',
  learningRate: 0.01,
  batchSize: 8,
  epochs: 3,
  regularizer: { kind: 'none', rate: 0 },
  earlyStoppingPatience: 0,
  plateauPatience: 0,
};

/** A task small enough to train in milliseconds: rows on a noisy plane, 30 to train on, 20 and 10 to evaluate. */
export function smallTask(
  options: Partial<TrainingOptions> = {},
  spec: Partial<AutoencoderSpec> = {},
  task: Partial<TrainingTask> = {},
): TrainingTask {
  return { ...taskOf({ ...SPEC, ...spec }, options), ...task };
}

/** The same rows for a variational autoencoder. */
export function smallVaeTask(
  options: Partial<TrainingOptions> = {},
  spec: Partial<VaeSpec> = {},
  task: Partial<TrainingTask> = {},
): TrainingTask {
  return { ...taskOf({ ...VAE_SPEC, ...spec }, options), ...task };
}

/** A task of sequences: sines of any phase and a size of their own, 24 samples each. */
export function sinesTask(spec: NetworkSpec, options: Partial<TrainingOptions> = {}): TrainingTask {
  const samples = 24;
  const random = createRandom(3);
  const rows = (count: number) => {
    const x = new Float32Array(count * samples);
    for (let row = 0; row < count; row++) {
      const [phase, size] = [2 * Math.PI * random.uniform(), 0.5 + random.uniform()];
      for (let i = 0; i < samples; i++) x[row * samples + i] = size * Math.sin(phase + (2 * Math.PI * i) / samples);
    }
    return x;
  };
  return taskOn(samples, rows, spec, options, random);
}

function taskOf(spec: NetworkSpec, options: Partial<TrainingOptions>): TrainingTask {
  const random = createRandom(7);
  const axes = Float32Array.from({ length: 2 * FEATURES }, () => random.normal());
  const rows = (count: number) => {
    const x = new Float32Array(count * FEATURES);
    for (let row = 0; row < count; row++) {
      const [a, b] = [random.normal(), random.normal()];
      for (let f = 0; f < FEATURES; f++) {
        x[row * FEATURES + f] = a * axes[f]! + b * axes[FEATURES + f]! + 0.1 * random.normal();
      }
    }
    return x;
  };
  return taskOn(FEATURES, rows, spec, options, random);
}

function taskOn(
  features: number,
  rows: (count: number) => Float32Array,
  spec: NetworkSpec,
  options: Partial<TrainingOptions>,
  random: Random,
): TrainingTask {
  const network = buildNetwork(features, spec);
  return {
    network,
    weights: initialWeights(network, random.fork('weights')),
    training: rows(30),
    validation: rows(20),
    test: rows(10),
    validationNormal: Uint32Array.from({ length: 15 }, (_, i) => i),
    options: { ...OPTIONS, ...options },
    seed: 1,
    startEpoch: 0,
  };
}

export function settingsOf(task: TrainingTask): LiveSettings {
  return { learningRate: task.options.learningRate, batchSize: task.options.batchSize };
}

/** Trains to the end. */
export async function runAll(
  engine: Pick<Engine, 'train'>,
  task: TrainingTask,
): Promise<{ frames: TrainingFrame[]; end: RunEnd }> {
  return collect(engine.train(task, settingsOf(task), new AbortController().signal));
}

export async function collect(
  run: AsyncGenerator<TrainingFrame, RunEnd>,
): Promise<{ frames: TrainingFrame[]; end: RunEnd }> {
  const frames: TrainingFrame[] = [];
  for (;;) {
    const next = await run.next();
    if (next.done) return { frames, end: next.value };
    frames.push(next.value);
  }
}

/** A frame without what the clock put into it. */
export function timeless(frame: TrainingFrame): Omit<TrainingFrame, 'msPerStep'> {
  const { msPerStep: _, ...rest } = frame;
  return rest;
}

/** For work that nobody interrupts. */
export const straightOn: YieldToMain = async () => 0;
