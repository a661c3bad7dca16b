import { scaleRows, unscaleRows } from '#core/dataset/scaling.ts';
import { decoderOutputs, latentOutputs } from '#core/network/forward.ts';
import { createRandom } from '#core/random/random.ts';
import type { Model } from '#core/scoreRow.ts';
import { drawNormals } from './noise.ts';
import { deviationOf } from './normal.ts';
import { latentSample } from './pass.ts';

/** So many decodes tell a spread to about 9 %. */
const DECODES = 64;
/** Standard deviations to either side. */
const WIDTH = 2;

/**
 * How far a variational autoencoder's reconstruction of one row may be off: at every feature the mean ± 2 standard
 * deviations over 64 decodes of samples from the row's latent distribution, in the data set's own units. Where the
 * decoder learns a variance of its own, that is added. The seed settles the draws. Null for a plain autoencoder.
 */
export function uncertaintyBand(
  { network, weights, scaler, seed }: Model,
  row: Float32Array,
): { low: Float32Array; high: Float32Array } | null {
  const { inputs, variational } = network;
  if (!variational) return null;
  const { units, learnsVariance } = variational;
  const latent = latentOutputs(network, weights, scaleRows(scaler, row), 1);
  const noise = drawNormals(createRandom(seed).fork('band'), DECODES * units);
  const [sum, squares, own] = [new Float64Array(inputs), new Float64Array(inputs), new Float64Array(inputs)];
  for (let i = 0; i < DECODES; i++) {
    const sample = latentSample(latent, units, noise.subarray(i * units, (i + 1) * units));
    const outputs = decoderOutputs(network, weights, sample, 1);
    for (let f = 0; f < inputs; f++) {
      sum[f]! += outputs[f]!;
      squares[f]! += outputs[f]! ** 2;
      if (learnsVariance) own[f]! += deviationOf(outputs[f + inputs]!) ** 2;
    }
  }
  const edge = (side: -1 | 1) =>
    Float32Array.from(sum, (total, f) => {
      const mean = total / DECODES;
      const variance = Math.max(0, squares[f]! / DECODES - mean ** 2) + own[f]! / DECODES;
      return mean + side * WIDTH * Math.sqrt(variance);
    });
  return { low: unscaleRows(scaler, edge(-1)), high: unscaleRows(scaler, edge(1)) };
}
