import type { DatasetId } from '#core/dataset/dataset.ts';

/** The values of a setting that are tried, simplest first where no network’s size says it, as links and `--set` write them. */
export interface Axis {
  field: string;
  values: readonly string[];
}

/** Every combination of the values is a candidate, in all other settings as the detector's default. */
export type Grid = readonly Axis[];

const axis = (field: string, ...values: (string | number)[]): Axis => ({ field, values: values.map(String) });

/**
 * The number of components, neighbours or clusters goes on by steps of about half. Many neighbours are simpler than few: the
 * more are asked, the smoother the scores (Hastie, Tibshirani & Friedman, "The Elements of Statistical Learning", §2.3.3).
 */
const WITHOUT_NETWORK: Readonly<Record<string, Grid>> = {
  zScore: [axis('summary', 'mean', 'largest')],
  mad: [axis('summary', 'mean', 'largest')],
  // Tukey's fences first.
  iqr: [axis('multiplier', 1.5, 3, 1, 2, 0.5, 0, 5, 8), axis('summary', 'mean', 'largest')],
  pca: [
    axis('keep', 'components'),
    axis('components', 1, 2, 3, 4, 5, 6, 8, 10, 12, 16),
    axis('measure', 'reconstruction', 'components'),
  ],
  kNearest: [
    axis('neighbours', 500, 350, 250, 180, 120, 80, 50, 30, 20, 15, 10, 7, 5, 3, 2, 1),
    axis('distance', 'mean', 'largest', 'median'),
  ],
  kMeans: [axis('clusters', 1, 2, 4, 8, 16, 32, 64)],
  lof: [axis('neighbours', 500, 250, 120, 80, 50, 30, 20, 10, 5)],
  // With ν over .4, half of the normal rows would lie outside.
  oneClassSvm: [
    axis('nu', 0.01, 0.02, 0.05, 0.1, 0.2, 0.4),
    axis('gamma', 'scale', 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30),
  ],
  ensemble: [axis('combine', 'meanRank', 'meanScore', 'majority')],
  isolationForest: [axis('trees', 100, 300), axis('sampleSize', 64, 256, 1024, 4096)],
};

/**
 * What is tried for each detector on each data set. A detector without settings that matter is not here. A default is what
 * a lecture hall waits for: no network is tried that trains for longer than some seconds.
 */
export const GRIDS: Readonly<Record<DatasetId, Readonly<Record<string, Grid>>>> = {
  ecg5000: {
    ...WITHOUT_NETWORK,
    autoencoder: [
      axis('encoder', 'none', '8tanh', '16tanh', '32tanh', '32tanh.16tanh', '32relu.16relu', '64tanh.32tanh'),
      axis('latent', '2linear', '4linear', '8linear'),
      axis('learningRate', 0.003, 0.01, 0.03),
      axis('epochs', 15, 30, 60, 120),
    ],
    vae: [
      axis('encoder', '16tanh', '32tanh.16tanh'),
      axis('latent', 4, 8),
      axis('beta', 0.1, 0.3, 1, 3),
      axis('learningRate', 0.01, 0.03),
      axis('epochs', 30, 60, 120),
    ],
  },
  kddcup99: {
    ...WITHOUT_NETWORK,
    autoencoder: [
      axis('encoder', '7tanh', '15tanh.7tanh', '15relu.7relu', '32tanh.16tanh', '64tanh.32tanh'),
      axis('latent', '2linear', '4linear', '6linear', '8linear'),
      axis('learningRate', 0.003, 0.01),
      axis('epochs', 10, 20, 40),
    ],
    vae: [
      axis('encoder', '15tanh.7tanh', '32tanh.16tanh'),
      axis('latent', 4, 6),
      axis('beta', 0.0001, 0.001, 0.01),
      axis('learningRate', 0.01),
      axis('epochs', 10, 20, 40),
    ],
  },
};
