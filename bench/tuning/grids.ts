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
  pca: [axis('components', 1, 2, 3, 4, 5, 6, 8, 10, 12, 16)],
  kNearest: [axis('neighbours', 120, 80, 50, 30, 20, 15, 10, 7, 5, 3, 2, 1)],
  lof: [axis('neighbours', 120, 80, 50, 30, 20, 10, 5)],
  kMeans: [axis('clusters', 1, 2, 4, 8, 16, 32)],
  isolationForest: [axis('trees', 100, 300), axis('extension', 0, 1, 3)],
  oneClassSvm: [axis('nu', 0.2, 0.1, 0.05, 0.02, 0.01)],
};

/** What is tried for each detector on each data set. A detector without settings that matter is not here. */
export const GRIDS: Readonly<Record<DatasetId, Readonly<Record<string, Grid>>>> = {
  ecg5000: {
    ...WITHOUT_NETWORK,
    autoencoder: [
      axis('encoder', '16tanh', '16relu.8relu', '32tanh.16tanh', '32relu.16relu', '64tanh.32tanh'),
      axis('latent', '2linear', '4linear', '8linear'),
      axis('learningRate', 0.003, 0.01),
      axis('epochs', 15, 30, 60),
    ],
    vae: [
      axis('encoder', '16tanh', '32tanh.16tanh', '32relu.16relu'),
      axis('latent', 2, 4, 8),
      axis('beta', 0.1, 0.3, 1),
      axis('learningRate', 0.003, 0.01),
      axis('epochs', 15, 30, 60),
    ],
  },
  kddcup99: {
    ...WITHOUT_NETWORK,
    autoencoder: [
      axis('encoder', '7tanh', '15tanh.7tanh', '15relu.7relu', '32tanh.16tanh'),
      axis('latent', '2linear', '4linear', '6linear'),
      axis('learningRate', 0.003, 0.01),
      axis('epochs', 10, 20, 40),
    ],
    vae: [
      axis('encoder', '15tanh.7tanh', '32tanh.16tanh'),
      axis('latent', 2, 6),
      axis('beta', 0.001, 0.01),
      axis('learningRate', 0.003, 0.01),
      axis('epochs', 10, 20, 40),
    ],
  },
};
