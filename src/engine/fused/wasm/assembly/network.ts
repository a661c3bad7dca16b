import { activate, activateBack, clearPadding } from './activations';
import { Layer, layerAt, Model } from './model';
import { normalizeSettled, scaleAndShift, standardize, standardizeBack } from './normalization';
import { multiply, multiplyTransposed, transpose } from './products';
import { at, PANEL, plus, total, VECTOR } from './vectors';

/** Rows lie in blocks of four; the last block's rows that are there to fill it up hold numbers that nobody reads. */
export function paddedRows(rows: i32): i32 {
  return (rows + 3) & ~3;
}

/** Copies `count` rows of data from position `first` of an order (0: as they lie) into panels. */
export function gather(data: usize, order: usize, first: i32, count: i32, features: i32, panels: usize): void {
  const padded = paddedRows(count);
  const rowBytes = <usize>((features + 7) & ~7) << 2;
  for (let i = 0; i < padded; i++) {
    // What fills up the last block must be numbers; any row's will do.
    const position = first + min(i, count - 1);
    const row = order ? load<i32>(order + (<usize>position << 2)) : position;
    const from = data + <usize>row * rowBytes;
    let to = panels + <usize>i * PANEL;
    for (let byte: usize = 0; byte < rowBytes; byte += PANEL) {
      v128.store(to, at(from + byte));
      v128.store(to, v128.load(from + byte, 16), 16);
      to += <usize>padded * PANEL;
    }
  }
}

/** Runs the gathered rows through all layers. In training, batch normalisation goes by the rows themselves, and dropout acts. */
export function forward(model: Model, rows: i32, training: bool): void {
  const padded = paddedRows(rows);
  let x = model.input;
  for (let i = 0; i < model.layerCount; i++) {
    const layer = layerAt(model, i);
    forwardLayer(layer, x, rows, padded, training);
    x = training ? layer.output : layer.activated;
  }
}

function forwardLayer(layer: Layer, x: usize, rows: i32, padded: i32, training: bool): void {
  const units = layer.units;
  const bytes = bytesOf(padded, units);
  const activated = layer.activated;
  if (layer.gamma == 0) {
    multiply(x, layer.kernel, layer.bias, activated, padded, layer.inputs, units);
  } else {
    const sums = layer.standardized;
    multiply(x, layer.kernel, layer.bias, sums, padded, layer.inputs, units);
    if (training) {
      standardize(sums, layer.inverseDeviation, layer.movingMean, layer.movingVariance, rows, padded, units);
      scaleAndShift(sums, layer.gamma, layer.beta, activated, padded, units);
    } else {
      normalizeSettled(sums, layer.gamma, layer.beta, layer.movingMean, layer.movingVariance, activated, padded, units);
    }
  }
  activate(layer.activation, activated, activated, bytes);
  clearPadding(activated + bytesOf(padded, units - 8), padded, layer.realUnits - (units - 8));
  if (training && layer.mask) {
    for (let i: usize = 0; i < bytes; i += VECTOR) {
      v128.store(layer.output + i, f32x4.mul(at(activated + i), at(layer.mask + i)));
    }
  }
}

/**
 * The output's errors: leaves their part of the loss's gradient in `model.back`, zero for rows that fill up, and returns
 * the sum of their squares.
 * @param scale what a difference counts in the gradient
 */
export function compare(model: Model, rows: i32, scale: f32): f64 {
  const padded = paddedRows(rows);
  const layer = layerAt(model, model.layerCount - 1);
  const factor = f32x4.splat(scale);
  let squares: f64 = 0;
  for (let unit = 0; unit < layer.units; unit += 8) {
    const start = bytesOf(padded, unit);
    let left = f32x4.splat(0);
    let right = f32x4.splat(0);
    const end = start + <usize>rows * PANEL;
    for (let i = start; i < end; i += PANEL) {
      const l = f32x4.sub(at(layer.output + i), at(model.input + i));
      const r = f32x4.sub(v128.load(layer.output + i, 16), v128.load(model.input + i, 16));
      left = plus(left, l, l);
      right = plus(right, r, r);
      v128.store(model.back + i, f32x4.mul(l, factor));
      v128.store(model.back + i, f32x4.mul(r, factor), 16);
    }
    memory.fill(model.back + end, 0, <usize>(padded - rows) * PANEL);
    squares += total(left) + total(right);
  }
  return squares;
}

/** From the gradient at the output, in `model.back`, to the gradients of all weights. `add`: to what is there already. */
export function backward(model: Model, rows: i32, add: bool): void {
  const padded = paddedRows(rows);
  let gradient = model.back;
  let other = model.forth;
  for (let i = model.layerCount - 1; i >= 0; i--) {
    const layer = layerAt(model, i);
    const bytes = bytesOf(padded, layer.units);
    if (layer.mask) {
      for (let b: usize = 0; b < bytes; b += VECTOR) {
        v128.store(gradient + b, f32x4.mul(at(gradient + b), at(layer.mask + b)));
      }
    }
    activateBack(layer.activation, layer.activated, gradient, bytes);
    const to = model.gradients - model.trained;
    if (layer.gamma) {
      standardizeBack(
        layer.standardized,
        layer.inverseDeviation,
        layer.gamma,
        layer.gamma + to,
        layer.beta + to,
        gradient,
        rows,
        padded,
        layer.units,
      );
    }
    const x = i > 0 ? layerAt(model, i - 1).output : model.input;
    multiplyTransposed(x, gradient, layer.kernel + to, padded, layer.inputs, layer.units, add);
    sumRows(gradient, layer.bias + to, padded, layer.units, add);
    if (i == 0) break;
    if (!add) transpose(layer.kernel, layer.transposed, layer.inputs, layer.units);
    multiply(gradient, layer.transposed, model.zeros, other, padded, layer.units, layer.inputs);
    const next = other;
    other = gradient;
    gradient = next;
  }
}

/** out ← the sums of a matrix's columns, + out where `add`. */
function sumRows(x: usize, out: usize, padded: i32, units: i32, add: bool): void {
  for (let unit = 0; unit < units; unit += 8) {
    let left = add ? at(out) : f32x4.splat(0);
    let right = add ? v128.load(out, 16) : f32x4.splat(0);
    for (const end = x + <usize>padded * PANEL; x < end; x += PANEL) {
      left = f32x4.add(left, at(x));
      right = f32x4.add(right, v128.load(x, 16));
    }
    v128.store(out, left);
    v128.store(out, right, 16);
    out += PANEL;
  }
}

/** A matrix's size. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function bytesOf(padded: i32, units: i32): usize {
  return (<usize>padded * <usize>units) << 2;
}
