import { alike, type Floats } from './floats.ts';
import { layerOutput } from './layerOutput.ts';
import { type Layer, latentUnits, type Network } from './network.ts';

/**
 * What the network makes of rows, once trained: no dropout, moving statistics in batch normalisation. In plain
 * JavaScript, so that a picture of any row needs no engine.
 * @param weights flat, `network.total` numbers
 * @param x row-major, rows × network.inputs
 * @returns latent coordinates (rows × latent units) and reconstructions (rows × network.inputs); of a variational
 *   autoencoder the means of both
 */
export function forward<T extends Floats>(network: Network, weights: T, x: T, rows: number): { latent: T; output: T } {
  const latent = encode(network, weights, x, rows);
  return { latent, output: decode(network, weights, latent, rows) };
}

/** Latent coordinates of rows: rows × latent units, row-major. Of a variational autoencoder their means. */
export function encode<T extends Floats>(network: Network, weights: T, x: T, rows: number): T {
  const outputs = latentOutputs(network, weights, x, rows);
  return firstColumns(outputs, rows, latentUnits(network));
}

/**
 * Reconstructions from latent coordinates (rows × latent units): rows × network.inputs, row-major. Where the decoder
 * learns a variance, the means.
 */
export function decode<T extends Floats>(network: Network, weights: T, latent: T, rows: number): T {
  return firstColumns(decoderOutputs(network, weights, latent, rows), rows, network.inputs);
}

/** All that the latent layer says of rows: rows × its units. Of a variational autoencoder μ, then log σ², not clamped. */
export function latentOutputs<T extends Floats>(network: Network, weights: T, x: T, rows: number): T {
  return through(network.layers.slice(0, network.latent + 1), weights, x, rows);
}

/** All that the output layer says: rows × its units. Where the decoder learns a variance, means, then log σ², not clamped. */
export function decoderOutputs<T extends Floats>(network: Network, weights: T, latent: T, rows: number): T {
  return through(network.layers.slice(network.latent + 1), weights, latent, rows);
}

/** Anomaly scores: each row's mean over features of the squared error. Shape: rows of `x`. */
export function reconstructionErrors<T extends Floats>(network: Network, x: T, output: T): T {
  const errors = alike(x, x.length / network.inputs);
  for (let row = 0; row < errors.length; row++) {
    let sum = 0;
    for (let i = row * network.inputs; i < (row + 1) * network.inputs; i++) sum += (output[i]! - x[i]!) ** 2;
    errors[row] = sum / network.inputs;
  }
  return errors;
}

function through<T extends Floats>(layers: Layer[], weights: T, x: T, rows: number): T {
  return layers.reduce((input, layer) => layerOutput(layer, weights, input, rows), x);
}

/** The first `width` columns of a row-major table; the table itself when that is all of it. */
function firstColumns<T extends Floats>(table: T, rows: number, width: number): T {
  const columns = table.length / rows;
  if (rows === 0 || columns === width) return table;
  const out = alike(table, rows * width);
  for (let row = 0; row < rows; row++) out.set(table.subarray(row * columns, row * columns + width), row * width);
  return out;
}
