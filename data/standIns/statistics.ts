import { readFileSync } from 'node:fs';

/** Summary statistics of all beats of one class in both files of ECG5000. Unit: standard deviations of the beat. */
export interface BeatClassStatistics {
  /** Number of the class as in the files, 1–5. */
  label: number;
  /** Rows in ECG5000_TRAIN.txt. */
  train: number;
  /** Rows in ECG5000_TEST.txt. */
  test: number;
  /** Mean beat. Shape: 140. */
  mean: number[];
  /** Leading principal components, unit vectors. Shape: k × 140. */
  components: number[][];
  /** Of the rows along each component: their quantiles in equal steps from the least to the greatest. Shape: k × steps. */
  scores: number[][];
  /** Mean rank correlation, over pairs of components, of the distances of the scores from their medians. */
  commonOddity: number;
  /** Standard deviation of what the components leave, at each time-step. Shape: 140. */
  residual: number[];
  /** Root mean square of what the components leave of a beat, in such deviations: its quantiles in equal steps. */
  residualSizes: number[];
  /** Correlation of what the components leave at one time-step with the same at the next. */
  residualCorrelation: number;
}

/** What stands in `ecg5000.stats.json`. */
export interface BeatStatistics {
  about: string;
  classes: BeatClassStatistics[];
}

/** The distribution of one feature in a group of connections. */
export interface FeatureStatistics {
  /** Values that many rows share, ascending, each with its share of the group. */
  atoms: [value: number, share: number][];
  /** Quantiles of all other rows in equal steps from the least to the greatest; empty when there are no others. */
  quantiles: number[];
}

/** Summary statistics of connections of one kind in one file of KDD Cup '99. */
export interface ConnectionGroup {
  /** Rows of each attack type ('normal' for normal) that are summed up here. */
  rows: Record<string, number>;
  /** Share of the rows with this protocol, service and flag; services with few rows are pooled as 'other'. */
  symbols: [protocol: string, service: string, flag: string, share: number][];
  /** In the order of `ConnectionStatistics.features`. */
  features: FeatureStatistics[];
  /** Spearman's rank correlation of features i < j, row by row: (0, 1), (0, 2), …; 0 where a feature is constant. */
  rankCorrelations: number[];
}

/** What stands in `kddcup99.stats.json`. */
export interface ConnectionStatistics {
  about: string;
  /** Names of the continuous features. */
  features: string[];
  tenPercent: ConnectionGroup[];
  corrected: ConnectionGroup[];
}

/** Reads the committed statistics of the beats. */
export function readBeatStatistics(): BeatStatistics {
  return read('ecg5000.stats.json');
}

/** Reads the committed statistics of the connections. */
export function readConnectionStatistics(): ConnectionStatistics {
  return read('kddcup99.stats.json');
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as T;
}
