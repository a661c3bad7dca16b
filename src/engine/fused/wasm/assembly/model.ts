/**
 * What the caller writes into memory before it calls: a model and its layers. Fields and their order are those of
 * ../layout.ts. Pointers to numbers are multiples of 16; 0 means that there is none. Matrices lie in panels, as
 * products.ts says.
 */
@unmanaged
export class Model {
  /** Sums over all training steps since the caller last set them to 0: of reconstruction terms, and of KL divergences. */
  reconstruction: f64;
  divergence: f64;
  /** What the KL divergence counts in the loss. */
  klWeight: f64;
  /** 0.9ᵗ and 0.999ᵗ after t steps. */
  meanPower: f64;
  squarePower: f64;
  /** Rates of the penalties on Σ|w| and Σw² of the kernels. */
  l1: f64;
  l2: f64;
  layers: usize;
  layerCount: i32;
  latent: i32;
  /** Real features of a row; in memory a row of data is filled up with zeros to a multiple of 8. */
  features: i32;
  optimizer: i32;
  /** Rows that go through the layers at once; more of a batch follow after. */
  rowsAtOnce: i32;
  /** All numbers that are trained, in bytes. Where the gradients, and what the optimiser remembers, lie from there. */
  trained: usize;
  trainedBytes: usize;
  gradients: usize;
  first: usize;
  second: usize;
  /** Training rows, and their order in this epoch. */
  rows: usize;
  order: usize;
  /** A batch's rows in panels. */
  input: usize;
  /** Two matrices as large as the largest layer's output, for the way back; what else needs room may have them before. */
  back: usize;
  forth: usize;
  zeros: usize;
  /** Four rows as long as the largest layer's output: what there is for each channel, written out for all units. */
  spread: usize;
  spreadBytes: usize;
  /** Whether the last layer gives log variances of the features, and the one before it their means. */
  learnsVariance: i32;
  /** Of a variational autoencoder, else 0: the epoch's ε, row by row as data are; a batch's in panels; z in panels. */
  noise: usize;
  epsilon: usize;
  sample: usize;
  /** The gradient at log variances, while that at the means is elsewhere. */
  aside: usize;
  /** The gradients at an LSTM's state and at what it remembers, while the way back goes through time. */
  atState: usize;
  atMemory: usize;
  /** The ε that scores are sampled with: samples × latent units, row by row as data are. */
  scoreNoise: usize;
  scoreSamples: i32;
}

@unmanaged
export class Layer {
  inputs: i32;
  units: i32;
  /** Units that are there, of `units`, a multiple of 8. */
  realUnits: i32;
  activation: i32;
  /** Whether these are the log variances of what the layer before gives the means of; both read the same. */
  logVariances: i32;
  /** Of how many numbers a bias has, and batch normalisation; a layer's units go through them in turn. */
  biases: i32;
  channels: i32;
  /** The kernel's size, in whole panels. */
  kernelRows: i32;
  kernelColumns: i32;
  /** How many windows the layer goes through; 0 where it reads all numbers at once. Which it reads, and which it writes. */
  windows: i32;
  reads: usize;
  writes: usize;
  /** Whether the windows that it writes overlap, and are added up. */
  overlapping: i32;
  /** Of an LSTM, else 0: its directions, one after the other, and how it goes through a row. */
  directions: usize;
  directionCount: i32;
  cells: i32;
  steps: i32;
  /** Whether it tells of every state, or of the last alone. */
  tellsAll: i32;
  /** What the layer reads in training, and what once trained, when nothing is dropped out. */
  input: usize;
  settledInput: usize;
  kernel: usize;
  kernelBytes: usize;
  /** The kernel the other way round, for the way back; 0 where data are read. */
  transposed: usize;
  bias: usize;
  /** Whether the bias, and batch normalisation's beta, change nothing and stay as they are: gradients are 0 to begin with. */
  redundantBias: i32;
  redundantBeta: i32;
  /** Batch normalisation, or 0. */
  gamma: usize;
  beta: usize;
  movingMean: usize;
  movingVariance: usize;
  inverseDeviation: usize;
  standardized: usize;
  activated: usize;
  /** Dropout's factors, or 0; and the layer's output, which without dropout is what was activated. */
  mask: usize;
  output: usize;
}

/** One direction of an LSTM. Matrices of all steps lie one after the other, as lstm.ts says. */
@unmanaged
export class Lstm {
  kernel: usize;
  transposed: usize;
  recurrent: usize;
  recurrentTransposed: usize;
  bias: usize;
  /** The states before each step, as windows. */
  before: usize;
  backwards: i32;
  /** The gates, on the way back the gradients at their sums; what is remembered, its tanh, and what is told of it. */
  gates: usize;
  memory: usize;
  bounded: usize;
  states: usize;
}

const LAYER_BYTES: usize = offsetof<Layer>();

export function layerAt(model: Model, index: i32): Layer {
  return changetype<Layer>(model.layers + <usize>index * LAYER_BYTES);
}
