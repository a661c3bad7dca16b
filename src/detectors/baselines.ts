import { experimentWith } from '#core/experiment/defaults.ts';
import type { OptionsIn } from '#core/experiment/detectorTable.ts';
import { type DetectorSpec, isNetwork, type Setup } from '#core/experiment/experiment.ts';
import { autoencoder } from './autoencoder/fields.ts';
import { defaultOf } from './experiment.ts';
import { DETECTORS } from './index.ts';
import type { pcaTable } from './pca/fields.ts';

/** Those that stand beside a detector until someone chooses others. */
export const USUAL_BASELINES: readonly string[] = ['mean', 'pca'];

/** So many stand beside it at most. */
export const MOST_BASELINES = 2;

/** What can stand beside another detector: those that are fitted in one step. */
export const baselineKinds = (): readonly string[] =>
  DETECTORS.filter(({ fitInPieces }) => fitInPieces).map(({ kind }) => kind);

/**
 * How a detector of a kind stands beside the one in hand: with its usual settings in the experiment's version. In the first,
 * PCA had as many components as the network has latent units, or as the usual network had where there was none.
 */
export function baselineBeside({ version, dataset, detector }: Setup, kind: string): DetectorSpec {
  const usual = defaultOf(dataset, kind, version).detector;
  if (version !== 1 || kind !== 'pca') return usual;
  const { latent } = isNetwork(detector) ? detector : experimentWith(autoencoder, dataset, version).detector;
  const patch: Partial<OptionsIn<typeof pcaTable>> = { components: latent.units };
  return { ...usual, ...patch };
}
