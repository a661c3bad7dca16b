import type { DatasetId } from '#core/dataset/dataset.ts';
import { datasetTable } from '#core/dataset/datasets.ts';
import { LIMITS } from './defaults.ts';
import type { DetectorTable } from './detectorTable.ts';
import { ENGINES, MIXINGS, OPTIMIZERS, SCALINGS, type Setup } from './experiment.ts';
import { boolean, choice, type Field, integer, number, orEmpty, own, share, type Values } from './field.ts';

const TRAINING: readonly Field[] = [
  choice('optimizer', 'opt', OPTIMIZERS),
  number('learningRate', 'lr', LIMITS.learningRate),
  integer('batchSize', 'b', LIMITS.batchSize),
  integer('epochs', 'e', LIMITS.epochs),
  own('regularizer', 'reg', 'regularizer'),
  integer('earlyStoppingPatience', 'stop', LIMITS.patience),
  integer('plateauPatience', 'plateau', LIMITS.patience),
];

const DATA: readonly Field[] = [
  integer('seed', 's', LIMITS.seed),
  orEmpty(integer('trainingRows', 'rows', LIMITS.trainingRows), 'all'),
  share('contamination', 'c', LIMITS.contamination, 0.05),
  choice('mixing', 'mix', MIXINGS, { field: 'contamination', above: 0 }),
  boolean('dirtyValidation', 'cv', { field: 'contamination', above: 0 }),
  choice('scaling', 'x', SCALINGS),
];

const EVALUATION: readonly Field[] = [own('threshold', 't', 'threshold')];

const ENGINE: readonly Field[] = [choice('engine', 'on', ['auto', ...ENGINES])];

/** Some fields of an experiment, and the part of it that holds their values: the experiment itself, or one within it. */
export interface Section {
  /** What it is about, as the panels of the page are. */
  about: 'data' | 'detector' | 'training' | 'evaluation' | 'engine';
  of: 'experiment' | 'detector' | 'training';
  fields: readonly Field[];
}

/**
 * Every field of an experiment on a data set with a detector, in the order of links, but for those that settle which fields
 * there are: version, data set, and kind of detector.
 */
export const sectionsOf = (dataset: DatasetId, { fields }: Pick<DetectorTable, 'fields'>): readonly Section[] => [
  { about: 'data', of: 'experiment', fields: [choice('split', 'split', datasetTable(dataset).splits), ...DATA] },
  { about: 'detector', of: 'detector', fields },
  { about: 'training', of: 'training', fields: TRAINING },
  { about: 'evaluation', of: 'experiment', fields: EVALUATION },
  { about: 'engine', of: 'experiment', fields: ENGINE },
];

/** The part of an experiment that holds a section's values. */
export const valuesOf = (experiment: Setup, { of }: Section): Values =>
  (of === 'experiment' ? experiment : experiment[of]) as unknown as Values;

/** The fields of an experiment that are about one thing, but for a detector's own. */
export const fieldsAbout = (about: Section['about'], dataset: DatasetId): readonly Field[] =>
  sectionsOf(dataset, { fields: [] })
    .filter((section) => section.about === about)
    .flatMap(({ fields }) => fields);

/** Their values in an experiment, by name. */
export function valuesAbout(about: Section['about'], experiment: Setup): Values {
  const sections = sectionsOf(experiment.dataset, { fields: [] }).filter((section) => section.about === about);
  return Object.fromEntries(
    sections.flatMap((section) => section.fields.map(({ name }) => [name, valuesOf(experiment, section)[name]])),
  );
}
