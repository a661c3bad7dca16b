import { fillRows, foldPeriods, spread, sumColumns } from './columns';
import { remember, rememberBack } from './lstm';
import { Layer, Model } from './model';
import { multiply, multiplyTransposed, transpose } from './products';
import { bytesOf } from './vectors';
import { multiplyTransposedWindows, multiplyWindows, Windows } from './windows';

/** out ← what a layer makes of x before its batch normalisation and activation. */
export function sums(model: Model, layer: Layer, x: usize, out: usize, rows: i32): void {
  const units = layer.units;
  if (layer.windows == 0 && !layer.directions) {
    multiply(x, layer.kernel, layer.bias, out, rows, layer.inputs, units);
    return;
  }
  // Numbers that fill up the last panel are nobody's, but must be numbers.
  if (layer.realUnits & 7) memory.fill(out + bytesOf(rows, units - 8), 0, bytesOf(rows, 8));
  if (layer.directions) {
    remember(model, layer, x, out, rows);
    return;
  }
  let bias = layer.bias;
  if (layer.overlapping) {
    fillRows(spread(bias, model.spread, layer.realUnits, layer.biases), out, rows, units);
    bias = 0;
  }
  const reads = changetype<Windows>(layer.reads);
  const writes = changetype<Windows>(layer.writes);
  multiplyWindows(x, reads, layer.kernel, bias, out, writes, layer.windows, rows, model.zeros);
}

/**
 * From the gradient at a layer's sums, which is used up, to those of its weights and, unless it reads the data, of its input.
 * @param to from a trained number to its gradient
 * @param add to the weights' gradients that are there already
 * @param addBefore to what is in `before` already
 */
export function sumsBack(
  model: Model,
  layer: Layer,
  gradient: usize,
  before: usize,
  rows: i32,
  to: usize,
  add: bool,
  addBefore: bool,
): void {
  if (layer.directions) {
    rememberBack(model, layer, gradient, before, rows, to, add);
    return;
  }
  const units = layer.units;
  if (!layer.redundantBias) biasBack(model, layer, gradient, layer.bias + to, rows, add);
  if (layer.transposed && !add) transpose(layer.kernel, layer.transposed, layer.kernelRows, layer.kernelColumns);
  if (layer.windows == 0) {
    multiplyTransposed(layer.input, gradient, layer.kernel + to, rows, layer.inputs, units, add);
    if (!layer.transposed) return;
    multiply(gradient, layer.transposed, addBefore ? 0 : model.zeros, before, rows, units, layer.inputs);
    return;
  }
  const reads = changetype<Windows>(layer.reads);
  const writes = changetype<Windows>(layer.writes);
  if (!add) memory.fill(layer.kernel + to, 0, layer.kernelBytes);
  multiplyTransposedWindows(layer.input, reads, gradient, writes, layer.kernel + to, layer.windows, rows);
  if (!layer.transposed) return;
  if (!addBefore) memory.fill(before, 0, bytesOf(rows, layer.inputs));
  multiplyWindows(gradient, writes, layer.transposed, 0, before, reads, layer.windows, rows, model.zeros);
}

function biasBack(model: Model, layer: Layer, gradient: usize, out: usize, rows: i32, add: bool): void {
  if (layer.biases == layer.realUnits) {
    sumColumns(gradient, out, rows, rows, layer.units, add);
    return;
  }
  sumColumns(gradient, model.spread, rows, rows, layer.units, false);
  foldPeriods(model.spread, out, layer.realUnits, layer.biases, add);
}
