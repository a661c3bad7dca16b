import { OPTIMIZERS, type OptimizerName } from '#core/experiment/experiment.ts';
import type { DenseLayer } from '#core/network/network.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { drawNormals } from '#core/variational/noise.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Gpu } from './device.ts';
import { createEvaluator } from './evaluate.ts';
import { blocksOf, tableLayers } from './layout.ts';
import { MOST_STEPS, openMemory } from './memory.ts';
import { passesOf } from './passes.ts';
import { type Recorder, submit } from './recorder.ts';

/** Multiplications and additions that are sent at once, so that a slow processor has something else to do in between. */
const WORK_AT_ONCE = 1e9;

/**
 * Trains a task on a graphics processor. Nothing is waited for until somebody asks for a loss or an evaluation.
 * @throws EngineLostError when the device is gone or the task is too large for it
 */
export function createWebgpuTrainer(gpu: Gpu, task: TrainingTask): Trainer {
  const { network, options } = task;
  const { layers, inputs, variational } = network;
  const loss = gpu.loss();
  if (loss) throw loss;
  const memory = openMemory(gpu, task);
  const passes = passesOf(network);
  const { divergences, ranges } = memory.places.results;
  const { epochNoise } = memory.places.data;
  const { kind, rate } = options.regularizer;
  const penalties = {
    l1: kind === 'l1' || kind === 'l1l2' ? rate : 0,
    l2: kind === 'l2' || kind === 'l1l2' ? rate : 0,
  };
  const optimizer = OPTIMIZERS.indexOf(options.optimizer);
  const masked = layers.some(({ dropout }) => dropout > 0);
  const noiseStride = variational?.units ?? 0;
  const workOfRow = 3 * layers.reduce((sum, layer) => sum + layer.inputs * layer.units, 0);
  let epoch = { rows: 0, seen: 0, largestBatch: 0, dropout: createRandom(0), klWeight: 0 };
  let count = 0;

  function recordStep(recorder: Recorder, firstRow: number, batch: number, learningRate: number): void {
    count += 1;
    recorder.step({
      firstRow,
      rows: batch,
      training: 1,
      optimizer,
      ...correctedRate(options.optimizer, learningRate, count),
      ...penalties,
      noise: epochNoise + firstRow * noiseStride,
      noiseStride,
      divergences,
      divergenceRate: epoch.klWeight / (batch * inputs),
    });
    passes.forward(recorder, batch, true);
    passes.backward(recorder, batch, memory.layout.blocks);
    epoch.seen += batch;
    epoch.largestBatch = Math.max(epoch.largestBatch, batch);
  }

  /** Steps of `batchSize` rows, fewer in the last, in one piece. */
  function train(first: number, last: number, batchSize: number, learningRate: number): void {
    memory.reserve(Math.min(batchSize, last - first));
    if (masked) drawMasks(last - first);
    submit(gpu, memory, (recorder) => {
      for (let at = first; at < last; at += batchSize) {
        recordStep(recorder, at, Math.min(batchSize, last - at), learningRate);
      }
    });
  }

  function drawMasks(batch: number): void {
    for (const [i, layer] of tableLayers(network).entries()) {
      if (layer.dropout === 0) continue;
      const mask = drawMask(layer, batch, epoch.dropout);
      gpu.device.queue.writeBuffer(memory.work, 4 * memory.layout.layers[i]!.mask, mask);
    }
  }

  return {
    beginEpoch(order, dropout, { noise, klWeight }) {
      epoch = { rows: order.length, seen: 0, largestBatch: 0, dropout, klWeight };
      const { queue } = gpu.device;
      queue.writeBuffer(memory.order, 0, order as Uint32Array<ArrayBuffer>);
      if (variational) {
        const drawn = drawNormals(noise, order.length * variational.units) as Float32Array<ArrayBuffer>;
        queue.writeBuffer(memory.data, 4 * epochNoise, drawn);
      }
      submit(gpu, memory, (recorder) => recorder.clear(memory.results, ranges));
    },
    step(first, batch, learningRate) {
      train(first, first + batch, batch, learningRate);
    },
    steps(first, batchSize, learningRate) {
      const wanted = masked ? 1 : Math.floor(WORK_AT_ONCE / (batchSize * workOfRow));
      const last = Math.min(epoch.rows, first + batchSize * Math.min(MOST_STEPS, Math.max(1, wanted)));
      train(first, last, batchSize, learningRate);
      return last;
    },
    async epochLoss() {
      const { seen, largestBatch } = epoch;
      const blocks = blocksOf(largestBatch, inputs);
      const rows = variational ? largestBatch : 0;
      submit(gpu, memory, (recorder) => {
        recorder.stage(memory.results, 0, 0, blocks);
        recorder.stage(memory.results, divergences, blocks, rows);
      });
      const numbers = await memory.read(blocks + rows);
      const reconstruction = sum(numbers.subarray(0, blocks)) / (seen * inputs);
      return variational ? { reconstruction, kl: sum(numbers.subarray(blocks)) / seen } : reconstruction;
    },
    ...createEvaluator(gpu, memory, passes, task),
    dispose() {
      memory.destroy();
    },
  };
}

/** Keeps divisions by zero away: Keras's value. */
const EPSILON = 1e-7;

/** The rate and the epsilon that a step goes by, with Adam's corrections of bias (Kingma & Ba 2015) gathered in them. */
function correctedRate(
  optimizer: OptimizerName,
  learningRate: number,
  count: number,
): { rate: number; epsilon: number } {
  if (optimizer !== 'adam' && optimizer !== 'adamax') return { rate: learningRate, epsilon: EPSILON };
  const rate = learningRate / (1 - 0.9 ** count);
  if (optimizer === 'adamax') return { rate, epsilon: EPSILON };
  const correction = Math.sqrt(1 - 0.999 ** count);
  return { rate: rate * correction, epsilon: EPSILON * correction };
}

/** Inverted dropout (Srivastava et al. 2014): 0 where a unit is silenced, elsewhere what makes up for it; row by row. */
function drawMask(
  { units, dropout }: Pick<DenseLayer, 'units' | 'dropout'>,
  rows: number,
  random: Random,
): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: rows * units }, () => (random.uniform() < dropout ? 0 : 1 / (1 - dropout)));
}

const sum = (numbers: Float32Array) => numbers.reduce((total, number) => total + number, 0);
