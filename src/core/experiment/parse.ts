import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { experimentWith } from './defaults.ts';
import type { DetectorTable } from './detectorTable.ts';
import type { Experiment } from './experiment.ts';
import { sectionsOf, valuesOf } from './experimentFields.ts';
import type { Values } from './field.ts';
import { given, type LinkMessage } from './linkMessage.ts';
import { parseFields } from './parseFields.ts';
import { reader } from './reader.ts';
import { CURRENT_VERSION, isVersion, type Version } from './versions.ts';

/** A valid experiment, and a message for each value that had to be changed to make it one. */
export interface ParsedExperiment {
  experiment: Experiment;
  changes: LinkMessage[];
}

/**
 * The nearest valid experiment to any JSON value. Never throws. What is missing takes the data set's default, as the version
 * that it names has it, without a word; what is wrong is clamped or replaced, and said so in `changes`.
 * @param detectors all that there are; the first is taken where none, or none of these, is named
 */
export function parseExperiment(input: unknown, detectors: readonly DetectorTable[]): ParsedExperiment {
  const changes: LinkMessage[] = [];
  const read = reader(input, { name: 'experiment' }, changes);
  const version = versionOf(read.raw('version'), changes);
  const dataset = read.choice('dataset', { name: 'dataset' }, DATASET_IDS, DATASET_IDS[0]);
  const readers = {
    experiment: read,
    detector: reader(read.raw('detector'), { name: 'detector' }, changes),
    training: reader(read.raw('training'), { name: 'training' }, changes),
  };
  const kinds = detectors.map(({ kind }) => kind);
  const kind = readers.detector.choice('kind', { name: 'detector' }, kinds, kinds[0]!);
  const table = detectors.find((table) => table.kind === kind)!;
  const base = experimentWith(table, dataset, version);
  const parts: Record<'experiment' | 'detector' | 'training', Values> = {
    experiment: { version, dataset },
    detector: {},
    training: {},
  };
  for (const section of sectionsOf(dataset, table)) {
    const { of, fields } = section;
    Object.assign(parts[of], parseFields(fields, readers[of], valuesOf(base, section), changes));
  }
  const detector = { kind, ...(table.mend?.(parts.detector, changes) ?? parts.detector) };
  for (const part of [readers.detector, readers.training, read]) part.rejectOthers();
  const told = changes.map((change) => ('choices' in change ? { ...change, dataset } : change));
  return {
    experiment: { ...parts.experiment, detector, training: parts.training } as unknown as Experiment,
    changes: told,
  };
}

function versionOf(version: unknown, changes: LinkMessage[]): Version {
  if (isVersion(version)) return version;
  if (version !== undefined) changes.push({ say: 'otherVersion', given: given(version), known: CURRENT_VERSION });
  return CURRENT_VERSION;
}
