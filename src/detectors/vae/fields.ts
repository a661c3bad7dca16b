import type { DatasetId } from '#core/dataset/dataset.ts';
import { datasetTable } from '#core/dataset/datasets.ts';
import { detectorTable } from '#core/experiment/detectorTable.ts';
import { OUTPUT_ACTIVATIONS, type TrainingOptions, VAE_SCORES } from '#core/experiment/experiment.ts';
import { choice, integer, number, own } from '#core/experiment/field.ts';
import { autoencoder } from '../autoencoder/fields.ts';

/** Chosen with β, by validation rows over tuning seeds. */
const TRAINING: Readonly<Record<DatasetId, Partial<TrainingOptions>>> = {
  ecg5000: { learningRate: 0.03, epochs: 30 },
  kddcup99: { learningRate: 0.01, epochs: 10 },
};

export const vae = detectorTable('vae', [
  own('encoder', 'net', 'encoder'),
  own('decoder', 'dec', 'decoder'),
  own('latent', 'z', 'latentDistribution'),
  choice('output', 'out', OUTPUT_ACTIVATIONS),
  number('beta', 'beta', { min: 0, max: 1000 }),
  integer('warmUpEpochs', 'warm', { min: 0, max: 1000 }),
  choice('score', 'score', VAE_SCORES),
  integer(
    'samples',
    'samples',
    { min: 1, max: 256 },
    { field: 'score', is: ['monteCarlo', 'reconstructionProbability'] },
  ),
])({
  /**
   * Layers as the plain one's. β is well below where latent units begin to collapse: on beats that is near 3, on connections,
   * whose features are scaled to 0–1, near 0.03.
   */
  defaults: (dataset) => {
    const { encoder, output } = autoencoder.defaults(dataset);
    const isSignal = datasetTable(dataset).shape.kind === 'signal';
    return {
      encoder,
      latent: { units: isSignal ? 4 : 6 },
      output,
      beta: isSignal ? 1 : 0.0001,
      warmUpEpochs: 0,
      score: 'mean',
      samples: 16,
    };
  },
  training: (dataset) => TRAINING[dataset] ?? {},
  // A decoder that learns a variance draws the mean of a normal distribution, which has no bounds.
  mend: (options, changes) => {
    if (options.score !== 'reconstructionProbability' || options.output === 'linear') return options;
    changes.push({ say: 'outputHasNoBounds', given: options.output });
    return { ...options, output: 'linear' };
  },
});
