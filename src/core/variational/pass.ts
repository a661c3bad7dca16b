import { decoderOutputs, latentOutputs, reconstructionErrors } from '#core/network/forward.ts';
import type { Network } from '#core/network/network.ts';
import { deviationOf, surprisal } from './normal.ts';

/**
 * What a variational autoencoder makes of rows: all that an engine has to find out. A row's reconstruction term is its
 * mean over features of the squared error, or of the surprisal where the decoder learns a variance.
 */
export interface VariationalPass {
  /** μ, then log σ² as the encoder gives it, not clamped. Row-major, rows × 2 · latent units. */
  latent: Float32Array;
  /** Each row's reconstruction term at z = μ. */
  terms: Float32Array;
  /** Mean and standard deviation (over n) of each row's reconstruction term over the samples z = μ + σ ε; null without. */
  sampled: { mean: Float32Array; deviation: Float32Array } | null;
}

/**
 * The pass in plain JavaScript, for the untrained network, and for engines to be held against.
 * @param noise samples × latent units, the same for every row; null for no samples
 */
export function variationalPass(
  network: Network,
  weights: Float32Array,
  x: Float32Array,
  noise: Float32Array | null,
): VariationalPass {
  const { inputs } = network;
  const units = network.variational!.units;
  const rows = x.length / inputs;
  const latent = latentOutputs(network, weights, x, rows);
  const termsAt = (epsilon: Float32Array) =>
    reconstructionTerms(network, x, decoderOutputs(network, weights, latentSample(latent, units, epsilon), rows));
  const samples = noise === null ? 0 : noise.length / units;
  return {
    latent,
    terms: termsAt(new Float32Array(units)),
    sampled: noise && meanAndDeviation(rows, samples, (i) => termsAt(noise.subarray(i * units, (i + 1) * units))),
  };
}

/** z = μ + σ ε for every row. @param latent as in a pass. @param epsilon one number per latent unit */
export function latentSample(latent: Float32Array, units: number, epsilon: Float32Array): Float32Array {
  const rows = latent.length / (2 * units);
  const sample = new Float32Array(rows * units);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      const at = 2 * row * units + unit;
      sample[row * units + unit] = latent[at]! + deviationOf(latent[at + units]!) * epsilon[unit]!;
    }
  }
  return sample;
}

/** Each row's reconstruction term. @param outputs what the output layer gave for the rows */
export function reconstructionTerms(network: Network, x: Float32Array, outputs: Float32Array): Float32Array {
  const { inputs, variational } = network;
  if (!variational?.learnsVariance) return reconstructionErrors(network, x, outputs);
  const terms = new Float32Array(x.length / inputs);
  for (let row = 0; row < terms.length; row++) {
    let sum = 0;
    for (let f = 0; f < inputs; f++) {
      const at = 2 * row * inputs + f;
      sum += surprisal(x[row * inputs + f]!, outputs[at]!, outputs[at + inputs]!);
    }
    terms[row] = sum / inputs;
  }
  return terms;
}

/** Welford's running mean and spread (Technometrics 4(3), 1962), for every row at once. */
export function meanAndDeviation(rows: number, samples: number, sample: (i: number) => Float32Array) {
  const mean = new Float64Array(rows);
  const squares = new Float64Array(rows);
  for (let i = 0; i < samples; i++) {
    const values = sample(i);
    for (let row = 0; row < rows; row++) {
      const before = values[row]! - mean[row]!;
      mean[row]! += before / (i + 1);
      squares[row]! += before * (values[row]! - mean[row]!);
    }
  }
  return {
    mean: Float32Array.from(mean),
    deviation: Float32Array.from(squares, (square) => Math.sqrt(square / samples)),
  };
}
