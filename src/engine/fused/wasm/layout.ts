import { ACTIVATIONS, OPTIMIZERS, type TrainingOptions } from '#core/experiment/experiment.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import type { KernelInstance } from './kernels.ts';

/**
 * Where everything lies in the kernels' memory, in bytes; every place is a multiple of 32. Matrices lie in panels, as
 * assembly/products.ts says.
 */
export interface Layout {
  model: number;
  layerTable: number;
  layers: LayerPlaces[];
  trained: number;
  trainedBytes: number;
  gradients: number;
  firstSlot: number;
  secondSlot: number;
  zeros: number;
  training: number;
  validation: number;
  test: number;
  order: number;
  scores: number;
  latent: number;
  lowest: number;
  highest: number;
  /** From here on lies what layers make of rows, as `batchLayout` says: it depends on how many go through at once. */
  end: number;
}

/** Places of a layer's numbers; 0 where it has none. */
export interface LayerPlaces {
  kernel: number;
  kernelBytes: number;
  bias: number;
  gamma: number;
  beta: number;
  movingMean: number;
  movingVariance: number;
  transposed: number;
}

/** Where layers leave what they make of a batch. */
export interface BatchLayout {
  input: number;
  back: number;
  forth: number;
  layers: { standardized: number; inverseDeviation: number; activated: number; mask: number; output: number }[];
  end: number;
}

export interface RowCounts {
  training: number;
  validation: number;
  test: number;
}

/** Columns of a matrix in memory. */
export const paddedColumns = (columns: number) => Math.ceil(columns / 8) * 8;
/** Rows of a matrix in memory. */
export const paddedRows = (rows: number) => Math.ceil(rows / 4) * 4;

/** The first kilobyte stays empty, so that no place is 0. */
const START = 1024;
const MODEL_BYTES = 256;
const LAYER_BYTES = 68;

export function planLayout(network: Network, rows: RowCounts): Layout {
  const take = taker(START);
  const { layers, inputs } = network;
  const width = paddedColumns(inputs);
  const model = take(MODEL_BYTES / 4);
  const layerTable = take((layers.length * LAYER_BYTES) / 4);
  const trained = take(0);
  const places = layers.map((layer) => trainedPlaces(layer, take));
  const trainedNumbers = (take(0) - trained) / 4;
  const hiddenUnits = layers.slice(0, -1).reduce((sum, { units }) => sum + paddedColumns(units), 0);
  return {
    model,
    layerTable,
    trained,
    trainedBytes: 4 * trainedNumbers,
    gradients: take(trainedNumbers),
    firstSlot: take(trainedNumbers),
    secondSlot: take(trainedNumbers),
    layers: layers.map((layer, i) => {
      const statistics = layer.batchNormalization ? paddedColumns(layer.units) : 0;
      return {
        ...places[i]!,
        movingMean: statistics && take(statistics),
        movingVariance: statistics && take(statistics),
        // Nobody asks for the gradient at the data.
        transposed: i > 0 ? take(places[i]!.kernelBytes / 4) : 0,
      };
    }),
    zeros: take(widestOf(network)),
    training: take(rows.training * width),
    validation: take(rows.validation * width),
    test: take(rows.test * width),
    order: take(rows.training),
    scores: take(Math.max(rows.training, rows.validation, rows.test)),
    latent: take(rows.test * layers[network.latent]!.units),
    lowest: take(hiddenUnits),
    highest: take(hiddenUnits),
    end: take(0),
  };
}

function trainedPlaces({ inputs, units, batchNormalization }: DenseLayer, take: Take) {
  const columns = paddedColumns(units);
  const kernelNumbers = paddedColumns(inputs) * columns;
  return {
    kernel: take(kernelNumbers),
    kernelBytes: 4 * kernelNumbers,
    bias: take(columns),
    gamma: batchNormalization ? take(columns) : 0,
    beta: batchNormalization ? take(columns) : 0,
  };
}

/** Room for so many rows at once, from the layout's end on. */
export function planBatches(network: Network, { end }: Layout, rowsAtOnce: number): BatchLayout {
  const take = taker(end);
  const rows = paddedRows(rowsAtOnce);
  return {
    input: take(rows * paddedColumns(network.inputs)),
    back: take(rows * widestOf(network)),
    forth: take(rows * widestOf(network)),
    layers: network.layers.map(({ units, batchNormalization, dropout }) => {
      const numbers = rows * paddedColumns(units);
      const activated = take(numbers);
      return {
        standardized: batchNormalization ? take(numbers) : 0,
        inverseDeviation: batchNormalization ? take(paddedColumns(units)) : 0,
        activated,
        mask: dropout > 0 ? take(numbers) : 0,
        output: dropout > 0 ? take(numbers) : activated,
      };
    }),
    end: take(0),
  };
}

/** Takes room for so many numbers of four bytes, and says where. */
type Take = (numbers: number) => number;

function taker(start: number): Take {
  let end = start;
  return (numbers) => {
    const place = end;
    end += Math.ceil(numbers / 8) * 32;
    return place;
  };
}

function widestOf({ inputs, layers }: Network): number {
  return paddedColumns(Math.max(inputs, ...layers.map(({ units }) => units)));
}

/** Tells the kernels where everything lies. What a model has counted and summed so far stays. */
export function writeModel(
  { words }: KernelInstance,
  network: Network,
  { optimizer }: TrainingOptions,
  layout: Layout,
  batch: BatchLayout,
  rowsAtOnce: number,
): void {
  const model = {
    layers: layout.layerTable,
    layerCount: network.layers.length,
    latent: network.latent,
    features: network.inputs,
    optimizer: OPTIMIZERS.indexOf(optimizer),
    rowsAtOnce,
    trained: layout.trained,
    trainedBytes: layout.trainedBytes,
    gradients: layout.gradients,
    first: layout.firstSlot,
    second: layout.secondSlot,
    rows: layout.training,
    order: layout.order,
    input: batch.input,
    back: batch.back,
    forth: batch.forth,
    zeros: layout.zeros,
  };
  words.set(Object.values(model), (layout.model + DOUBLES_BYTES) / 4);
  for (const [i, { inputs, units, activation }] of network.layers.entries()) {
    const [places, made] = [layout.layers[i]!, batch.layers[i]!];
    const layer = {
      inputs: paddedColumns(inputs),
      units: paddedColumns(units),
      realUnits: units,
      activation: ACTIVATIONS.indexOf(activation),
      kernel: places.kernel,
      kernelBytes: places.kernelBytes,
      transposed: places.transposed,
      bias: places.bias,
      gamma: places.gamma,
      beta: places.beta,
      movingMean: places.movingMean,
      movingVariance: places.movingVariance,
      inverseDeviation: made.inverseDeviation,
      standardized: made.standardized,
      activated: made.activated,
      mask: made.mask,
      output: made.output,
    };
    words.set(Object.values(layer), (layout.layerTable + i * LAYER_BYTES) / 4);
  }
}

/** The float64s that a model begins with: a sum of errors, powers of the optimiser's decays, rates of the penalties. */
const DOUBLES_BYTES = 40;

/** Sets what a new model begins with. */
export function beginModel(
  { doubles }: KernelInstance,
  { model }: Layout,
  regularizer: TrainingOptions['regularizer'],
) {
  const { kind, rate } = regularizer;
  const l1 = kind === 'l1' || kind === 'l1l2' ? rate : 0;
  const l2 = kind === 'l2' || kind === 'l1l2' ? rate : 0;
  doubles.set([0, 1, 1, l1, l2], model / 8);
}
