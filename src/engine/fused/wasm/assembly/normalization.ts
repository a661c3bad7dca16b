import { foldPeriods, sharePeriods, spread, sumColumns } from './columns';
import { Layer, Model } from './model';
import { at, PANEL, plus, VECTOR, wholePanels } from './vectors';

/**
 * Batch normalisation (Ioffe & Szegedy 2015) of what lies in `standardized`, for each channel over rows and steps. Everything
 * is told for each unit, and then shared by the units of a channel; a layer of one step has nothing to share. `padded` rows
 * lie in each panel, of which the first `rows` count.
 */

/** Added to a variance, so that nothing is divided by zero. Keras's value. */
const EPSILON: f32 = 1e-3;
/** What a moving statistic takes over of a batch's at every step. */
const RENEWAL: f32 = 0.01;

/** One of the model's four rows of numbers, one for each unit. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function rowAt(model: Model, index: usize): usize {
  return model.spread + index * model.spreadBytes;
}

/** What is there for each channel, for each unit, in one of those rows unless it is as it lies. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function ofUnits(model: Model, layer: Layer, ofChannels: usize, index: usize): usize {
  return spread(ofChannels, rowAt(model, index), layer.realUnits, layer.channels);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function shareOf(layer: Layer, rows: i32): v128 {
  return f32x4.splat(1 / <f32>(rows * (layer.realUnits / layer.channels)));
}

/** x ← (x − mean) / √(variance + ε); keeps the inverse deviations, and lets the moving statistics follow. */
export function standardize(model: Model, layer: Layer, rows: i32, padded: i32): void {
  const share = shareOf(layer, rows);
  const means = rowAt(model, 0);
  const inverses = layer.inverseDeviation;
  sumColumns(layer.standardized, means, rows, padded, layer.units, false);
  sharePeriods(means, layer.realUnits, layer.channels);
  scaleEach(means, share, layer.units);
  centre(layer.standardized, means, inverses, rows, padded, layer.units);
  sharePeriods(inverses, layer.realUnits, layer.channels);
  scaleEach(inverses, share, layer.units);
  renew(layer.movingMean, means, wholePanels(layer.channels));
  renew(layer.movingVariance, inverses, wholePanels(layer.channels));
  invert(inverses, layer.units);
  let x = layer.standardized;
  for (let unit = 0; unit < layer.units; unit += 4) {
    const inverse = at(inverses + ((<usize>unit) << 2));
    const end = x + <usize>rows * PANEL;
    for (let row = x; row < end; row += PANEL) v128.store(row, f32x4.mul(at(row), inverse));
    x += nextVector(unit, padded);
  }
}

/** x ← x − mean, and the sums of their squares. */
function centre(x: usize, means: usize, squareSums: usize, rows: i32, padded: i32, units: i32): void {
  for (let unit = 0; unit < units; unit += 4) {
    const mean = at(means);
    let squares = f32x4.splat(0);
    const end = x + <usize>rows * PANEL;
    for (let row = x; row < end; row += PANEL) {
      const centred = f32x4.sub(at(row), mean);
      v128.store(row, centred);
      squares = plus(squares, centred, centred);
    }
    v128.store(squareSums, squares);
    means += VECTOR;
    squareSums += VECTOR;
    x += nextVector(unit, padded);
  }
}

function scaleEach(x: usize, factor: v128, count: i32): void {
  for (let i = 0; i < count; i += 4, x += VECTOR) v128.store(x, f32x4.mul(at(x), factor));
}

function renew(moving: usize, fresh: usize, count: i32): void {
  const renewal = f32x4.splat(RENEWAL);
  for (let i = 0; i < count; i += 4, moving += VECTOR, fresh += VECTOR) {
    v128.store(moving, plus(at(moving), f32x4.sub(at(fresh), at(moving)), renewal));
  }
}

/** Variances become inverse deviations. */
function invert(x: usize, count: i32): void {
  for (let i = 0; i < count; i += 4, x += VECTOR) {
    v128.store(x, f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(at(x), f32x4.splat(EPSILON)))));
  }
}

