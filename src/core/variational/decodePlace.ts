import { unscaleRows } from '#core/dataset/scaling.ts';
import type { Model } from '#core/scoreRow.ts';
import { decodeLatent } from './decode.ts';

/** What a model draws from one place in latent space, in the data set's own units. */
export interface DecodedRow {
  values: Float32Array;
  /** The mean ± 2 standard deviations, where the decoder learns them; null for all other networks. */
  band: { low: Float32Array; high: Float32Array } | null;
}

/** Standard deviations to either side. */
const WIDTH = 2;

/** @param place one number for each latent unit. @throws RangeError when there are more or fewer */
export function decodePlace({ network, weights, scaler }: Omit<Model, 'seed'>, place: Float32Array): DecodedRow {
  const { mean, deviation } = decodeLatent(network, weights, place);
  const edge = (of: Float32Array, side: -1 | 1) =>
    unscaleRows(
      scaler,
      mean.map((value, f) => value + side * WIDTH * of[f]!),
    );
  return {
    values: unscaleRows(scaler, mean),
    band: deviation && { low: edge(deviation, -1), high: edge(deviation, 1) },
  };
}
