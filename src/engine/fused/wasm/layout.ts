import { type LstmLayer, latentUnits, type Network } from '#core/network/network.ts';
import { biasesOfHead, type Head, headsOf, matricesOfHead, type WeightRows } from './heads.ts';
import { paddedColumns, paddedRows } from './padding.ts';
import { type HeadWindows, lieInPanels, passageOf } from './passage.ts';

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
  spread: number;
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
  /** Of its weight matrices, which lie one after the other; and of each of them the other way round. */
  matrices: number[];
  matrixBytes: number;
  transposed: number[];
  biases: number[];
  gamma: number;
  beta: number;
  movingMean: number;
  movingVariance: number;
  /** Tables: its two kinds of windows, and an LSTM's directions. */
  windows: number;
  directions: number;
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
  /** Where there is an LSTM, else 0. */
  atState: number;
  atMemory: number;
  layers: BatchPlaces[];
  end: number;
}

/** What a head leaves; 0 where it does not. */
export interface BatchPlaces {
  standardized: number;
  inverseDeviation: number;
  activated: number;
  mask: number;
  output: number;
  /** Where windows are copied to that are no matrices as they lie. */
  readAside: number;
  writeAside: number;
  /** What each direction of an LSTM keeps of all steps. */
  directions: { gates: number; memory: number; bounded: number; states: number }[];
}

export interface RowCounts {
  training: number;
  validation: number;
  test: number;
}

/** The first kilobyte stays empty, so that no place is 0. */
const START = 1024;
const MODEL_BYTES = 256;
export const LAYER_BYTES = 140;
/** Of windows, and of a direction with the windows of its states. */
export const WINDOWS_BYTES = 20;
export const DIRECTION_BYTES = 44;

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
    layers: heads.map(({ layer }, i) => {
      const statistics = layer.batchNormalization ? paddedColumns(layer.to.channels) : 0;
      const directions = layer.kind === 'lstm' ? layer.directions.length : 0;
      return {
        ...places[i]!,
        movingMean: statistics && take(statistics),
        movingVariance: statistics && take(statistics),
        // Nobody asks for the gradient at the data. An LSTM's states come of themselves.
        transposed: matricesOfHead(heads[i]!).map((matrix, at) => {
          return layer !== network.layers[0] || at % 2 === 1 ? take(sizeInPanels(matrix)) : 0;
        }),
        windows: take((2 * WINDOWS_BYTES) / 4),
        directions: take((directions * (DIRECTION_BYTES + WINDOWS_BYTES)) / 4),
      };
    }),
    zeros: take(widestOf(network)),
    spread: take(4 * widestOf(network)),
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

function trainedPlaces(head: Head, take: Take) {
  const { batchNormalization, to } = head.layer;
  const channels = paddedColumns(to.channels);
  const sizes = matricesOfHead(head).map(sizeInPanels);
  return {
    matrices: sizes.map(take),
    matrixBytes: 4 * sizes.reduce((sum, size) => sum + size, 0),
    biases: biasesOfHead(head).map(({ columns, groups }) => take(groups * paddedColumns(columns))),
    gamma: batchNormalization ? take(channels) : 0,
    beta: batchNormalization ? take(channels) : 0,
  };
}

const sizeInPanels = ({ rows, columns, groups }: WeightRows) => paddedColumns(rows) * groups * paddedColumns(columns);

/** Room for so many rows at once, from the layout's end on. */
export function planBatches(network: Network, { end }: Pick<Layout, 'end'>, rowsAtOnce: number): BatchLayout {
  const take = taker(end);
  const rows = paddedRows(rowsAtOnce);
  const { inputs, variational } = network;
  const latentNumbers = variational ? rows * paddedColumns(variational.units) : 0;
  const cells = Math.max(0, ...network.layers.map((layer) => (layer.kind === 'lstm' ? layer.cells : 0)));
  const state = rows * paddedColumns(cells);
  return {
    input: take(rows * paddedColumns(inputs)),
    back: take(rows * widestOf(network)),
    forth: take(rows * widestOf(network)),
    epsilon: latentNumbers && take(latentNumbers),
    sample: latentNumbers && take(latentNumbers),
    aside: latentNumbers && take(variational?.learnsVariance ? rows * widestOf(network) : latentNumbers),
    atState: state && take(state),
    atMemory: state && take(state),
    layers: headsOf(network).map((head) => batchPlaces(head, rows, take)),
    end: take(0),
  };
}

function batchPlaces(head: Head, rows: number, take: Take): BatchPlaces {
  const { layer, units } = head;
  const numbers = rows * paddedColumns(units);
  const normalized = layer.batchNormalization !== null;
  const activated = take(numbers);
  const passage = passageOf(head);
  const aside = (windows: HeadWindows | null) =>
    windows && !lieInPanels(windows) ? take(rows * paddedColumns(windows.length)) : 0;
  return {
    standardized: normalized ? take(numbers) : 0,
    inverseDeviation: normalized ? take(paddedColumns(units)) : 0,
    activated,
    mask: layer.dropout > 0 ? take(numbers) : 0,
    output: layer.dropout > 0 ? take(numbers) : activated,
    readAside: aside(passage?.reads ?? null),
    writeAside: aside(passage?.writes ?? null),
    directions: layer.kind === 'lstm' ? layer.directions.map(() => keptOfSteps(layer, rows, take)) : [],
  };
}

function keptOfSteps({ cells, steps }: LstmLayer, rows: number, take: Take) {
  const numbers = rows * steps * paddedColumns(cells);
  return { gates: take(4 * numbers), memory: take(numbers), bounded: take(numbers), states: take(numbers) };
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

/** As many numbers as the longest row of anything that layers read, write or have biases of. */
export function widestOf(network: Network): number {
  const widths = headsOf(network).flatMap((head) => {
    const { reads, writes } = passageOf(head) ?? {};
    return [head.units, reads?.length ?? 0, writes?.length ?? 0];
  });
  return paddedColumns(Math.max(network.inputs, ...widths));
}
