import { ACTIVATIONS, OPTIMIZERS, type TrainingOptions } from '#core/experiment/experiment.ts';
import type { LstmLayer, Network } from '#core/network/network.ts';
import { biasesOfHead, type Head, headsOf, matricesOfHead } from './heads.ts';
import type { KernelInstance } from './kernels.ts';
import {
  type BatchLayout,
  type BatchPlaces,
  DIRECTION_BYTES,
  LAYER_BYTES,
  type LayerPlaces,
  type Layout,
  WINDOWS_BYTES,
  widestOf,
} from './layout.ts';
import { paddedColumns } from './padding.ts';
import { type HeadWindows, passageOf, statesBefore } from './passage.ts';

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
  const widest = widestOf(network);
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
    spread: layout.spread,
    spreadBytes: 4 * widest,
    learnsVariance: Number(network.variational?.learnsVariance ?? false),
    noise: layout.noise,
    epsilon: batch.epsilon,
    sample: batch.sample,
    aside: batch.aside,
    atState: batch.atState,
    atMemory: batch.atMemory,
    scoreNoise: layout.scoreNoise,
    scoreSamples: network.variational?.samples ?? 0,
  };
  words.set(Object.values(model), (layout.model + DOUBLES_BYTES) / 4);
  const inputs = inputsOf(network, heads, batch);
  for (const [i, head] of heads.entries()) {
    const [places, made] = [layout.layers[i]!, batch.layers[i]!];
    const { layer, units, logVariances } = head;
    const passage = passageOf(head);
    const [matrix, bias] = [matricesOfHead(head)[0]!, biasesOfHead(head)[0]!];
    const lstm = layer.kind === 'lstm' ? layer : null;
    const fields = {
      inputs: paddedColumns(layer.inputs),
      units: paddedColumns(units),
      realUnits: units,
      activation: ACTIVATIONS.indexOf(layer.kind === 'lstm' ? 'linear' : layer.activation),
      logVariances: Number(logVariances),
      biases: bias.columns,
      channels: layer.to.channels / (layer.kind === 'dense' ? head.parts : 1),
      kernelRows: paddedColumns(matrix.rows),
      kernelColumns: matrix.groups * paddedColumns(matrix.columns),
      windows: passage?.count ?? 0,
      reads: places.windows,
      writes: places.windows + WINDOWS_BYTES,
      overlapping: Number(passage?.overlapping ?? false),
      directions: lstm ? places.directions : 0,
      directionCount: made.directions.length,
      cells: lstm?.cells ?? 0,
      steps: lstm?.steps ?? 0,
      tellsAll: Number(lstm?.gives === 'every'),
      ...inputs[i]!,
      kernel: places.matrices[0]!,
      kernelBytes: places.matrixBytes,
      transposed: places.transposed[0]!,
      bias: places.biases[0]!,
      redundantBias: Number(layer.kind !== 'lstm' && layer.redundant.bias),
      redundantBeta: Number(layer.kind !== 'lstm' && layer.redundant.beta),
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
    writeWindows(words, places.windows, passage?.reads ?? null, made.readAside);
    writeWindows(words, places.windows + WINDOWS_BYTES, passage?.writes ?? null, made.writeAside);
    if (lstm) writeDirections(words, lstm, places, made);
  }
}

function writeWindows(words: Uint32Array, place: number, windows: HeadWindows | null, aside: number): void {
  if (!windows) return;
  const { length, advance, before, size } = windows;
  words.set([length, advance, before, size, aside], place / 4);
}

function writeDirections(words: Uint32Array, layer: LstmLayer, places: LayerPlaces, made: BatchPlaces): void {
  const { matrices, transposed, biases, directions } = places;
  for (const [i, kept] of made.directions.entries()) {
    const place = directions + i * DIRECTION_BYTES;
    const before = directions + made.directions.length * DIRECTION_BYTES + i * WINDOWS_BYTES;
    const fields = {
      kernel: matrices[2 * i]!,
      transposed: transposed[2 * i]!,
      recurrent: matrices[2 * i + 1]!,
      recurrentTransposed: transposed[2 * i + 1]!,
      bias: biases[i]!,
      before,
      backwards: i,
      ...kept,
    };
    words.set(Object.values(fields), place / 4);
    writeWindows(words, before, statesBefore(layer.cells, layer.steps, i === 1), 0);
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
