import { scaleRows, unscaleRows } from '#core/dataset/scaling.ts';
import { createRandom } from '#core/random/random.ts';
import { detectorOf } from './experiment.ts';
import type { Fitted } from './fitted.ts';

/** What a detector draws from one place in its latent space, in the data set's own units. */
export interface DecodedRow {
  values: Float32Array;
  /** The mean ± 2 standard deviations, where the detector tells them; else null. */
  band: { low: Float32Array; high: Float32Array } | null;
}

/** Standard deviations to either side. */
const WIDTH = 2;

/** A place, one number for each coordinate, as a row; null where the detector draws none. @throws RangeError when there are more or fewer */
export function decodePlace({ kind, model, scaler }: Fitted, place: Float32Array): DecodedRow | null {
  const decoded = detectorOf(kind).decode?.(model, place);
  if (!decoded) return null;
  const { mean, deviation } = decoded;
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

/**
 * Where rows in the data set's own units lie in latent space. Shape: rows × coordinates; null where there is no such space.
 */
export const encodeRows = ({ kind, model, scaler }: Fitted, x: Float32Array, rows: number): Float32Array | null =>
  detectorOf(kind).encode?.(model, scaleRows(scaler, x), rows) ?? null;

/**
 * The n-th place that is drawn as rows are expected to lie: the same for everyone with the same seed who asks as often. Null
 * where the detector expects nothing.
 */
export const samplePlace = ({ kind, model }: Fitted, seed: number, n: number): Float32Array | null =>
  detectorOf(kind).sample?.(model, createRandom(seed).fork(`prior ${n}`)) ?? null;
