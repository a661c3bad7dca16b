import { ACTIVATIONS, OPTIMIZERS, type TrainingOptions } from '#core/experiment/experiment.ts';
import { latentUnits, type Network } from '#core/network/network.ts';
import { type Head, headsOf } from './heads.ts';
import type { KernelInstance } from './kernels.ts';

/**
 * Where everything lies in the kernels' memory, in bytes; every place is a multiple of 32. Matrices lie in panels, as
 * assembly/products.ts says.
 */
export interface Layout {
  model: number;
  layerTable: number;
  /** One for each head. */
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
  /** Of a variational autoencoder, else 0: the ε of an epoch's rows and of sampled scores, and what those come to. */
  noise: number;
  scoreNoise: number;
  sampledMeans: number;
  sampledDeviations: number;
  lowest: number;
  highest: number;
  /** From here on lies what layers make of rows, as `batchLayout` says: it depends on how many go through at once. */
  end: number;
}

/** Places of a head's numbers; 0 where it has none. */
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
  /** Of a variational autoencoder, else 0. */
  epsilon: number;
  sample: number;
  aside: number;
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
const LAYER_BYTES = 88;

export function planLayout(network: Network, rows: RowCounts): Layout {
  const take = taker(START);
  const { inputs, variational } = network;
  const heads = headsOf(network);
  const width = paddedColumns(inputs);
  const most = Math.max(rows.training, rows.validation, rows.test);
  const model = take(MODEL_BYTES / 4);
  const layerTable = take((heads.length * LAYER_BYTES) / 4);
  const trained = take(0);
  const places = heads.map((head) => trainedPlaces(head, take));
  const trainedNumbers = (take(0) - trained) / 4;
  const hiddenUnits = heads.reduce((sum, { layer, units }) => {
    return layer.role === 'output' ? sum : sum + paddedColumns(units);
  }, 0);
  const latentWidth = paddedColumns(latentUnits(network));
  return {
    model,
    layerTable,
    trained,
    trainedBytes: 4 * trainedNumbers,
    gradients: take(trainedNumbers),
    firstSlot: take(trainedNumbers),
    secondSlot: take(trainedNumbers),
    layers: heads.map(({ layer, units }, i) => {
      const statistics = layer.batchNormalization ? paddedColumns(units) : 0;
      return {
        ...places[i]!,
        movingMean: statistics && take(statistics),
        movingVariance: statistics && take(statistics),
        // Nobody asks for the gradient at the data.
        transposed: layer !== network.layers[0] ? take(places[i]!.kernelBytes / 4) : 0,
      };
    }),
    zeros: take(widestOf(network)),
    training: take(rows.training * width),
    validation: take(rows.validation * width),
    test: take(rows.test * width),
    order: take(rows.training),
    scores: take(most),
    latent: take((variational ? most : rows.test) * network.layers[network.latent]!.units),
    noise: variational ? take(rows.training * latentWidth) : 0,
    scoreNoise: variational ? take(variational.samples * latentWidth) : 0,
    sampledMeans: variational ? take(most) : 0,
    sampledDeviations: variational ? take(most) : 0,
    lowest: take(hiddenUnits),
    highest: take(hiddenUnits),
    end: take(0),
  };
}

function trainedPlaces({ layer: { inputs, batchNormalization }, units }: Head, take: Take) {
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
  const { inputs, variational } = network;
  const latentNumbers = variational ? rows * paddedColumns(variational.units) : 0;
  return {
    input: take(rows * paddedColumns(inputs)),
    back: take(rows * widestOf(network)),
    forth: take(rows * widestOf(network)),
    epsilon: latentNumbers && take(latentNumbers),
    sample: latentNumbers && take(latentNumbers),
    aside: latentNumbers && take(variational?.learnsVariance ? rows * widestOf(network) : latentNumbers),
    layers: headsOf(network).map(({ units, layer: { batchNormalization, dropout } }) => {
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

function widestOf(network: Network): number {
  return paddedColumns(Math.max(network.inputs, ...headsOf(network).map(({ units }) => units)));
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
  const heads = headsOf(network);
  const model = {
    layers: layout.layerTable,
    layerCount: heads.length,
    // Before it, every layer has one head.
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
    learnsVariance: Number(network.variational?.learnsVariance ?? false),
    noise: layout.noise,
    epsilon: batch.epsilon,
    sample: batch.sample,
    aside: batch.aside,
    scoreNoise: layout.scoreNoise,
    scoreSamples: network.variational?.samples ?? 0,
  };
  words.set(Object.values(model), (layout.model + DOUBLES_BYTES) / 4);
  const inputs = inputsOf(network, heads, batch);
  for (const [i, { layer, units, logVariances }] of heads.entries()) {
    const [places, made] = [layout.layers[i]!, batch.layers[i]!];
    const fields = {
      inputs: paddedColumns(layer.inputs),
      units: paddedColumns(units),
      realUnits: units,
      activation: ACTIVATIONS.indexOf(layer.activation),
      logVariances: Number(logVariances),
      ...inputs[i]!,
      kernel: places.kernel,
      kernelBytes: places.kernelBytes,
      transposed: places.transposed,
      bias: places.bias,
      redundantBias: Number(layer.redundant.bias),
      redundantBeta: Number(layer.redundant.beta),
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
    words.set(Object.values(fields), (layout.layerTable + i * LAYER_BYTES) / 4);
  }
}

/** What each head reads: the data, the layer before, or a sample; in training and once trained. */
function inputsOf({ variational }: Network, heads: readonly Head[], batch: BatchLayout) {
  let [input, settledInput] = [batch.input, batch.input];
  return heads.map(({ layer, logVariances }, i) => {
    const reads = { input, settledInput };
    const { output, activated } = batch.layers[i]!;
    if (heads[i + 1]?.logVariances) return reads;
    const samples = variational !== null && logVariances && layer.role === 'latent';
    [input, settledInput] = samples ? [batch.sample, batch.sample] : [output, activated];
    return reads;
  });
}

/** The float64s that a model begins with: sums of losses, a weight, powers of the optimiser's decays, rates of the penalties. */
const DOUBLES_BYTES = 56;

/** Sets what a new model begins with. */
export function beginModel(
  { doubles }: KernelInstance,
  { model }: Layout,
  regularizer: TrainingOptions['regularizer'],
) {
  const { kind, rate } = regularizer;
  const l1 = kind === 'l1' || kind === 'l1l2' ? rate : 0;
  const l2 = kind === 'l2' || kind === 'l1l2' ? rate : 0;
  doubles.set([0, 0, 0, 1, 1, l1, l2], model / 8);
}

/** Starts new sums of losses, in which the KL divergence counts so much. */
export function beginSums({ doubles }: KernelInstance, { model }: Layout, klWeight: number): void {
  doubles.set([0, 0, klWeight], model / 8);
}

/** The sums over the steps since: of reconstruction terms, and of KL divergences. */
export function readSums({ doubles }: KernelInstance, { model }: Layout): { terms: number; kl: number } {
  const [terms, kl] = doubles.subarray(model / 8);
  return { terms: terms!, kl: kl! };
}
