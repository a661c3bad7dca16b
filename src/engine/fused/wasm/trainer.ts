import type { DenseLayer } from '#core/network/network.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { isDead } from '#engine/deadUnits.ts';
import type { TrainingTask } from '#engine/engine.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Kernels } from './kernels.ts';
import { beginModel, paddedColumns, paddedRows, planBatches, planLayout, writeModel } from './layout.ts';
import { readWeights, writeRows, writeWeights } from './panels.ts';

/** Rows that go through the layers at once where nothing else says how many: what they leave fits into a near cache. */
const ROWS_AT_ONCE = 64;

/** Multiplications and additions that `steps` does before it comes back: a few milliseconds. */
const WORK_AT_ONCE = 30e6;

/** What each slot of an optimiser starts from. */
const FIRST_SLOT = { adagrad: 0.1 } as Record<string, number>;

/**
 * Trains a task in the kernels' memory.
 * @throws RangeError when this machine will not give the memory that the task needs
 */
export function createWasmTrainer(kernels: Kernels, task: TrainingTask): Trainer {
  const { network, options } = task;
  const { layers, inputs } = network;
  const countOf = (rows: Float32Array) => rows.length / inputs;
  const counts = {
    training: countOf(task.training),
    validation: countOf(task.validation),
    test: countOf(task.test),
  };
  // Batch normalisation asks for all rows of a batch at once, and masks are drawn layer by layer for all of them.
  const wholeBatches = layers.some(({ dropout, batchNormalization }) => dropout > 0 || batchNormalization);
  const dropout = layers.some((layer) => layer.dropout > 0);
  const workOfRow = 3 * layers.reduce((sum, layer) => sum + layer.inputs * layer.units, 0);

  const layout = planLayout(network, counts);
  let rowsAtOnce = Math.min(ROWS_AT_ONCE, Math.max(counts.training, counts.validation, counts.test));
  if (wholeBatches) rowsAtOnce = Math.max(rowsAtOnce, Math.min(options.batchSize, counts.training));
  let batch = planBatches(network, layout, rowsAtOnce);
  const instance = kernels.open(batch.end);
  const { functions } = instance;
  beginModel(instance, layout, options.regularizer);
  writeModel(instance, network, options, layout, batch, rowsAtOnce);
  writeWeights(instance.floats, network, layout, task.weights);
  writeRows(instance.floats, layout.training, task.training, inputs);
  writeRows(instance.floats, layout.validation, task.validation, inputs);
  writeRows(instance.floats, layout.test, task.test, inputs);
  const slotNumbers = layout.trainedBytes / 4;
  const slotAt = layout.firstSlot / 4;
  instance.floats.fill(FIRST_SLOT[options.optimizer] ?? 0, slotAt, slotAt + slotNumbers);

  let epoch = { rows: 0, seen: 0, dropout: createRandom(0) };

  /** Makes room for a batch that is larger than any before: a person may ask for one while the run is on. */
  function makeRoomFor(rows: number): void {
    if (!wholeBatches || rows <= rowsAtOnce) return;
    rowsAtOnce = rows;
    batch = planBatches(network, layout, rowsAtOnce);
    instance.reserve(batch.end);
    writeModel(instance, network, options, layout, batch, rowsAtOnce);
  }

  function train(first: number, last: number, batchSize: number, learningRate: number): void {
    if (dropout) {
      for (const [i, layer] of layers.entries()) {
        drawMask(instance.floats, batch.layers[i]!.mask, layer, last - first, epoch.dropout);
      }
    }
    functions.train(layout.model, first, last, batchSize, learningRate);
    epoch.seen += last - first;
  }

  /** Reads numbers of four bytes. */
  const read = (place: number, count: number) => instance.floats.slice(place / 4, place / 4 + count);

  return {
    beginEpoch(order, random) {
      instance.words.set(order, layout.order / 4);
      instance.doubles[layout.model / 8] = 0;
      epoch = { rows: order.length, seen: 0, dropout: random };
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
      return instance.doubles[layout.model / 8]! / (epoch.seen * inputs);
    },
    async trainingLoss() {
      functions.evaluate(layout.model, layout.training, counts.training, layout.scores, 0, 0, 0);
      return read(layout.scores, counts.training).reduce((sum, score) => sum + score, 0) / counts.training;
    },
    async evaluate() {
      const { model, scores, latent, lowest, highest } = layout;
      functions.evaluate(model, layout.validation, counts.validation, scores, 0, lowest, highest);
      const validationScores = read(scores, counts.validation);
      functions.evaluate(model, layout.test, counts.test, scores, latent, 0, 0);
      return {
        validationScores,
        testScores: read(scores, counts.test),
        latent: read(latent, counts.test * layers[network.latent]!.units),
        weights: readWeights(instance.floats, network, layout),
        deadUnits: countDead(layers, instance.floats, lowest / 4, highest / 4),
      };
    },
    dispose() {
      kernels.close(instance);
    },
  };
}

/** Inverted dropout (Srivastava et al. 2014): 0 where a unit is silenced, elsewhere what makes up for it; row by row. */
function drawMask(floats: Float32Array, place: number, { units, dropout }: DenseLayer, rows: number, random: Random) {
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

/** Dead units of each hidden layer, from the lowest and the highest outputs of all, each layer filled up to whole panels. */
function countDead(layers: readonly DenseLayer[], floats: Float32Array, lowest: number, highest: number): number[] {
  let at = 0;
  return layers.slice(0, -1).map(({ units }) => {
    let dead = 0;
    for (let unit = 0; unit < units; unit++) {
      if (isDead(floats[lowest + at + unit]!, floats[highest + at + unit]!)) dead += 1;
    }
    at += paddedColumns(units);
    return dead;
  });
}