/** out ← gamma · standardised + beta. */
export function scaleAndShift(model: Model, layer: Layer, out: usize, padded: i32): void {
  let x = layer.standardized;
  let gamma = ofUnits(model, layer, layer.gamma, 0);
  let beta = ofUnits(model, layer, layer.beta, 1);
  for (let unit = 0; unit < layer.units; unit += 4) {
    const g = at(gamma);
    const b = at(beta);
    const end = <usize>padded * PANEL;
    for (let row: usize = 0; row < end; row += PANEL) v128.store(out + row, plus(b, at(x + row), g));
    gamma += VECTOR;
    beta += VECTOR;
    const next = nextVector(unit, padded);
    x += next;
    out += next;
  }
}

/** Once trained: out ← gamma · (x − mean) / √(variance + ε) + beta with the moving statistics. */
export function normalizeSettled(model: Model, layer: Layer, out: usize, padded: i32): void {
  let x = layer.standardized;
  let gamma = ofUnits(model, layer, layer.gamma, 0);
  let beta = ofUnits(model, layer, layer.beta, 1);
  let movingMean = ofUnits(model, layer, layer.movingMean, 2);
  let movingVariance = ofUnits(model, layer, layer.movingVariance, 3);
  for (let unit = 0; unit < layer.units; unit += 4) {
    const mean = at(movingMean);
    const scale = f32x4.div(at(gamma), f32x4.sqrt(f32x4.add(at(movingVariance), f32x4.splat(EPSILON))));
    const b = at(beta);
    const end = <usize>padded * PANEL;
    for (let row: usize = 0; row < end; row += PANEL) {
      v128.store(out + row, plus(b, f32x4.sub(at(x + row), mean), scale));
    }
    gamma += VECTOR;
    beta += VECTOR;
    movingMean += VECTOR;
    movingVariance += VECTOR;
    const next = nextVector(unit, padded);
    x += next;
    out += next;
  }
}

/**
 * gradient (at the layer's normalised output) ← gradient at its sums, and the gradients of gamma and beta. Ioffe &
 * Szegedy 2015, section 3, with the chain rule gathered: the batch's mean and variance move with every row.
 * @param to from a trained number to its gradient
 */
export function standardizeBack(
  model: Model,
  layer: Layer,
  gradient: usize,
  to: usize,
  rows: i32,
  padded: i32,
): void {
  let ofBeta = rowAt(model, 0);
  let ofGamma = rowAt(model, 1);
  sumColumns(gradient, ofBeta, rows, padded, layer.units, false);
  sumProducts(gradient, layer.standardized, ofGamma, rows, padded, layer.units);
  foldPeriods(ofBeta, layer.beta + to, layer.realUnits, layer.channels, false);
  foldPeriods(ofGamma, layer.gamma + to, layer.realUnits, layer.channels, false);
  sharePeriods(ofBeta, layer.realUnits, layer.channels);
  sharePeriods(ofGamma, layer.realUnits, layer.channels);
  const share = shareOf(layer, rows);
  let standardized = layer.standardized;
  let inverseDeviation = layer.inverseDeviation;
  let gamma = ofUnits(model, layer, layer.gamma, 2);
  for (let unit = 0; unit < layer.units; unit += 4) {
    const scale = f32x4.mul(at(gamma), at(inverseDeviation));
    const betaShare = f32x4.mul(at(ofBeta), share);
    const gammaShare = f32x4.mul(at(ofGamma), share);
    const end = <usize>rows * PANEL;
    for (let row: usize = 0; row < end; row += PANEL) {
      const shared = plus(betaShare, at(standardized + row), gammaShare);
      v128.store(gradient + row, f32x4.mul(f32x4.sub(at(gradient + row), shared), scale));
    }
    ofBeta += VECTOR;
    ofGamma += VECTOR;
    inverseDeviation += VECTOR;
    gamma += VECTOR;
    const next = nextVector(unit, padded);
    standardized += next;
    gradient += next;
  }
}

/** out ← the sums over the rows of a · b, column by column. */
function sumProducts(a: usize, b: usize, out: usize, rows: i32, padded: i32, units: i32): void {
  for (let unit = 0; unit < units; unit += 4, out += VECTOR) {
    const end = <usize>rows * PANEL;
    let sum = f32x4.splat(0);
    for (let row: usize = 0; row < end; row += PANEL) sum = plus(sum, at(a + row), at(b + row));
    v128.store(out, sum);
    const next = nextVector(unit, padded);
    a += next;
    b += next;
  }
}

/** From a panel's first vector to its second, or from there to the next panel. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function nextVector(unit: i32, padded: i32): usize {
  return unit & 4 ? <usize>padded * PANEL - VECTOR : VECTOR;
}
