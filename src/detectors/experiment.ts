import type { DatasetId } from '#core/dataset/dataset.ts';
import { experimentWith } from '#core/experiment/defaults.ts';
import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { fromQuery as readQuery } from '#core/experiment/fromQuery.ts';
import { parseExperiment as parse } from '#core/experiment/parse.ts';
import { toQuery as writeQuery } from '#core/experiment/toQuery.ts';
import { autoencoder } from './autoencoder/fields.ts';
import { vae } from './vae/fields.ts';

/** What core does with experiments, for the detectors that there are. */
const TABLES: readonly DetectorTable[] = [autoencoder, vae];

export const DETECTOR_KINDS: readonly string[] = TABLES.map(({ kind }) => kind);

/** @throws Error when there is no such detector */
function tableOf(kind: string): DetectorTable {
  const found = TABLES.find((table) => table.kind === kind);
  if (!found) throw new Error(`There is no detector ${kind}.`);
  return found;
}

/** The experiment that a person meets first on a data set with a detector of this kind. */
export const defaultOf = (dataset: DatasetId, kind: string): Experiment => experimentWith(tableOf(kind), dataset);

export const parseExperiment = (input: unknown) => parse(input, TABLES);

export const fromQuery = (query: string) => readQuery(query, TABLES);

export const toQuery = (experiment: Experiment) => writeQuery(experiment, tableOf(experiment.detector.kind));
