import type { StateCreator } from 'zustand';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { changedFields } from '#core/experiment/changedFields.ts';
import {
  type AutoencoderSpec,
  type DetectorSpec,
  type Experiment,
  isNetwork,
  type ThresholdRule,
  type VaeSpec,
} from '#core/experiment/experiment.ts';
import type { ParsedExperiment } from '#core/experiment/parse.ts';
import type { PresetId } from '#core/experiment/presetIds.ts';
import type { Message } from '#core/message.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { presetExperiment } from '#detectors/experiments/presets.ts';

export interface ExperimentSlice {
  experiment: Experiment;
  /** What a link held and this page had to change. */
  changes: Message[];
  /** The settings last used on each data set, to come back to. */
  kept: Partial<Record<DatasetId, Experiment>>;
  /** Goes to another data set: to the settings left there, or to its defaults with the same seed and engine. */
  changeDataset(dataset: DatasetId): void;
  /** Replaces parts of the experiment; what is given must be valid. */
  change(patch: Partial<Experiment>): void;
  /** Replaces parts of the detector; what is given must fit its kind. */
  changeDetector(patch: Partial<AutoencoderSpec> | Partial<VaeSpec>): void;
  changeTraining(patch: Partial<Experiment['training']>): void;
  changeThreshold(rule: ThresholdRule): void;
  /** Opens an experiment from a link or a file, and keeps what had to be changed for the page to say. */
  open(parsed: ParsedExperiment): void;
  dismissChanges(): void;
  /** The preset that was last chosen, for the page to say what to watch for; null once that was dismissed. */
  advice: PresetId | null;
  choosePreset(id: PresetId): void;
  dismissAdvice(): void;
}

export const createExperimentSlice: StateCreator<ExperimentSlice> = (set) => ({
  experiment: defaultExperiment(),
  changes: [],
  kept: {},
  changeDataset: (dataset) =>
    set(({ experiment, kept }) => {
      const { seed, engine } = experiment;
      return {
        experiment: kept[dataset] ?? { ...usualOn(dataset, experiment), seed, engine },
        kept: { ...kept, [experiment.dataset]: experiment },
      };
    }),
  change: (patch) => set(({ experiment }) => ({ experiment: { ...experiment, ...patch } })),
  changeDetector: (patch) =>
    set(({ experiment }) => ({
      experiment: { ...experiment, detector: { ...experiment.detector, ...patch } as DetectorSpec },
    })),
  changeTraining: (patch) =>
    set(({ experiment }) => ({ experiment: { ...experiment, training: { ...experiment.training, ...patch } } })),
  changeThreshold: (threshold) => set(({ experiment }) => ({ experiment: { ...experiment, threshold } })),
  open: ({ experiment, changes }) => set({ experiment, changes }),
  dismissChanges: () => set({ changes: [] }),
  advice: null,
  choosePreset: (id) => set(({ experiment }) => ({ experiment: presetExperiment(id, experiment), advice: id })),
  dismissAdvice: () => set({ advice: null }),
});

/** The defaults of another data set: with the plain autoencoder after any network, else with the same detector. */
const usualOn = (dataset: DatasetId, { detector }: Experiment) =>
  isNetwork(detector) ? defaultExperiment(dataset) : defaultOf(dataset, detector.kind);

/**
 * Whether two experiments come to the same model: all but the threshold, which never touches it, is alike. What is one object
 * in both is not looked into, so that a threshold on its way costs a few comparisons.
 * @param besides paths of other fields that do not matter either
 */
export function trainsAlike(a: Experiment, b: Experiment, besides: readonly string[] = []): boolean {
  return changedFields(a, b).every((field) => field.startsWith('threshold') || besides.includes(field));
}

/** The settings that may change while a run is on. */
export const LIVE_FIELDS: readonly string[] = ['training.learningRate', 'training.batchSize'];
