import type { DatasetId } from '#core/dataset/dataset.ts';
import type { TrainingOptions } from '../experiment.ts';
import { type Earlier, onBoth, type Start, tanh } from './earlier.ts';

const TRAINING: TrainingOptions = {
  optimizer: 'adam',
  learningRate: 0.003,
  batchSize: 64,
  epochs: 30,
  regularizer: { kind: 'none', rate: 0.0001 },
  earlyStoppingPatience: 0,
  plateauPatience: 0,
};

const COMMON: Omit<Start, 'trainingRows' | 'scaling' | 'training'> = {
  split: 'default',
  seed: 1,
  contamination: 0,
  mixing: 'add',
  dirtyValidation: false,
  threshold: { rule: 'percentile', percentile: 95 },
  engine: 'auto',
};

/** What an experiment on a data set began with, but for its detector. */
const EXPERIMENTS: Readonly<Record<DatasetId, Start>> = {
  ecg5000: { ...COMMON, trainingRows: null, scaling: 'none', training: TRAINING },
  kddcup99: {
    ...COMMON,
    trainingRows: 20_000,
    scaling: 'minmax',
    training: { ...TRAINING, batchSize: 128, epochs: 20 },
  },
};

const HEARTBEATS = { encoder: [tanh(32), tanh(16)], output: 'linear' };
const CONNECTIONS = { encoder: [tanh(15), tanh(7)], output: 'linear' };
const VARIATIONAL = { warmUpEpochs: 0, score: 'mean', samples: 16 };

/** What a detector of a kind began with on a data set. */
const DETECTORS: Readonly<Record<string, Readonly<Record<DatasetId, object>>>> = {
  autoencoder: {
    ecg5000: { ...HEARTBEATS, latent: { units: 4, activation: 'linear' } },
    kddcup99: { ...CONNECTIONS, latent: { units: 6, activation: 'linear' } },
  },
  vae: {
    ecg5000: { ...HEARTBEATS, latent: { units: 4 }, beta: 0.3, ...VARIATIONAL },
    kddcup99: { ...CONNECTIONS, latent: { units: 6 }, beta: 0.01, ...VARIATIONAL },
  },
  mean: onBoth({}),
  zScore: onBoth({ summary: 'mean' }),
  mad: onBoth({ summary: 'mean' }),
  iqr: onBoth({ multiplier: 1.5, summary: 'mean' }),
  pca: onBoth({ keep: 'components', components: 2, variance: 0.9, measure: 'reconstruction' }),
  mahalanobis: onBoth({}),
  kNearest: onBoth({ neighbours: 5, distance: 'mean' }),
  kMeans: onBoth({ clusters: 8, restarts: 10 }),
  lof: onBoth({ neighbours: 20, distinct: true }),
  isolationForest: onBoth({ trees: 100, sampleSize: 256, extension: 0 }),
  oneClassSvm: onBoth({ nu: 0.05, kernel: 'rbf', gamma: null, degree: 3, offset: 0, mostRows: 6000 }),
  ensemble: onBoth({ members: ['pca', 'kNearest', 'isolationForest'], combine: 'meanRank' }),
};

export const FIRST: Earlier = { experiments: EXPERIMENTS, detectors: DETECTORS };
