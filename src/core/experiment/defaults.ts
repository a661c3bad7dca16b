import type { DatasetId } from '#core/dataset/dataset.ts';
import { datasetTable } from '#core/dataset/datasets.ts';
import type { DetectorTable } from './detectorTable.ts';
import { earlierOf } from './earlier/index.ts';
import type { Activation, DenseSpec, Experiment } from './experiment.ts';
import type { Limit } from './field.ts';
import { CURRENT_VERSION, type Version } from './versions.ts';

/** Inclusive bounds of every number in an experiment. The page's fields, the parser and the command line share them. */
export const LIMITS = {
  seed: { min: 0, max: 999_999_999, integer: true },
  trainingRows: { min: 20, max: 100_000, integer: true },
  contamination: { min: 0, max: 0.7, integer: false },
  hiddenLayers: { min: 0, max: 10, integer: true },
  units: { min: 1, max: 256, integer: true },
  filters: { min: 1, max: 64, integer: true },
  kernel: { min: 1, max: 31, integer: true },
  stride: { min: 1, max: 4, integer: true },
  lstmUnits: { min: 1, max: 128, integer: true },
  samplesAStep: { min: 1, max: 20, integer: true },
  latentUnits: { min: 1, max: 64, integer: true },
  dropout: { min: 0, max: 0.9, integer: false },
  learningRate: { min: 1e-6, max: 10, integer: false },
  batchSize: { min: 1, max: 4096, integer: true },
  epochs: { min: 1, max: 1000, integer: true },
  regularizerRate: { min: 0, max: 1, integer: false },
  patience: { min: 0, max: 1000, integer: true },
  percentile: { min: 0, max: 100, integer: false },
  sigmas: { min: 0, max: 20, integer: false },
  cost: { min: 0, max: 1_000_000, integer: false },
  thresholdValue: { min: 0, max: 1_000_000, integer: false },
} as const satisfies Record<string, Limit>;

export function hiddenLayer(units: number, activation: Activation): DenseSpec {
  return { units, activation, dropout: 0, batchNormalization: false };
}

/**
 * The experiment that a person meets first on a data set with this detector.
 * @param version whose defaults; what an earlier one did not know begins as it does now
 */
export function experimentWith<Kind extends string, Options extends object>(
  { kind, defaults, training }: DetectorTable<Kind, Options>,
  dataset: DatasetId,
  version: Version = CURRENT_VERSION,
): Experiment<Options & { kind: Kind }> {
  const earlier = earlierOf(version, dataset, kind);
  if (earlier) return { version, dataset, ...earlier, detector: { kind, ...(earlier.detector as Options) } };
  const { shape, start } = datasetTable(dataset);
  // Features of a table come in units of their own, samples of a signal in one.
  const scaling = shape.kind === 'table' ? 'minmax' : shape.normalized ? 'none' : 'global';
  return {
    version,
    dataset,
    split: 'default',
    seed: 1,
    trainingRows: start?.trainingRows ?? null,
    contamination: 0,
    mixing: 'replace',
    dirtyValidation: false,
    scaling: start?.scaling ?? scaling,
    detector: { kind, ...defaults(dataset) },
    training: {
      optimizer: 'adam',
      learningRate: 0.003,
      batchSize: 64,
      epochs: 30,
      regularizer: { kind: 'none', rate: 0.0001 },
      earlyStoppingPatience: 0,
      plateauPatience: 0,
      ...start?.training,
      ...training?.(dataset),
    },
    threshold: { rule: 'percentile', percentile: 95 },
    engine: 'auto',
  };
}
