import type { Experiment, NetworkSpec } from '#core/experiment/experiment.ts';
import { toQuery } from '#core/experiment/toQuery.ts';
import { autoencoder } from '../autoencoder/fields.ts';
import { vae } from '../vae/fields.ts';

/** As `toQuery` of detectors/experiment.ts, for whoever writes links to networks alone and need not load all detectors. */
export const toNetworkQuery = (experiment: Experiment<NetworkSpec>): string =>
  toQuery(experiment, experiment.detector.kind === 'vae' ? vae : autoencoder);
