import { ACTIVATE } from './activation.ts';
import { atStatesOf, readingOf } from './directions.ts';
import type { Floats } from './floats.ts';
import { layerOutput, lstmTraces, normalization } from './layerOutput.ts';
import { lstmBack } from './lstm.ts';
import { kernelSizes, type WeightMatrix } from './matrices.ts';
import type { Layer, LstmLayer } from './network.ts';
import { fold, unfold, windowsOf } from './windows.ts';

type KernelLayer = Exclude<Layer, LstmLayer>;

/**
 * From a pull on what a trained layer gives to the pull on what it is given, near a row: a number for each of either.
 * @param x what the layer is given
 * @param on whether the pull is on its output, or on its sums before the activation
 */
export function pullThrough(
  layer: Layer,
  weights: Float32Array,
  x: Float32Array,
  pull: Float64Array<ArrayBuffer>,
  on: 'sums' | 'output',
): Float64Array<ArrayBuffer> {
  if (layer.kind === 'lstm') return throughLstm(layer, weights, x, pull);
  const slopes = on === 'sums' ? null : slopesAt(layer, weights, x);
  const [scale] = normalization(layer, weights);
  const onSums = pull.map((value, i) => scale[i % layer.to.channels]! * (slopes?.[i] ?? 1) * value);
  return throughKernel(layer, weights, onSums);
}

/** How much each number that a layer gives rises with its sum, normalised, near a row. */
function slopesAt(layer: KernelLayer, weights: Float32Array, x: Float32Array): Float64Array {
  const activate = ACTIVATE[layer.activation];
  const sums = layerOutput({ ...layer, activation: 'linear' }, weights, x, 1);
  return Float64Array.from(sums, (sum) => slope(activate, sum));
}

/** Small enough for curves, large enough for the digits of a float64. */
const NUDGE = 1e-5;

const slope = (f: (x: number) => number, x: number) => (f(x + NUDGE) - f(x - NUDGE)) / (2 * NUDGE);

function throughKernel(layer: KernelLayer, weights: Floats, onSums: Float64Array<ArrayBuffer>) {
  const kernel = { at: layer.kernel, ...kernelSizes(layer) };
  switch (layer.kind) {
    case 'dense':
      return timesTransposed(onSums, weights, kernel);
    case 'convolution':
      return fold(timesTransposed(onSums, weights, kernel), windowsOf(layer));
    default:
      return timesTransposed(unfold(onSums, windowsOf(layer)), weights, kernel);
  }
}

function throughLstm(layer: LstmLayer, weights: Float32Array, x: Float32Array, pull: Float64Array) {
  const windows = windowsOf(layer);
  const { width, steps, cells } = layer;
  const onRead = new Float64Array(steps * width);
  lstmTraces(layer, weights, x).forEach((trace, direction) => {
    const places = layer.directions[direction]!;
    const onSums = lstmBack(places, weights, trace, atStatesOf(layer, pull, direction), readingOf(layer, direction));
    const kernel = { at: places.kernel, rows: width, columns: 4 * cells };
    timesTransposed(onSums, weights, kernel).forEach((value, i) => {
      onRead[i]! += value;
    });
  });
  if (windows) return fold(onRead, windows);
  // The same numbers were read at every step.
  return Float64Array.from({ length: width }, (_, i) => {
    let sum = 0;
    for (let at = i; at < onRead.length; at += width) sum += onRead[at]!;
    return sum;
  });
}

/** Rows times a kernel, transposed. */
function timesTransposed(rows: Float64Array, weights: Floats, { at, rows: inner, columns }: WeightMatrix) {
  const out = new Float64Array((rows.length / columns) * inner);
  for (let i = 0, from = 0; i < out.length; from += columns) {
    for (let w = at; w < at + inner * columns; w += columns, i++) {
      for (let column = 0; column < columns; column++) out[i]! += weights[w + column]! * rows[from + column]!;
    }
  }
  return out;
}
