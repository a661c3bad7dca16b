import type { DatasetId } from '#core/dataset/dataset.ts';
import type { Experiment, LayerSpec, TrainingOptions } from '../experiment.ts';

export type Start = Omit<Experiment, 'version' | 'dataset' | 'detector'>;

/**
 * All that links of a version leave out, in full, so that whatever becomes the default later leaves them as they are. Only
 * what no link of that version can have said may be added: with what it meant by saying nothing.
 */
export interface Earlier {
  /** What an experiment on a data set began with, but for its detector. */
  experiments: Readonly<Record<DatasetId, Start>>;
  /** What a detector of a kind began with on a data set. */
  detectors: Readonly<Record<string, Readonly<Record<DatasetId, object>>>>;
  /** Where a kind of detector was trained otherwise. */
  training?: Readonly<Record<string, Readonly<Record<DatasetId, Partial<TrainingOptions>>>>>;
}

export const tanh = (units: number): LayerSpec => ({
  units,
  activation: 'tanh',
  dropout: 0,
  batchNormalization: false,
});

export const onBoth = (options: object) => ({ ecg5000: options, kddcup99: options });
