import { ACTIVATE } from './activation.ts';
import { outputOfStates, readingOf } from './directions.ts';
import { alike, type Floats, part } from './floats.ts';
import { lstmStates } from './lstm.ts';
import { kernelSizes, type WeightMatrix } from './matrices.ts';
import { BATCH_NORMALIZATION, type Layer, type LstmLayer } from './network.ts';
import { fold, unfold, windowsOf } from './windows.ts';

type KernelLayer = Exclude<Layer, LstmLayer>;

/**
 * One layer's outputs for rows (row-major, rows × its inputs), once trained: rows × its units. Results have the precision of
 * the weights; sums are in float64 in any case.
 */
export function layerOutput<T extends Floats>(layer: Layer, weights: T, x: T, rows: number): T {
  const out = alike(weights, rows * layer.units);
  const finish = layer.kind === 'lstm' ? null : finishOf(layer, weights);
  for (let row = 0; row < rows; row++) {
    const own = part(x, row * layer.inputs, layer.inputs);
    const told = layer.kind === 'lstm' ? lstmOutput(layer, weights, own) : kernelSums(layer, weights, own);
    finish?.(told);
    out.set(told, row * layer.units);
  }
  return out;
}

/** A layer's sums for one row, before its batch normalisation and activation. */
function kernelSums(layer: KernelLayer, weights: Floats, x: Floats): Float64Array {
  const kernel = { at: layer.kernel, ...kernelSizes(layer) };
  switch (layer.kind) {
    case 'dense':
      return product(x, weights, kernel, layer.bias);
    case 'convolution':
      return product(unfold(x, windowsOf(layer)), weights, kernel, layer.bias);
    case 'stepwise':
      return fold(product(x, weights, kernel, layer.bias), windowsOf(layer));
    case 'transposed': {
      const windows = windowsOf(layer);
      const sums = fold(product(x, weights, kernel, null), windows);
      const { channels } = layer.to;
      for (let i = 0; i < sums.length; i++) {
        sums[i]! += weights[layer.bias + Math.floor(i / windows.size) * channels + (i % channels)]!;
      }
      return sums;
    }
  }
}

/** Each direction's states for one row, step by step. */
export function lstmTraces(layer: LstmLayer, weights: Floats, x: Floats) {
  const { steps, width, cells, directions } = layer;
  const windows = windowsOf(layer);
  const read = windows ? unfold(x, windows) : x;
  return directions.map((places, direction) => {
    const kernel = { at: places.kernel, rows: width, columns: 4 * cells };
    const sums = new Float64Array(steps * 4 * cells);
    const own = product(read, weights, kernel, places.bias);
    // What is the same for every step is worked out once.
    for (let at = 0; at < sums.length; at += own.length) sums.set(own, at);
    return lstmStates(places, weights, sums, readingOf(layer, direction));
  });
}

const lstmOutput = (layer: LstmLayer, weights: Floats, x: Floats): Float64Array =>
  outputOfStates(
    layer,
    lstmTraces(layer, weights, x).map(({ states }) => states),
  );

/** Batch normalisation and activation, in place. */
function finishOf(layer: KernelLayer, weights: Floats): (sums: Float64Array) => void {
  const activate = ACTIVATE[layer.activation];
  const [scale, shift] = normalization(layer, weights);
  const { channels } = layer.to;
  // A result may have several heads, each of whole steps.
  return (sums) => {
    for (let at = 0; at < sums.length; at += channels) {
      for (let channel = 0; channel < channels; channel++) {
        sums[at + channel] = activate(sums[at + channel]! * scale[channel]! + shift[channel]!);
      }
    }
  };
}

/** Batch normalisation with settled statistics is one scale and one shift for each channel: γ(a − μ)/√(σ² + ε) + β. */
export function normalization(
  { to: { channels }, batchNormalization }: KernelLayer,
  weights: Floats,
): [scale: Float64Array, shift: Float64Array] {
  const scale = new Float64Array(channels).fill(1);
  const shift = new Float64Array(channels);
  if (batchNormalization === null) return [scale, shift];
  const { gamma, beta, movingMean, movingVariance } = batchNormalization;
  for (let channel = 0; channel < channels; channel++) {
    const deviation = Math.sqrt(weights[movingVariance + channel]! + BATCH_NORMALIZATION.epsilon);
    scale[channel] = weights[gamma + channel]! / deviation;
    shift[channel] = weights[beta + channel]! - weights[movingMean + channel]! * scale[channel]!;
  }
  return [scale, shift];
}

/** x (as many rows as it has) times a kernel, each from the biases on, or from 0. */
function product(
  x: Floats,
  weights: Floats,
  { at, rows: inner, columns }: WeightMatrix,
  bias: number | null,
): Float64Array {
  const rows = x.length / inner;
  const sums = new Float64Array(rows * columns);
  for (let row = 0, i = 0; row < rows; row++) {
    const own = part(sums, row * columns, columns);
    if (bias !== null) own.set(part(weights, bias, columns));
    for (let w = at; w < at + inner * columns; i++) {
      const input = x[i]!;
      for (let column = 0; column < columns; column++, w++) own[column]! += input * weights[w]!;
    }
  }
  return sums;
}
