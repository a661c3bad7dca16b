import { THREADS } from './product.ts';

/** What a dispatch is told: a number of four bytes each, in this order. */
export const STEP_FIELDS = {
  /** Where its rows begin: in the epoch's order while training, else among all rows. */
  firstRow: 'u32',
  rows: 'u32',
  training: 'u32',
  /** Whether ranges of units begin anew. */
  afresh: 'u32',
  optimizer: 'u32',
  /** Learning rate and what keeps divisions by zero away, with the optimiser's corrections of bias. */
  rate: 'f32',
  epsilon: 'f32',
  l1: 'f32',
  l2: 'f32',
  /** Where results of evaluating lie: lowest and highest output of each hidden unit; scores of all rows. */
  ranges: 'u32',
  scores: 'u32',
  /** Where the ε of the first row lie among the data, and how far it is from there to the next row's; 0 for the same ε. */
  noise: 'u32',
  noiseStride: 'u32',
  /** Which of the samples that scores go by this is, from 1; 0 where rows are scored once. Where their moments lie. */
  sample: 'u32',
  moments: 'u32',
  /** What a row's KL divergence counts in the loss, and where sums of divergences lie. */
  divergenceRate: 'f32',
  divergences: 'u32',
} as const;

/**
 * What kernels know of a layer; a sample of a latent distribution counts as one, without weights. Trained numbers are
 * named by their places among the weights, what it makes of a batch by places in the work buffer.
 */
export const LAYER_FIELDS = [
  'inputs',
  'units',
  'activation',
  /** Whether squared errors of what it gives are what is trained by. */
  'isCompared',
  'isNormalized',
  'isMasked',
  /** Whether the bias, and batch normalisation's beta, change nothing and stay as they are. */
  'isBiasRedundant',
  'isBetaRedundant',
  'kernel',
  'bias',
  'gamma',
  'beta',
  'movingMean',
  'movingVariance',
  /** Where what it is given lies: for the first layer, the rows themselves. */
  'input',
  /** Its sums, until batch normalisation has seen them all. */
  'standardized',
  'inverseDeviation',
  'activated',
  'mask',
  'output',
  /** Gradient at its sums. */
  'delta',
  /** Hidden units before its own. */
  'unitsBefore',
  /** Blocks of earlier layers' kernels. */
  'blocksBefore',
] as const;

/** Matrices lie row by row. */
export const MEMORY = /* wgsl */ `
struct Step { ${Object.entries(STEP_FIELDS)
  .map(([name, type]) => `${name}: ${type}`)
  .join(', ')} }

struct Layer { ${LAYER_FIELDS.map((name) => `${name}: u32`).join(', ')} }

@group(0) @binding(0) var<uniform> step: Step;
@group(0) @binding(1) var<uniform> chosen: u32;
@group(0) @binding(2) var<storage, read> layers: array<Layer>;
@group(0) @binding(3) var<storage, read> data: array<f32>;
@group(0) @binding(4) var<storage, read> order: array<u32>;
@group(0) @binding(5) var<storage, read_write> weights: array<f32>;
@group(0) @binding(6) var<storage, read_write> slots: array<f32>;
@group(0) @binding(7) var<storage, read_write> work: array<f32>;
@group(0) @binding(8) var<storage, read_write> results: array<f32>;
var<workgroup> parts: array<vec2f, ${THREADS}>;

/** Sums over the workgroup, for each of its invocations. */
fn total(thread: u32, value: vec2f) -> vec2f {
  parts[thread] = value;
  for (var half = ${THREADS / 2}u; half > 0; half /= 2) {
    workgroupBarrier();
    if (thread < half) { parts[thread] += parts[thread + half]; }
  }
  return workgroupUniformLoad(&parts[0]);
}
`;
