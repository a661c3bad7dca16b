import { exponential, expMinusOne } from './exponential';
import { at, PANEL, plus, total, VECTOR } from './vectors';

/** Log variances are held between these bounds wherever they are used. */
const LOWEST: f32 = -10;
const HIGHEST: f32 = 10;

// @ts-expect-error: a decorator of AssemblyScript
@inline
function bounded(logVariance: v128): v128 {
  return f32x4.min(f32x4.max(logVariance, f32x4.splat(LOWEST)), f32x4.splat(HIGHEST));
}

/**
 * out ← mean + σ ε, all rows × units.
 * @param epsilonRows rows that ε has in memory: as many as `padded`, or 1 for the same ε in every row
 */
export function sample(
  mean: usize,
  logVariance: usize,
  epsilon: usize,
  epsilonRows: i32,
  out: usize,
  padded: i32,
  units: i32,
): void {
  const step: usize = epsilonRows == 1 ? 0 : PANEL;
  for (let unit = 0; unit < units; unit += 8) {
    let noise = epsilon;
    for (const end = out + <usize>padded * PANEL; out < end; out += PANEL, noise += step) {
      v128.store(out, drawn(at(mean), at(logVariance), at(noise)));
      v128.store(out, drawn(v128.load(mean, 16), v128.load(logVariance, 16), v128.load(noise, 16)), 16);
      mean += PANEL;
      logVariance += PANEL;
    }
    epsilon += <usize>epsilonRows * PANEL;
  }
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function drawn(mean: v128, logVariance: v128, noise: v128): v128 {
  return plus(mean, exponential(f32x4.mul(bounded(logVariance), f32x4.splat(0.5))), noise);
}

/**
 * The way back through `sample`, and the KL divergence from N(0, 1) (Kingma & Welling 2014, eq. 10). Rows that fill up
 * get the gradient 0.
 * @param gradient at z; becomes that at the means
 * @param aside becomes the gradient at the log variances
 * @param rate what a row's divergence counts in the loss
 * @returns the sum over rows of the divergence, in nats
 */
export function sampleBack(
  mean: usize,
  logVariance: usize,
  epsilon: usize,
  gradient: usize,
  aside: usize,
  rate: f32,
  rows: i32,
  padded: i32,
  units: i32,
): f64 {
  const fullRate = f32x4.splat(rate);
  const half = f32x4.splat(0.5);
  const halfRate = f32x4.splat(rate * 0.5);
  const gap = <usize>(padded - rows) * PANEL;
  let divergence: f64 = 0;
  for (let unit = 0; unit < units; unit += 8) {
    let sum = f32x4.splat(0);
    for (const end = gradient + <usize>rows * PANEL; gradient < end; gradient += VECTOR) {
      const m = at(mean);
      const raw = at(logVariance);
      const clamped = bounded(raw);
      const g = at(gradient);
      const excess = expMinusOne(clamped);
      sum = f32x4.add(sum, plus(f32x4.sub(excess, clamped), m, m));
      const deviation = exponential(f32x4.mul(clamped, half));
      const ofSample = f32x4.mul(f32x4.mul(g, at(epsilon)), f32x4.mul(deviation, half));
      v128.store(aside, v128.and(plus(ofSample, excess, halfRate), f32x4.eq(raw, clamped)));
      v128.store(gradient, plus(g, m, fullRate));
      mean += VECTOR;
      logVariance += VECTOR;
      epsilon += VECTOR;
      aside += VECTOR;
    }
    memory.fill(gradient, 0, gap);
    memory.fill(aside, 0, gap);
    mean += gap;
    logVariance += gap;
    epsilon += gap;
    gradient += gap;
    aside += gap;
    divergence += total(sum);
  }
  return 0.5 * divergence;
}

/** All lanes of a panel's half where a column is real. @param left how many columns are, from the half's first on */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function realColumns(left: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left));
}

/**
 * Surprisal: ½ (log σ² − its lowest + (x − mean)² / σ²) of each feature.
 * Leaves its gradient, times `rate`, in `back` at the means and in `aside` at the log variances; 0 in rows and columns
 * that fill up.
 * @returns the sum over rows and features
 */
export function compareSurprisal(
  mean: usize,
  logVariance: usize,
  x: usize,
  back: usize,
  aside: usize,
  rate: f32,
  rows: i32,
  padded: i32,
  features: i32,
): f64 {
  const fullRate = f32x4.splat(rate);
  const halfRate = f32x4.splat(rate * 0.5);
  const one = f32x4.splat(1);
  let surprisal: f64 = 0;
  for (let feature = 0; feature < features; feature += 8) {
    for (let half = 0; half < 2; half++) {
      const real = realColumns(features - feature - 4 * half);
      const first = <usize>half * VECTOR;
      let sum = f32x4.splat(0);
      for (let i = first; i < first + <usize>rows * PANEL; i += PANEL) {
        const raw = at(logVariance + i);
        const clamped = bounded(raw);
        const precision = exponential(f32x4.neg(clamped));
        const difference = f32x4.sub(at(mean + i), at(x + i));
        const scaled = f32x4.mul(difference, precision);
        const standardized = f32x4.mul(difference, scaled);
        const twice = f32x4.add(f32x4.sub(clamped, f32x4.splat(LOWEST)), standardized);
        sum = f32x4.add(sum, v128.and(twice, real));
        v128.store(back + i, f32x4.mul(scaled, fullRate));
        const free = v128.and(real, f32x4.eq(raw, clamped));
        v128.store(aside + i, v128.and(f32x4.mul(f32x4.sub(one, standardized), halfRate), free));
      }
      surprisal += total(sum);
    }
    const gap = <usize>(padded - rows) * PANEL;
    memory.fill(back + <usize>rows * PANEL, 0, gap);
    memory.fill(aside + <usize>rows * PANEL, 0, gap);
    const panelBytes = <usize>padded * PANEL;
    mean += panelBytes;
    logVariance += panelBytes;
    x += panelBytes;
    back += panelBytes;
    aside += panelBytes;
  }
  return 0.5 * surprisal;
}

/** out ← each row's mean over features of its surprisal. */
export function scoreSurprisal(
  mean: usize,
  logVariance: usize,
  x: usize,
  out: usize,
  rows: i32,
  padded: i32,
  features: i32,
): void {
  const share: f32 = 0.5 / <f32>features;
  for (let row: usize = 0; row < <usize>rows; row++) {
    let sum = f32x4.splat(0);
    let i = row * PANEL;
    for (let feature = 0; feature < features; feature += 8) {
      for (let half = 0; half < 2; half++) {
        const from = i + <usize>half * VECTOR;
        const clamped = bounded(at(logVariance + from));
        const difference = f32x4.sub(at(mean + from), at(x + from));
        const standardized = f32x4.mul(f32x4.mul(difference, difference), exponential(f32x4.neg(clamped)));
        const twice = f32x4.add(f32x4.sub(clamped, f32x4.splat(LOWEST)), standardized);
        sum = f32x4.add(sum, v128.and(twice, realColumns(features - feature - 4 * half)));
      }
      i += <usize>padded * PANEL;
    }
    store<f32>(out + (row << 2), <f32>total(sum) * share);
  }
}
