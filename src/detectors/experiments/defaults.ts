import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { experimentWith } from '#core/experiment/defaults.ts';
import type { AutoencoderSpec, Experiment, VaeSpec } from '#core/experiment/experiment.ts';
import type { Version } from '#core/experiment/versions.ts';
import { autoencoder } from '../autoencoder/fields.ts';
import { vae } from '../vae/fields.ts';

/** The experiment a person meets first on each data set; `npm run evaluate` prints how good it is. */
export const defaultExperiment = (
  dataset: DatasetId = DATASET_IDS[0],
  version?: Version,
): Experiment<AutoencoderSpec> => experimentWith(autoencoder, dataset, version);

/** The same with a variational autoencoder in place of the plain one. */
export const defaultVae = (dataset: DatasetId = DATASET_IDS[0], version?: Version): Experiment<VaeSpec> =>
  experimentWith(vae, dataset, version);

/**
 * The network that the essay and the presets tell of, with its training: that of the first version. The default is chosen
 * by validation rows and may change; what a lesson shows was found with this one.
 */
export function studiedExperiment(dataset: DatasetId): Experiment<AutoencoderSpec> {
  const { detector, training } = defaultExperiment(dataset, 1);
  return { ...defaultExperiment(dataset), detector, training };
}
