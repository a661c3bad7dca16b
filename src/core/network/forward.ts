import { ACTIVATE } from './activation.ts';
import { BATCH_NORMALIZATION, type DenseLayer, type Network } from './network.ts';

/** Either precision; results have that of the weights. Sums are in float64 in any case. */
type Floats = Float32Array | Float64Array;

/**
 * What the network makes of rows, once trained: no dropout, moving statistics in batch normalisation. In plain
 * JavaScript, so that a picture of any row needs no engine.
 * @param weights flat, `network.total` numbers
 * @param x row-major, rows × network.inputs
 * @returns latent coordinates (rows × latent units) and reconstructions (rows × network.inputs)
 */
export function forward<T extends Floats>(network: Network, weights: T, x: T, rows: number): { latent: T; output: T } {
  const latent = encode(network, weights, x, rows);
  return { latent, output: decode(network, weights, latent, rows) };
}

/** Latent coordinates of rows: rows × latent units, row-major. */
export function encode<T extends Floats>(network: Network, weights: T, x: T, rows: number): T {
  return through(network.layers.slice(0, network.latent + 1), weights, x, rows);
}

/** Reconstructions from latent coordinates (rows × latent units): rows × network.inputs, row-major. */
export function decode<T extends Floats>(network: Network, weights: T, latent: T, rows: number): T {
  return through(network.layers.slice(network.latent + 1), weights, latent, rows);
}

/** Anomaly scores: each row's mean over features of the squared error. Shape: rows of `x`. */
export function reconstructionErrors<T extends Floats>(network: Network, x: T, output: T): T {
  const errors = sameKind(x, x.length / network.inputs);
  for (let row = 0; row < errors.length; row++) {
    let sum = 0;
    for (let i = row * network.inputs; i < (row + 1) * network.inputs; i++) sum += (output[i]! - x[i]!) ** 2;
    errors[row] = sum / network.inputs;
  }
  return errors;
}

function through<T extends Floats>(layers: DenseLayer[], weights: T, x: T, rows: number): T {
  return layers.reduce((input, layer) => dense(layer, weights, input, rows), x);
}

/** One layer's outputs for rows (row-major, rows × its inputs): rows × its units. */
export function dense<T extends Floats>(layer: DenseLayer, weights: T, x: T, rows: number): T {
  const { inputs, units } = layer;
  const activate = ACTIVATE[layer.activation];
  const [scale, shift] = normalization(layer, weights);
  const out = sameKind(weights, rows * units);
  const sums = new Float64Array(units);
  for (let row = 0; row < rows; row++) {
    sums.set(weights.subarray(layer.bias, layer.bias + units));
    for (let i = 0, w = layer.kernel; i < inputs; i++) {
      const input = x[row * inputs + i]!;
      for (let unit = 0; unit < units; unit++, w++) sums[unit]! += input * weights[w]!;
    }
    for (let unit = 0; unit < units; unit++) {
      out[row * units + unit] = activate(sums[unit]! * scale[unit]! + shift[unit]!);
    }
  }
  return out;
}

/** Batch normalisation with settled statistics is one scale and one shift for each unit: γ(a − μ)/√(σ² + ε) + β. */
export function normalization(layer: DenseLayer, weights: Floats): [scale: Float64Array, shift: Float64Array] {
  const scale = new Float64Array(layer.units).fill(1);
  const shift = new Float64Array(layer.units);
  if (layer.batchNormalization === null) return [scale, shift];
  const { gamma, beta, movingMean, movingVariance } = layer.batchNormalization;
  for (let unit = 0; unit < layer.units; unit++) {
    const deviation = Math.sqrt(weights[movingVariance + unit]! + BATCH_NORMALIZATION.epsilon);
    scale[unit] = weights[gamma + unit]! / deviation;
    shift[unit] = weights[beta + unit]! - weights[movingMean + unit]! * scale[unit]!;
  }
  return [scale, shift];
}

function sameKind<T extends Floats>(like: T, length: number): T {
  return new (like.constructor as new (length: number) => T)(length);
}
