import type { DatasetId } from '#core/dataset/dataset.ts';
import { datasetTable } from '#core/dataset/datasets.ts';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import { detectorTable } from '#core/experiment/detectorTable.ts';
import { OUTPUT_ACTIVATIONS, type TrainingOptions } from '#core/experiment/experiment.ts';
import { choice, own } from '#core/experiment/field.ts';

/** Chosen with the layers below, by validation rows over tuning seeds. */
const TRAINING: Readonly<Record<DatasetId, Partial<TrainingOptions>>> = {
  ecg5000: { learningRate: 0.03, epochs: 15 },
  kddcup99: { epochs: 40 },
};

export const autoencoder = detectorTable('autoencoder', [
  own('encoder', 'net', 'encoder'),
  own('decoder', 'dec', 'decoder'),
  own('latent', 'z', 'latent'),
  choice('output', 'out', OUTPUT_ACTIVATIONS),
])({
  defaults: (dataset) =>
    datasetTable(dataset).shape.kind === 'signal'
      ? {
          encoder: [hiddenLayer(16, 'tanh')],
          latent: { units: 4, activation: 'linear' },
          output: 'linear',
        }
      : {
          encoder: [hiddenLayer(32, 'tanh'), hiddenLayer(16, 'tanh')],
          latent: { units: 4, activation: 'linear' },
          output: 'linear',
        },
  training: (dataset) => TRAINING[dataset] ?? {},
});
