import { OPTIMIZERS, type OptimizerName } from '#core/experiment/experiment.ts';
import type { DenseLayer } from '#core/network/network.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { isDead } from '#engine/deadUnits.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Gpu } from './device.ts';
import { blocksOf } from './layout.ts';
import { MOST_STEPS, openMemory } from './memory.ts';
import { type Recorder, submit } from './recorder.ts';
import { THREADS } from './wgsl/product.ts';

/** Multiplications and additions that are sent at once, so that a slow processor has something else to do in between. */
const WORK_AT_ONCE = 1e9;

/**
 * Trains a task on a graphics processor. Nothing is waited for until somebody asks for a loss or an evaluation.
 * @throws EngineLostError when the device is gone or the task is too large for it
 */
export function createWebgpuTrainer(gpu: Gpu, task: TrainingTask): Trainer {
  const { network, options } = task;
  const { layers, inputs, latent, total } = network;
  const loss = gpu.loss();
  if (loss) throw loss;
  const memory = openMemory(gpu, task);
  const { rows } = memory;
  const { kind, rate } = options.regularizer;
  const penalties = {
    l1: kind === 'l1' || kind === 'l1l2' ? rate : 0,
    l2: kind === 'l2' || kind === 'l1l2' ? rate : 0,
  };
  const optimizer = OPTIMIZERS.indexOf(options.optimizer);
  const masked = layers.some(({ dropout }) => dropout > 0);
  const workOfRow = 3 * layers.reduce((sum, layer) => sum + layer.inputs * layer.units, 0);
  let epoch = { rows: 0, seen: 0, lossBlocks: 0, dropout: createRandom(0) };
  let count = 0;

  function recordStep(recorder: Recorder, firstRow: number, batch: number, learningRate: number): void {
    count += 1;
    const { layout } = memory;
    recorder.step({
      firstRow,
      rows: batch,
      training: 1,
      optimizer,
      ...correctedRate(options.optimizer, learningRate, count),
      ...penalties,
    });
    recorder.dispatch('gather', 0, batch);
    for (const [i, { units, batchNormalization }] of layers.entries()) {
      recorder.dispatch('forward', i, workgroupsFor(blocksOf(batch, units)));
      if (batchNormalization) recorder.dispatch('normalize', i, units);
    }
    for (let i = layers.length - 1; i > 0; i--) {
      const before = layers[i - 1]!;
      recorder.dispatch('backward', i, workgroupsFor(blocksOf(batch, before.units)));
      if (before.batchNormalization) recorder.dispatch('normalizeBack', i - 1, before.units);
    }
    recorder.dispatch('update', 0, workgroupsFor(layout.blocks));
    epoch.seen += batch;
    epoch.lossBlocks = Math.max(epoch.lossBlocks, blocksOf(batch, inputs));
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
    for (const [i, layer] of layers.entries()) {
      if (layer.dropout === 0) continue;
      const mask = drawMask(layer, batch, epoch.dropout);
      gpu.device.queue.writeBuffer(memory.work, 4 * memory.layout.layers[i]!.mask, mask);
    }
  }

  /** Lets rows go through the layers and scores them; `after` records what else is wanted of each part of them. */
  function judge(
    first: number,
    rowCount: number,
    after: (recorder: Recorder, firstRow: number, part: number) => void = () => {},
  ): void {
    for (let done = 0; done < rowCount; done += memory.rowsAtOnce) {
      const part = Math.min(memory.rowsAtOnce, rowCount - done);
      submit(gpu, memory, (recorder) => {
        const { ranges, scores } = memory;
        recorder.step({ firstRow: first + done, rows: part, afresh: Number(done === 0), ranges, scores });
        recorder.dispatch('gather', 0, part);
        for (const [i, { units }] of layers.entries()) {
          recorder.dispatch('forward', i, workgroupsFor(blocksOf(part, units)));
        }
        recorder.dispatch('score', 0, workgroupsFor(part));
        after(recorder, done, part);
      });
    }
  }

  return {
    beginEpoch(order, dropout) {
      epoch = { rows: order.length, seen: 0, lossBlocks: 0, dropout };
      gpu.device.queue.writeBuffer(memory.order, 0, order as Uint32Array<ArrayBuffer>);
      submit(gpu, memory, (recorder) => recorder.clear(memory.results, memory.lossBlocks));
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
      submit(gpu, memory, (recorder) => recorder.stage(memory.results, 0, 0, epoch.lossBlocks));
      return sum(await memory.read(epoch.lossBlocks)) / (epoch.seen * inputs);
    },
    async trainingLoss() {
      judge(0, rows.training);
      submit(gpu, memory, (recorder) => recorder.stage(memory.results, memory.scores, 0, rows.training));
      return sum(await memory.read(rows.training)) / rows.training;
    },
    async evaluate() {
      const { rangeNumbers, layout } = memory;
      const hidden = layers.slice(0, -1);
      const widest = Math.max(...hidden.map(({ units }) => units));
      const latentUnits = layers[latent]!.units;
      const judged = rows.validation + rows.test;
      const latentAt = rangeNumbers + judged;
      const weightsAt = latentAt + rows.test * latentUnits;
      judge(rows.training, rows.validation, (recorder) => recorder.dispatch('widen', 0, widest, hidden.length));
      judge(rows.training + rows.validation, rows.test, (recorder, done, part) => {
        const to = latentAt + done * latentUnits;
        recorder.stage(memory.work, layout.layers[latent]!.activated, to, part * latentUnits);
      });
      submit(gpu, memory, (recorder) => {
        recorder.stage(memory.results, memory.ranges, 0, rangeNumbers);
        recorder.stage(memory.results, memory.scores + rows.training, rangeNumbers, judged);
        recorder.stage(memory.weights, 0, weightsAt, total);
      });
      const numbers = await memory.read(weightsAt + total);
      return {
        validationScores: numbers.slice(rangeNumbers, rangeNumbers + rows.validation),
        testScores: numbers.slice(rangeNumbers + rows.validation, latentAt),
        latent: numbers.slice(latentAt, weightsAt),
        weights: numbers.slice(weightsAt),
        deadUnits: countDead(hidden, numbers),
      };
    },
    dispose() {
      memory.destroy();
    },
  };
}

/** Workgroups for so many invocations. */
const workgroupsFor = (invocations: number) => Math.ceil(invocations / THREADS);

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
function drawMask({ units, dropout }: DenseLayer, rows: number, random: Random): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: rows * units }, () => (random.uniform() < dropout ? 0 : 1 / (1 - dropout)));
}

/** Dead units of each hidden layer, from the lowest and the highest output of each unit. */
function countDead(hidden: readonly DenseLayer[], ranges: Float32Array): number[] {
  let at = 0;
  return hidden.map(({ units }) => {
    let dead = 0;
    for (const end = at + 2 * units; at < end; at += 2) if (isDead(ranges[at]!, ranges[at + 1]!)) dead += 1;
    return dead;
  });
}

const sum = (numbers: Float32Array) => numbers.reduce((total, number) => total + number, 0);
