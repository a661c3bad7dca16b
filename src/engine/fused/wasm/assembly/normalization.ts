import { at, PANEL, plus, VECTOR } from './vectors';

/** Added to a variance, so that nothing is divided by zero. Keras's value. */
const EPSILON: f32 = 1e-3;
/** What a moving statistic takes over of a batch's at every step. */
const RENEWAL: f32 = 0.01;

/**
 * x (rows × units) ← (x − mean) / √(variance + ε) over the rows; keeps the inverse deviations, and lets the moving
 * statistics follow. `padded` rows lie in each panel, of which the first `rows` count.
 */
export function standardize(
  x: usize,
  inverseDeviation: usize,
  movingMean: usize,
  movingVariance: usize,
  rows: i32,
  padded: i32,
  units: i32,
): void {
  const share = f32x4.splat(1 / <f32>rows);
  const renewal = f32x4.splat(RENEWAL);
  for (let unit = 0; unit < units; unit += 4) {
    const end = x + <usize>rows * PANEL;
    let sum = f32x4.splat(0);
    for (let row = x; row < end; row += PANEL) sum = f32x4.add(sum, at(row));
    const mean = f32x4.mul(sum, share);
    let squares = f32x4.splat(0);
    for (let row = x; row < end; row += PANEL) {
      const centred = f32x4.sub(at(row), mean);
      v128.store(row, centred);
      squares = plus(squares, centred, centred);
    }
    const variance = f32x4.mul(squares, share);
    const inverse = f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(variance, f32x4.splat(EPSILON))));
    for (let row = x; row < end; row += PANEL) v128.store(row, f32x4.mul(at(row), inverse));
    v128.store(inverseDeviation, inverse);
    v128.store(movingMean, plus(at(movingMean), f32x4.sub(mean, at(movingMean)), renewal));
    v128.store(movingVariance, plus(at(movingVariance), f32x4.sub(variance, at(movingVariance)), renewal));
    inverseDeviation += VECTOR;
    movingMean += VECTOR;
    movingVariance += VECTOR;
    x += nextVector(unit, padded);
  }
}

/** out ← gamma · x + beta, column by column. */
export function scaleAndShift(x: usize, gamma: usize, beta: usize, out: usize, padded: i32, units: i32): void {
  for (let unit = 0; unit < units; unit += 4) {
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
export function normalizeSettled(
  x: usize,
  gamma: usize,
  beta: usize,
  movingMean: usize,
  movingVariance: usize,
  out: usize,
  padded: i32,
  units: i32,
): void {
  for (let unit = 0; unit < units; unit += 4) {
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
 */
export function standardizeBack(
  standardized: usize,
  inverseDeviation: usize,
  gamma: usize,
  gammaGradient: usize,
  betaGradient: usize,
  gradient: usize,
  rows: i32,
  padded: i32,
  units: i32,
): void {
  const share = f32x4.splat(1 / <f32>rows);
  for (let unit = 0; unit < units; unit += 4) {
    const end = <usize>rows * PANEL;
    let ofBeta = f32x4.splat(0);
    let ofGamma = f32x4.splat(0);
    for (let row: usize = 0; row < end; row += PANEL) {
      ofBeta = f32x4.add(ofBeta, at(gradient + row));
      ofGamma = plus(ofGamma, at(gradient + row), at(standardized + row));
    }
    const scale = f32x4.mul(at(gamma), at(inverseDeviation));
    const betaShare = f32x4.mul(ofBeta, share);
    const gammaShare = f32x4.mul(ofGamma, share);
    for (let row: usize = 0; row < end; row += PANEL) {
      const shared = plus(betaShare, at(standardized + row), gammaShare);
      v128.store(gradient + row, f32x4.mul(f32x4.sub(at(gradient + row), shared), scale));
    }
    v128.store(betaGradient, ofBeta);
    v128.store(gammaGradient, ofGamma);
    inverseDeviation += VECTOR;
    gamma += VECTOR;
    gammaGradient += VECTOR;
    betaGradient += VECTOR;
    const next = nextVector(unit, padded);
    standardized += next;
    gradient += next;
  }
}

/** From a panel's first vector to its second, or from there to the next panel. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function nextVector(unit: i32, padded: i32): usize {
  return unit & 4 ? <usize>padded * PANEL - VECTOR : VECTOR;
}
