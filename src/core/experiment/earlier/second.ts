import { type Earlier, onBoth, type Start, tanh } from './earlier.ts';
import { FIRST } from './first.ts';

/** Abnormal rows took the places of normal ones from now on. */
const replacing = (start: Start): Start => ({ ...start, mixing: 'replace' });

const HEARTBEATS = { encoder: [tanh(16)], output: 'linear' };
const CONNECTIONS = { encoder: [tanh(32), tanh(16)], output: 'linear' };
const VARIATIONAL = { warmUpEpochs: 0, score: 'mean', samples: 16 };
const PCA = { keep: 'validation', variance: 0.9, measure: 'reconstruction' };

export const SECOND: Earlier = {
  experiments: {
    ecg5000: replacing(FIRST.experiments.ecg5000!),
    kddcup99: replacing(FIRST.experiments.kddcup99!),
  },
  detectors: {
    ...FIRST.detectors,
    autoencoder: {
      ecg5000: { ...HEARTBEATS, latent: { units: 4, activation: 'linear' } },
      kddcup99: { ...CONNECTIONS, latent: { units: 4, activation: 'linear' } },
    },
    vae: {
      ecg5000: { ...HEARTBEATS, latent: { units: 4 }, beta: 1, ...VARIATIONAL },
      kddcup99: { ...CONNECTIONS, latent: { units: 6 }, beta: 0.0001, ...VARIATIONAL },
    },
    pca: { ecg5000: { ...PCA, components: 2 }, kddcup99: { ...PCA, components: 8 } },
    kNearest: {
      ecg5000: { neighbours: 10, distance: 'mean' },
      kddcup99: { neighbours: 180, distance: 'mean' },
    },
    kMeans: onBoth({ clusters: 16, restarts: 10 }),
    lof: { ecg5000: { neighbours: 50, distinct: true }, kddcup99: { neighbours: 20, distinct: true } },
    isolationForest: onBoth({ trees: 100, sampleSize: 4096, extension: 0 }),
  },
  training: {
    autoencoder: {
      ecg5000: { learningRate: 0.03, epochs: 15 },
      kddcup99: { epochs: 40 },
    },
    vae: {
      ecg5000: { learningRate: 0.03 },
      kddcup99: { learningRate: 0.01, epochs: 10 },
    },
  },
};
