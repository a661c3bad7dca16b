import { activate, activateBack, clearPadding } from './activations';
import { multiplyEach } from './columns';
import { Layer, layerAt, Model } from './model';
import { normalizeSettled, scaleAndShift, standardize, standardizeBack } from './normalization';
import { sums, sumsBack } from './sums';
import { compareSurprisal, sample, sampleBack } from './variational';
import { at, bytesOf, PANEL, plus, total, wholePanels } from './vectors';

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

/**
 * Runs the gathered rows through all layers. In training, batch normalisation goes by the rows themselves, and dropout
 * acts.
 * @param epsilon a variational autoencoder's ε, in panels of @param epsilonRows rows: as many as there are, filled up to a
 *   multiple of 4, or 1 for the same in all
 */
export function forward(model: Model, rows: i32, training: bool, epsilon: usize, epsilonRows: i32): void {
  const samples = model.sample != 0;
  forwardLayers(model, 0, samples ? firstOfDecoder(model) : model.layerCount, rows, training);
  if (samples) decode(model, rows, training, epsilon, epsilonRows);
}

/** Draws a sample from each row's latent distribution, and runs it through a variational autoencoder's decoder. */
export function decode(model: Model, rows: i32, training: bool, epsilon: usize, epsilonRows: i32): void {
  const mean = layerAt(model, model.latent);
  const logVariance = layerAt(model, model.latent + 1);
  sample(mean.output, logVariance.output, epsilon, epsilonRows, model.sample, paddedRows(rows), mean.units);
  forwardLayers(model, firstOfDecoder(model), model.layerCount, rows, training);
}

/** Of a variational autoencoder: the means and the log variances are two layers. */
function firstOfDecoder(model: Model): i32 {
  return model.latent + 2;
}

function forwardLayers(model: Model, first: i32, last: i32, rows: i32, training: bool): void {
  for (let i = first; i < last; i++) forwardLayer(model, layerAt(model, i), rows, paddedRows(rows), training);
}

function forwardLayer(model: Model, layer: Layer, rows: i32, padded: i32, training: bool): void {
  const x = training ? layer.input : layer.settledInput;
  const units = layer.units;
  const bytes = bytesOf(padded, units);
  const activated = layer.activated;
  if (layer.gamma == 0) {
    sums(model, layer, x, activated, padded);
  } else {
    sums(model, layer, x, layer.standardized, padded);
    if (training) {
      standardize(model, layer, rows, padded);
      scaleAndShift(model, layer, activated, padded);
    } else {
      normalizeSettled(model, layer, activated, padded);
    }
  }
  activate(layer.activation, activated, activated, bytes);
  clearPadding(activated + bytesOf(padded, units - 8), padded, layer.realUnits - (units - 8));
  if (training && layer.mask) multiplyEach(activated, layer.mask, layer.output, bytes);
}

/**
 * Compares the output with the rows: leaves the gradient of the loss at the output in `model.back`, and at its log
 * variances, if there are any, in `model.aside`; zero for rows that fill up. Returns the sum of the reconstruction terms.
 * @param rate what a term counts in the loss
 */
export function compare(model: Model, rows: i32, rate: f32): f64 {
  const padded = paddedRows(rows);
  const output = layerAt(model, model.layerCount - 1);
  if (!model.learnsVariance) return compareSquares(output, model.input, model.back, 2 * rate, rows, padded);
  const mean = layerAt(model, model.layerCount - 2);
  return compareSurprisal(
    mean.output,
    output.output,
    model.input,
    model.back,
    model.aside,
    rate,
    rows,
    padded,
    model.features,
  );
}

function compareSquares(layer: Layer, x: usize, back: usize, scale: f32, rows: i32, padded: i32): f64 {
  const factor = f32x4.splat(scale);
  let squares: f64 = 0;
  for (let unit = 0; unit < layer.units; unit += 8) {
    const start = bytesOf(padded, unit);
    let left = f32x4.splat(0);
    let right = f32x4.splat(0);
    const end = start + <usize>rows * PANEL;
    for (let i = start; i < end; i += PANEL) {
      const l = f32x4.sub(at(layer.output + i), at(x + i));
      const r = f32x4.sub(v128.load(layer.output + i, 16), v128.load(x + i, 16));
      left = plus(left, l, l);
      right = plus(right, r, r);
      v128.store(back + i, f32x4.mul(l, factor));
      v128.store(back + i, f32x4.mul(r, factor), 16);
    }
    memory.fill(back + end, 0, <usize>(padded - rows) * PANEL);
    squares += total(left) + total(right);
  }
  return squares;
}

/**
 * From the gradient at the output, as `compare` leaves it, to the gradients of all weights.
 * @param divergenceRate what a row's KL divergence counts in the loss
 * @param add to what is there already
 * @returns the sum of the rows' KL divergences; 0 where nothing is sampled
 */
export function backward(model: Model, rows: i32, divergenceRate: f32, add: bool): f64 {
  let gradient = model.back;
  let other = model.forth;
  let divergence: f64 = 0;
  for (let i = model.layerCount - 1; i >= 0; i--) {
    let layer = layerAt(model, i);
    if (model.sample && i == model.latent + 1) divergence = backToLatent(model, gradient, rows, divergenceRate);
    const two = layer.logVariances != 0;
    if (two) {
      backwardLayer(model, layer, model.aside, other, rows, add, false);
      i--;
      layer = layerAt(model, i);
    }
    backwardLayer(model, layer, gradient, other, rows, add, two);
    const next = other;
    other = gradient;
    gradient = next;
  }
  return divergence;
}

function backToLatent(model: Model, gradient: usize, rows: i32, rate: f32): f64 {
  const mean = layerAt(model, model.latent);
  const logVariance = layerAt(model, model.latent + 1);
  const padded = paddedRows(rows);
  return sampleBack(
    mean.output,
    logVariance.output,
    model.epsilon,
    gradient,
    model.aside,
    rate,
    rows,
    padded,
    mean.units,
  );
}

/**
 * From the gradient at a layer's output, which is used up, to those of its weights and, in `before`, of its input.
 * @param add to the weights' gradients that are there already
 * @param addBefore to what is in `before` already
 */
function backwardLayer(
  model: Model,
  layer: Layer,
  gradient: usize,
  before: usize,
  rows: i32,
  add: bool,
  addBefore: bool,
): void {
  const padded = paddedRows(rows);
  const bytes = bytesOf(padded, layer.units);
  if (layer.mask) multiplyEach(gradient, layer.mask, gradient, bytes);
  activateBack(layer.activation, layer.activated, gradient, bytes);
  const to = model.gradients - model.trained;
  if (layer.gamma) {
    standardizeBack(model, layer, gradient, to, rows, padded);
    if (layer.redundantBeta) memory.fill(layer.beta + to, 0, bytesOf(1, wholePanels(layer.channels)));
  }
  sumsBack(model, layer, gradient, before, padded, to, add, addBefore);
}
