import { weakMapMemoize } from 'reselect';
import { gatherRows } from '#core/dataset/dataset.ts';
import { detectorOf } from '#detectors/experiment.ts';
import type { Fitted } from '#detectors/fitted.ts';
import { encodeRows } from '#detectors/latent.ts';
import type { Ranked } from '#store/evaluated.ts';
import { fittedOf } from '../inspector/inspect.ts';

/** A run on the screen whose detector has a latent space. */
export interface RankedLatent extends Ranked {
  /** Coordinates of a place. */
  units: number;
  /** What they are. */
  coordinates: 'units' | 'components';
  /** All it takes to decode a place. */
  fitted: Fitted;
  /** Coordinates of the test rows, row-major, test rows × units. */
  latent: Float32Array;
  /** Whether it is known where rows are expected to lie, so that places can be drawn. */
  prior: boolean;
}

/** The same object for the same run and frame; null where the detector has no latent space. */
export const latentOf = weakMapMemoize((ranked: Ranked): RankedLatent | null => {
  const { plan, frame } = ranked;
  const { decode, sample } = detectorOf(plan.experiment.detector.kind);
  if (!decode) return null;
  const fitted = fittedOf(plan, frame);
  // Of a network they come with the frame.
  const latent = frame.network?.latent ?? coordinatesOf(ranked, fitted);
  if (!latent) return null;
  const units = latent.length / Math.max(1, plan.split.test.length);
  return {
    ...ranked,
    units,
    coordinates: frame.network ? 'units' : 'components',
    fitted,
    latent,
    prior: sample !== undefined,
  };
});

function coordinatesOf({ dataset, plan: { split } }: Ranked, fitted: Fitted): Float32Array | null {
  return encodeRows(fitted, gatherRows(dataset, split.test), split.test.length);
}
