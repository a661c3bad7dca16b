import { datasetTable } from '#core/dataset/datasets.ts';
import { detectorTable } from '#core/experiment/detectorTable.ts';
import { OUTPUT_ACTIVATIONS, VAE_SCORES } from '#core/experiment/experiment.ts';
import { choice, integer, number, own } from '#core/experiment/field.ts';
import { autoencoder } from '../autoencoder/fields.ts';

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
   * As the plain one. β is well below where latent units begin to collapse: on beats that is near 3, on connections, whose
   * features are scaled to 0–1, near 0.03.
   */
  defaults: (dataset) => {
    const { encoder, latent, output } = autoencoder.defaults(dataset);
    return {
      encoder,
      latent: { units: latent.units },
      output,
      beta: datasetTable(dataset).shape.kind === 'signal' ? 0.3 : 0.01,
      warmUpEpochs: 0,
      score: 'mean',
      samples: 16,
    };
  },
  // A decoder that learns a variance draws the mean of a normal distribution, which has no bounds.
  mend: (options, changes) => {
    if (options.score !== 'reconstructionProbability' || options.output === 'linear') return options;
    changes.push({ say: 'outputHasNoBounds', given: options.output });
    return { ...options, output: 'linear' };
  },
});
