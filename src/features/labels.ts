import type { DatasetId, SplitName } from '#core/dataset/dataset.ts';
import type {
  Activation,
  DetectorSpec,
  OptimizerName,
  RegularizerName,
  Scaling,
  ThresholdRule,
  VaeScore,
} from '#core/experiment/experiment.ts';

/** What the choices of an experiment are called on the page, in lists and in sentences alike. */

export const DATASET_NAMES: Record<DatasetId, string> = {
  ecg5000: 'ECG5000 heartbeats',
  kddcup99: 'KDD Cup ’99 connections',
};

export const SPLIT_LABELS: Record<DatasetId, Partial<Record<SplitName, string>>> = {
  ecg5000: { default: '60 / 20 / 20, by seed', ucr: 'UCR: the published files' },
  kddcup99: { default: 'As it comes: 8,000 + 2,000', balanced: 'Balanced over attack types' },
};

export const SCALING_LABELS: Record<Scaling, string> = {
  none: 'None',
  global: 'One scale for all',
  minmax: 'Each feature to 0–1',
  zscore: 'Each feature z-scored',
};

export const OPTIMIZER_LABELS: Record<OptimizerName, string> = {
  adam: 'Adam',
  adamax: 'Adamax',
  adadelta: 'Adadelta',
  adagrad: 'Adagrad',
  rmsprop: 'RMSprop',
  momentum: 'Momentum',
  sgd: 'SGD',
};

export const REGULARIZER_LABELS: Record<RegularizerName, string> = {
  none: 'None',
  l1: 'L1',
  l2: 'L2',
  l1l2: 'L1 + L2',
};

export const RULE_LABELS: Record<ThresholdRule['rule'], string> = {
  percentile: 'Percentile of normal',
  meanSigma: 'Mean + k deviations',
  bestF1: 'Best F1',
  bestAccuracy: 'Best accuracy',
  cost: 'Lowest cost',
  manual: 'By hand',
};

export const DETECTOR_LABELS: Record<DetectorSpec['kind'], string> = {
  autoencoder: 'Autoencoder',
  vae: 'Variational autoencoder',
};

export const VAE_SCORE_LABELS: Record<VaeScore, string> = {
  mean: 'Error at the mean',
  monteCarlo: 'Mean error of samples',
  elbo: 'Error + β · divergence',
  reconstructionProbability: 'Reconstruction probability',
};

export const ACTIVATION_LABELS: Record<Activation, string> = {
  relu: 'ReLU',
  leakyRelu: 'Leaky ReLU',
  elu: 'ELU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  linear: 'linear',
};

export const activationOptions = <T extends Activation>(names: readonly T[]) =>
  names.map((name) => ({ value: name, label: ACTIVATION_LABELS[name] }));
