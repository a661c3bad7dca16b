import type { StateCreator } from 'zustand';
import type { DatasetId } from '#core/dataset/dataset.ts';
import { changedFields } from '#core/experiment/changedFields.ts';
import {
  type Asked,
  type AutoencoderSpec,
  type DetectorSpec,
  isNetwork,
  partsOf,
  type Setup,
  type ThresholdRule,
  type VaeSpec,
} from '#core/experiment/experiment.ts';
import type { ParsedExperiment } from '#core/experiment/parse.ts';
import type { PresetId } from '#core/experiment/presetIds.ts';
import type { Message } from '#core/message.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { presetExperiment } from '#detectors/experiments/presets.ts';

export interface ExperimentSlice extends Asked {
  /** The drag that moved the threshold last; undefined where it was none. */
  drag: symbol | undefined;
  /** What a link held and this page had to change. */
  changes: Message[];
  /** The settings last used on each data set, to come back to. */
  kept: Partial<Record<DatasetId, Asked>>;
  /** Goes to another data set: to the settings left there, or to its defaults with the same seed and engine. */
  changeDataset(dataset: DatasetId): void;
  /** Replaces parts of the experiment; what is given must be valid. */
  change(patch: Partial<Setup>): void;
  /** Replaces parts of the detector; what is given must fit its kind. */
  changeDetector(patch: Partial<AutoencoderSpec> | Partial<VaeSpec>): void;
  changeTraining(patch: Partial<Setup['training']>): void;
  /** The experiment stays the object that it is: only the threshold is another. */
  changeThreshold(threshold: ThresholdRule, drag?: symbol): void;
  /** Goes to another experiment; what is given must be valid. */
  goTo(asked: Asked): void;
  /** Opens an experiment from a link or a file, and keeps what had to be changed for the page to say. */
  open(parsed: ParsedExperiment): void;
  dismissChanges(): void;
  /** What was last chosen for a person, for the page to say what to watch for; null once that was dismissed. Another each time. */
  advice: Advice | null;
  choosePreset(id: PresetId): void;
  /** Goes to another experiment, which is trained at once; what is given must be valid. */
  surprise(asked: Asked): void;
  dismissAdvice(): void;
}

/** A preset, or a surprise and what was there before it. */
export type Advice = { preset: PresetId } | { surprise: Asked; before: Asked };

export const createExperimentSlice: StateCreator<ExperimentSlice> = (set) => ({
  ...partsOf(defaultExperiment()),
  drag: undefined,
  changes: [],
  kept: {},
  changeDataset: (dataset) =>
    set(({ experiment, threshold, kept }) => {
      const { seed, engine } = experiment;
      return {
        ...(kept[dataset] ?? partsOf({ ...usualOn(dataset, experiment), seed, engine })),
        kept: { ...kept, [experiment.dataset]: { experiment, threshold } },
      };
    }),
  change: (patch) => set(({ experiment }) => ({ experiment: { ...experiment, ...patch } })),
  changeDetector: (patch) =>
    set(({ experiment }) => ({
      experiment: { ...experiment, detector: { ...experiment.detector, ...patch } as DetectorSpec },
    })),
  changeTraining: (patch) =>
    set(({ experiment }) => ({ experiment: { ...experiment, training: { ...experiment.training, ...patch } } })),
  changeThreshold: (threshold, drag) => set({ threshold, drag }),
  goTo: (asked) => set(asked),
  open: ({ experiment, changes }) => set({ ...partsOf(experiment), changes }),
  dismissChanges: () => set({ changes: [] }),
  advice: null,
  choosePreset: (id) =>
    set(({ experiment }) => ({ ...partsOf(presetExperiment(id, experiment)), advice: { preset: id } })),
  surprise: (asked) =>
    set(({ experiment, threshold }) => ({ ...asked, advice: { surprise: asked, before: { experiment, threshold } } })),
  dismissAdvice: () => set({ advice: null }),
});

/** The defaults of another data set: with the plain autoencoder after any network, else with the same detector. */
const usualOn = (dataset: DatasetId, { detector }: Setup) =>
  isNetwork(detector) ? defaultExperiment(dataset) : defaultOf(dataset, detector.kind);

/**
 * Whether two experiments come to the same model. What is one object in both is not looked into.
 * @param besides paths of other fields that do not matter either
 */
export function trainsAlike(a: Setup, b: Setup, besides: readonly string[] = []): boolean {
  return changedFields(a, b).every((field) => besides.includes(field));
}

/** The settings that may change while a run is on. */
export const LIVE_FIELDS: readonly string[] = ['training.learningRate', 'training.batchSize'];
