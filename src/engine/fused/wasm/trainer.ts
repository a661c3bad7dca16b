import { productsOf } from '#core/network/matrices.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { evaluateVariational, lossPartsOf } from '#core/variational/evaluation.ts';
import { scoreNoise } from '#core/variational/noise.ts';
import type { VariationalPass } from '#core/variational/pass.ts';
import type { YieldToMain } from '#core/yieldToMain.ts';
import { isDead } from '#engine/deadUnits.ts';
import type { TrainingTask } from '#engine/engine.ts';
import { rowsBetweenBreaths, type Sampling, type Trainer } from '#engine/trainer.ts';
import { headsOf } from './heads.ts';
import type { Kernels } from './kernels.ts';
import { planLayout } from './layout.ts';
import { beginModel, beginSums, readSums, writeModel } from './model.ts';
import { paddedColumns, paddedRows } from './padding.ts';
import { readWeights, writeRows, writeWeights } from './panels.ts';
import { roomFor, rowsForCache } from './room.ts';

/** Multiplications and additions that `steps` does before it comes back: a few milliseconds. */
const WORK_AT_ONCE = 30e6;

/** What each slot of an optimiser starts from. */
const FIRST_SLOT = { adagrad: 0.1 } as Record<string, number>;

interface Epoch {
  rows: number;
  /** Rows that were taken so far. */
  seen: number;
  dropout: Random;
  sampling: Sampling;
}

/**
 * Trains a task in the kernels' memory.
 * @throws RangeError when this machine will not give the memory that the task needs, TellingError when it is too much for any
 */
export function createWasmTrainer(kernels: Kernels, task: TrainingTask, yieldToMain: YieldToMain): Trainer {
  const { network, options } = task;
  const { layers, inputs, variational } = network;
  const countOf = (rows: Float32Array) => rows.length / inputs;
  const counts = {
    training: countOf(task.training),
    validation: countOf(task.validation),
    test: countOf(task.test),
  };
  // Batch normalisation asks for all rows of a batch at once, and masks are drawn layer by layer for all of them.
  const wholeBatches = layers.some(({ dropout, batchNormalization }) => dropout > 0 || batchNormalization);
  const dropout = layers.some((layer) => layer.dropout > 0);
  const workOfRow = 3 * layers.reduce((sum, layer) => sum + productsOf(layer), 0);

  const layout = planLayout(network, counts);
  let rowsAtOnce = Math.min(rowsForCache(network), Math.max(counts.training, counts.validation, counts.test));
  if (wholeBatches) rowsAtOnce = Math.max(rowsAtOnce, Math.min(options.batchSize, counts.training));
  let batch = roomFor(network, layout, rowsAtOnce);
  const instance = kernels.open(batch.end);
  const { functions } = instance;
  beginModel(instance, layout, options.regularizer);
  writeModel(instance, network, options, layout, batch, rowsAtOnce);
  writeWeights(instance.floats, network, layout, task.weights);
  writeRows(instance.floats, layout.training, task.training, inputs);
  writeRows(instance.floats, layout.validation, task.validation, inputs);
  writeRows(instance.floats, layout.test, task.test, inputs);
  const noiseOfScores = variational && scoreNoise(task.seed, variational);
  if (noiseOfScores) writeRows(instance.floats, layout.scoreNoise, noiseOfScores, variational.units);
  const slotNumbers = layout.trainedBytes / 4;
  const slotAt = layout.firstSlot / 4;
  instance.floats.fill(FIRST_SLOT[options.optimizer] ?? 0, slotAt, slotAt + slotNumbers);

  const still = createRandom(0);
  /** Of the validation rows that were evaluated last. */
  let ranges: UnitRanges | null = null;
  let epoch: Epoch = { rows: 0, seen: 0, dropout: still, sampling: { noise: still, klWeight: 0 } };

  /** Makes room for a batch that is larger than any before: a person may ask for one while the run is on. */
  function makeRoomFor(rows: number): void {
    if (!wholeBatches || rows <= rowsAtOnce) return;
    batch = roomFor(network, layout, rows);
    rowsAtOnce = rows;
    instance.reserve(batch.end);
    writeModel(instance, network, options, layout, batch, rowsAtOnce);
  }

  function train(first: number, last: number, batchSize: number, learningRate: number): void {
    if (dropout) {
      for (const [i, { layer }] of headsOf(network).entries()) {
        drawMask(instance.floats, batch.layers[i]!.mask, layer, last - first, epoch.dropout);
      }
    }
    if (variational) {
      drawNoise(instance.floats, layout.noise, variational.units, first, last, epoch.sampling.noise);
    }
    functions.train(layout.model, first, last, batchSize, learningRate);
    epoch.seen += last - first;
  }

  /** Reads numbers of four bytes. */
  const read = (place: number, count: number) => instance.floats.slice(place / 4, place / 4 + count);

  /** A number for each hidden unit, layers filled up to whole panels. */
  const readUnits = (place: number) => read(place, (layout.highest - layout.lowest) / 4);

  /** What the network makes of rows of data at that place. @param sampled whether scores that need samples get them */
  async function evaluate(data: number, count: number, sampled: boolean): Promise<VariationalPass> {
    // A plain autoencoder's coordinates are wanted, and have room, for the test rows alone.
    const latent = variational || data === layout.test ? layout.latent : 0;
    const latentUnits = layers[network.latent]!.units;
    const samples = sampled && noiseOfScores ? variational.samples : 0;
    const [means, deviations] = samples > 0 ? [layout.sampledMeans, layout.sampledDeviations] : [0, 0];
    if (data === layout.validation) ranges = null;
    // Rows are evaluated each by itself, four at once: the numbers do not depend on how many go at a time.
    const most = paddedRows(rowsBetweenBreaths(network, samples));
    for (let first = 0; first < count; first += most) {
      const rows = Math.min(most, count - first);
      const from = (place: number, numbersOfRow: number) => place && place + 4 * first * numbersOfRow;
      functions.evaluate(
        layout.model,
        from(data, paddedColumns(inputs)),
        rows,
        from(layout.scores, 1),
        from(latent, latentUnits),
        data === layout.validation ? layout.lowest : 0,
        data === layout.validation ? layout.highest : 0,
        from(means, 1),
        from(deviations, 1),
      );
      if (data === layout.validation)
        ranges = widened(ranges, { lowest: readUnits(layout.lowest), highest: readUnits(layout.highest) });
      await yieldToMain();
    }
    return {
      terms: read(layout.scores, count),
      latent: read(latent, latent ? count * latentUnits : 0),
      sampled: means ? { mean: read(means, count), deviation: read(deviations, count) } : null,
    };
  }

  return {
    beginEpoch(order, random, sampling) {
      instance.words.set(order, layout.order / 4);
      beginSums(instance, layout, sampling.klWeight);
      epoch = { rows: order.length, seen: 0, dropout: random, sampling };
    },
    step(first, rows, learningRate) {
      makeRoomFor(rows);
      train(first, first + rows, rows, learningRate);
    },
    steps(first, batchSize, learningRate) {
      makeRoomFor(Math.min(batchSize, epoch.rows));
      const most = dropout ? 1 : Math.max(1, Math.floor(WORK_AT_ONCE / (batchSize * workOfRow)));
      const last = Math.min(epoch.rows, first + most * batchSize);
      train(first, last, batchSize, learningRate);
      return last;
    },
    async epochLoss() {
      const { terms, kl } = readSums(instance, layout);
      const reconstruction = terms / (epoch.seen * inputs);
      return variational ? { reconstruction, kl: kl / epoch.seen } : reconstruction;
    },
    async trainingLoss() {
      const pass = await evaluate(layout.training, counts.training, false);
      return variational ? lossPartsOf(network, pass) : meanOf(pass.terms);
    },
    async evaluate() {
      const ofValidation = await evaluate(layout.validation, counts.validation, true);
      const ofTest = await evaluate(layout.test, counts.test, true);
      return {
        ...(variational
          ? evaluateVariational(network, ofValidation, ofTest, task.validationNormal)
          : { validationScores: ofValidation.terms, testScores: ofTest.terms, latent: ofTest.latent }),
        weights: readWeights(instance.floats, network, layout),
        deadUnits: countDead(network, ranges!),
      };
    },
    dispose() {
      kernels.close(instance);
    },
  };
}

