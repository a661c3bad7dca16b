import type { VariationalFrame } from '#core/frame.ts';
import type { Network } from '#core/network/network.ts';
import type { Model } from '#core/scoreRow.ts';
import { networkIn } from '#detectors/fitted.ts';
import type { Ranked } from '#store/evaluated.ts';

/** A run on the screen whose detector has a latent space. */
export interface RankedNetwork extends Ranked {
  network: Network;
  /** All it takes to decode a place. */
  decoder: Model;
  /** Coordinates of the test rows, row-major, test rows × latent units. */
  latent: Float32Array;
  variational: VariationalFrame | undefined;
}

const known = new WeakMap<Ranked, RankedNetwork>();

/** The same object for the same run and frame; null where the detector is no network. */
export function networkOf(ranked: Ranked): RankedNetwork | null {
  const { plan, frame } = ranked;
  const model = networkIn(frame);
  if (!plan.network || !frame.network || !model) return null;
  const { latent, variational } = frame.network;
  const found = known.get(ranked) ?? {
    ...ranked,
    network: plan.network,
    decoder: { ...model, scaler: plan.scaler },
    latent,
    variational,
  };
  known.set(ranked, found);
  return found;
}
