import type { DatasetId } from '#core/dataset/dataset.ts';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { changedFields } from '#core/experiment/changedFields.ts';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import type { Experiment, Setup } from '#core/experiment/experiment.ts';
import { PRESET_IDS, type PresetId } from '#core/experiment/presetIds.ts';
import { defaultExperiment, defaultVae, studiedExperiment } from './defaults.ts';

interface Preset {
  /** What it shows is true of these data sets. */
  datasets: readonly DatasetId[];
  /** @param dataset one of `datasets` */
  build(dataset: DatasetId): Experiment;
}

const PRESETS: Record<PresetId, Preset> = {
  healthy: { datasets: DATASET_IDS, build: defaultExperiment },
  tooSmall: {
    datasets: DATASET_IDS,
    // One linear unit and nothing else: a single shape, drawn larger or smaller.
    build: (dataset) => withDetector(dataset, { encoder: [], latent: { units: 1, activation: 'linear' } }),
  },
  copies: {
    // Connections have too few features that differ for it to be as plain there.
    datasets: ['ecg5000'],
    // Without a curve in it, so that nothing keeps it from copying what it has never seen.
    build: (dataset) =>
      withTraining(withDetector(dataset, { encoder: [], latent: { units: 64, activation: 'linear' } }), { epochs: 60 }),
  },
  tooFast: {
    datasets: DATASET_IDS,
    build: (dataset) => withTraining(studiedExperiment(dataset), { learningRate: 0.3 }),
  },
  contaminated: {
    datasets: DATASET_IDS,
    build: (dataset) => ({ ...defaultExperiment(dataset), contamination: 0.1 }),
  },
  onlyTheMean: {
    datasets: DATASET_IDS,
    // So high a price that no weight is worth having: only the output's biases are left, which draw the mean row.
    build: (dataset) => withTraining(studiedExperiment(dataset), { regularizer: { kind: 'l1', rate: 0.003 } }),
  },
  anomagram: {
    // Its features are heartbeats'.
    datasets: ['ecg5000'],
    // Its training page as it opens: 500 rows in batches of 512, so that an epoch is a single step.
    build: (dataset) => ({
      ...withTraining(
        withDetector(dataset, {
          encoder: [hiddenLayer(7, 'relu'), hiddenLayer(3, 'relu')],
          latent: { units: 2, activation: 'linear' },
          output: 'sigmoid',
        }),
        { learningRate: 0.01, batchSize: 512, epochs: 30 },
      ),
      trainingRows: 500,
      scaling: 'minmax',
    }),
  },
  map: {
    datasets: DATASET_IDS,
    build: (dataset) => ({
      ...studiedExperiment(dataset),
      detector: { ...defaultVae(dataset, 1).detector, latent: { units: 2 } },
    }),
  },
};

/** The data sets that a preset is for. */
export const datasetsOf = (id: PresetId): readonly DatasetId[] => PRESETS[id].datasets;

/**
 * The preset in place of an experiment: on the same data set where that may be, with the same seed and engine, and with the
 * threshold chosen as the defaults do.
 */
export function presetExperiment(id: PresetId, { dataset, seed, engine }: Setup): Experiment {
  const { datasets, build } = PRESETS[id];
  return { ...build(datasets.includes(dataset) ? dataset : datasets[0]!), seed, engine };
}

/** The preset that an experiment is, whatever its seed, engine and threshold; null when it is none. */
export function presetOf(experiment: Setup): PresetId | null {
  const alike = (id: PresetId) =>
    PRESETS[id].datasets.includes(experiment.dataset) &&
    changedFields(presetExperiment(id, experiment), experiment).length === 0;
  return PRESET_IDS.find(alike) ?? null;
}

type PlainExperiment = ReturnType<typeof defaultExperiment>;

function withDetector(dataset: DatasetId, patch: Partial<PlainExperiment['detector']>): PlainExperiment {
  const base = studiedExperiment(dataset);
  return { ...base, detector: { ...base.detector, ...patch } };
}

function withTraining(base: PlainExperiment, patch: Partial<Experiment['training']>): PlainExperiment {
  return { ...base, training: { ...base.training, ...patch } };
}