/** Inverted dropout (Srivastava et al. 2014): 0 where a unit is silenced, elsewhere what makes up for it; row by row. */
function drawMask(floats: Float32Array, place: number, { units, dropout }: Layer, rows: number, random: Random) {
  if (dropout === 0) return;
  const panel = paddedRows(rows) * 8;
  const kept = 1 / (1 - dropout);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      const at = place / 4 + (unit >> 3) * panel + row * 8 + (unit & 7);
      floats[at] = random.uniform() < dropout ? 0 : kept;
    }
  }
}

/** ε for the rows at positions `first` to before `last`, row by row as data lie. */
function drawNoise(floats: Float32Array, place: number, units: number, first: number, last: number, random: Random) {
  const width = paddedColumns(units);
  const end = place / 4 + last * width;
  for (let at = place / 4 + first * width; at < end; at += width) {
    for (let unit = 0; unit < units; unit++) floats[at + unit] = random.normal();
  }
}

/** Each hidden unit's lowest and highest output over some rows, each head filled up to whole panels. */
interface UnitRanges {
  lowest: Float32Array;
  highest: Float32Array;
}

/** The ranges over the rows of both. */
function widened(ranges: UnitRanges | null, more: UnitRanges): UnitRanges {
  if (!ranges) return more;
  return {
    lowest: ranges.lowest.map((low, unit) => Math.min(low, more.lowest[unit]!)),
    highest: ranges.highest.map((high, unit) => Math.max(high, more.highest[unit]!)),
  };
}

/** Dead units of each hidden layer; where rows are sequences, channels that are dead at every step. */
function countDead(network: Network, { lowest, highest }: UnitRanges): number[] {
  const dead = network.layers.slice(0, -1).map(() => 0);
  let at = 0;
  for (const { layer, units, parts } of headsOf(network)) {
    if (layer.role === 'output') continue;
    const channels = layer.to.channels / parts;
    for (let channel = 0; channel < channels; channel++) {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let unit = at + channel; unit < at + units; unit += channels) {
        low = Math.min(low, lowest[unit]!);
        high = Math.max(high, highest[unit]!);
      }
      if (isDead(low, high)) dead[network.layers.indexOf(layer)]! += 1;
    }
    at += paddedColumns(units);
  }
  return dead;
}

const meanOf = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
