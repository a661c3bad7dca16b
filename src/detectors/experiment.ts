import type { DatasetId } from '#core/dataset/dataset.ts';
import { experimentWith } from '#core/experiment/defaults.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import { fromQuery as readQuery } from '#core/experiment/fromQuery.ts';
import { parseExperiment as parse } from '#core/experiment/parse.ts';
import { toQuery as writeQuery } from '#core/experiment/toQuery.ts';
import type { Version } from '#core/experiment/versions.ts';
import type { Detector } from './detector.ts';
import { DETECTORS } from './index.ts';

/* What core does with experiments, for the detectors that there are. */

/** As `kind` says in links, in the order in which they are offered. */
export const detectorKinds = (): readonly string[] => DETECTORS.map(({ kind }) => kind);

/** @throws Error when there is no such detector */
export function detectorOf(kind: string): Detector {
  const found = DETECTORS.find((detector) => detector.kind === kind);
  if (!found) throw new Error(`There is no detector ${kind}.`);
  return found;
}

/** As `experimentWith`, with a detector of this kind. */
export const defaultOf = (dataset: DatasetId, kind: string, version?: Version): Experiment =>
  experimentWith(detectorOf(kind), dataset, version);

export const parseExperiment = (input: unknown) => parse(input, DETECTORS);

export const fromQuery = (query: string) => readQuery(query, DETECTORS);

export const toQuery = (experiment: Experiment) => writeQuery(experiment, detectorOf(experiment.detector.kind));
