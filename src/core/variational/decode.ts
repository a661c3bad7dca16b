import { decoderOutputs } from '#core/network/forward.ts';
import { latentUnits, type Network } from '#core/network/network.ts';
import { deviationOf } from './normal.ts';

/** What a decoder draws from places in latent space, row-major, rows × network.inputs. */
export interface Decoded {
  mean: Float32Array;
  /** σ of every feature, where the decoder learns one; null for all other networks. */
  deviation: Float32Array | null;
}

/**
 * Runs any network of ours from its latent layer on, in the scale in which it was trained.
 * @param z one place or several: rows × latent units, row-major
 * @throws RangeError when `z` does not hold whole places
 */
export function decodeLatent(network: Network, weights: Float32Array, z: Float32Array): Decoded {
  const units = latentUnits(network);
  const rows = z.length / units;
  if (!Number.isInteger(rows)) {
    throw new RangeError(`A place in latent space has ${units} numbers, but ${z.length} are given.`);
  }
  const outputs = decoderOutputs(network, weights, z, rows);
  if (!network.variational?.learnsVariance) return { mean: outputs, deviation: null };
  const { inputs } = network;
  const decoded = { mean: new Float32Array(rows * inputs), deviation: new Float32Array(rows * inputs) };
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < inputs; f++) {
      decoded.mean[row * inputs + f] = outputs[2 * row * inputs + f]!;
      decoded.deviation[row * inputs + f] = deviationOf(outputs[(2 * row + 1) * inputs + f]!);
    }
  }
  return decoded;
}
