import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { experimentWith } from '#core/experiment/defaults.ts';
import type { AutoencoderSpec, Experiment, VaeSpec } from '#core/experiment/experiment.ts';
import { autoencoder } from '../autoencoder/fields.ts';
import { vae } from '../vae/fields.ts';

/** The experiment a person meets first on each data set; `npm run evaluate` prints how good it is. */
export const defaultExperiment = (dataset: DatasetId = DATASET_IDS[0]): Experiment<AutoencoderSpec> =>
  experimentWith(autoencoder, dataset);

/** The same with a variational autoencoder in place of the plain one. */
export const defaultVae = (dataset: DatasetId = DATASET_IDS[0]): Experiment<VaeSpec> => experimentWith(vae, dataset);
