import { LOG_VARIANCE } from '#core/variational/normal.ts';
import { BLOCK, THREADS } from './product.ts';

/**
 * Kernels for latent distributions, and for a decoder that learns a variance. Log variances follow the means in a row,
 * and are held between their bounds wherever they are used.
 */
export const VARIATIONAL_KERNELS = /* wgsl */ `
const LOWEST = f32(${LOG_VARIANCE.min});
const HIGHEST = f32(${LOG_VARIANCE.max});

/**
 * eˣ − less (0 or 1) for x in [−87, 88], right near zero too, as in the WebAssembly kernels: x = n ln 2 + r, and eʳ − 1
 * by Taylor's series. WGSL's own exp may be off by more the larger x is, and has no way to keep what is left near zero.
 */
fn exponentialLess(x: f32, less: f32) -> f32 {
  let n = round(x * 1.4426950408889634);
  let r = (x - n * 0.693359375) + n * 2.1219444005469058e-4;
  var series = f32(1.0 / 720) + r * f32(1.0 / 5040);
  series = f32(1.0 / 120) + r * series;
  series = f32(1.0 / 24) + r * series;
  series = f32(1.0 / 6) + r * series;
  series = 0.5 + r * series;
  series = r + r * r * series;
  let power = bitcast<f32>((i32(n) + 127) << 23);
  return (power - less) + power * series;
}

/** z = μ + σ ε: an invocation a number. */
@compute @workgroup_size(${THREADS})
fn sample(@builtin(global_invocation_id) id: vec3u) {
  let layer = layers[chosen];
  if (id.x >= step.rows * layer.units) { return; }
  let row = id.x / layer.units;
  let unit = id.x % layer.units;
  let mean = layer.input + row * layer.inputs + unit;
  let logVariance = clamp(work[mean + layer.units], LOWEST, HIGHEST);
  let noise = data[step.noise + row * step.noiseStride + unit];
  work[layer.activated + id.x] = work[mean] + exponentialLess(0.5 * logVariance, 0) * noise;
}

/**
 * From the gradient at z to that at μ and log σ², and the KL divergence from N(0, 1) with its own gradient (Kingma &
 * Welling 2014, eq. 10): an invocation a row, which has a sum of its own that the epoch's steps add to.
 */
@compute @workgroup_size(${THREADS})
fn sampleBack(@builtin(global_invocation_id) id: vec3u) {
  let row = id.x;
  if (row >= step.rows) { return; }
  let layer = layers[chosen];
  let before = layers[chosen - 1];
  var divergence = 0.0;
  for (var unit = 0u; unit < layer.units; unit++) {
    let at = row * layer.inputs + unit;
    let mean = work[layer.input + at];
    let raw = work[layer.input + at + layer.units];
    let logVariance = clamp(raw, LOWEST, HIGHEST);
    let gradient = work[layer.delta + row * layer.units + unit];
    let noise = data[step.noise + row * step.noiseStride + unit];
    let excess = exponentialLess(logVariance, 1);
    divergence += (excess - logVariance) + mean * mean;
    let ofSample = gradient * noise * exponentialLess(0.5 * logVariance, 0);
    work[before.delta + at] = gradient + step.divergenceRate * mean;
    work[before.delta + at + layer.units] =
      select(0.0, 0.5 * (ofSample + step.divergenceRate * excess), raw == logVariance);
  }
  results[step.divergences + row] += 0.5 * divergence;
}

/** How far a feature is from what a decoder with a variance of its own expects: surprisal. */
struct Surprise { surprisal: f32, atMean: f32, atLogVariance: f32 }

fn surpriseOf(x: f32, mean: f32, raw: f32) -> Surprise {
  let logVariance = clamp(raw, LOWEST, HIGHEST);
  let inverseVariance = exponentialLess(-logVariance, 0);
  let difference = mean - x;
  let standardized = difference * difference * inverseVariance;
  return Surprise(
    0.5 * ((logVariance - LOWEST) + standardized),
    difference * inverseVariance,
    select(0.0, 0.5 * (1 - standardized), raw == logVariance),
  );
}

/** Compares rows with what such a decoder gives, while training: an invocation a block, as where squares are compared. */
@compute @workgroup_size(${THREADS})
fn compareSurprisal(@builtin(global_invocation_id) id: vec3u) {
  let layer = layers[chosen];
  let features = layers[0].inputs;
  let across = (features + ${BLOCK - 1}u) / ${BLOCK}u;
  let firstRow = id.x / across * ${BLOCK}u;
  let firstFeature = id.x % across * ${BLOCK}u;
  if (firstRow >= step.rows) { return; }
  let rate = 1 / f32(step.rows * features);
  var sum = 0.0;
  for (var row = firstRow; row < min(firstRow + ${BLOCK}u, step.rows); row++) {
    for (var feature = firstFeature; feature < min(firstFeature + ${BLOCK}u, features); feature++) {
      let at = row * layer.units + feature;
      let x = work[layers[0].input + row * features + feature];
      let found = surpriseOf(x, work[layer.activated + at], work[layer.activated + at + features]);
      sum += found.surprisal;
      work[layer.delta + at] = found.atMean * rate;
      work[layer.delta + at + features] = found.atLogVariance * rate;
    }
  }
  results[id.x] += sum;
}
`;
