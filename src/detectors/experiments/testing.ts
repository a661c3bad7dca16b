import fc from 'fast-check';
import { DATASET_IDS, datasetTable } from '#core/dataset/datasets.ts';
import { LIMITS } from '#core/experiment/defaults.ts';
import { limitOf } from '#core/experiment/detectorTable.ts';
import {
  ACTIVATIONS,
  ENGINES,
  type Experiment,
  MIXINGS,
  OPTIMIZERS,
  REGULARIZERS,
  SCALINGS,
  VAE_SCORES,
} from '#core/experiment/experiment.ts';
import type { Field, Limit } from '#core/experiment/field.ts';
import { VERSIONS } from '#core/experiment/versions.ts';
import { vae as vaeTable } from '../vae/fields.ts';

const within = ({ min, max, integer }: Limit) =>
  (integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })).map((n) => n + 0);

const threshold = fc.oneof(
  fc.record({ rule: fc.constant('percentile' as const), percentile: within(LIMITS.percentile) }),
  fc.record({ rule: fc.constant('meanSigma' as const), sigmas: within(LIMITS.sigmas) }),
  fc.record({ rule: fc.constantFrom('bestF1' as const, 'bestAccuracy' as const) }),
  fc.record({ rule: fc.constant('cost' as const), falseAlarm: within(LIMITS.cost), miss: within(LIMITS.cost) }),
  fc.record({ rule: fc.constant('manual' as const), value: within(LIMITS.thresholdValue) }),
);

const layers = fc.array(
  fc.record({
    units: within(LIMITS.units),
    activation: fc.constantFrom(...ACTIVATIONS),
    dropout: within(LIMITS.dropout),
    batchNormalization: fc.boolean(),
  }),
  { maxLength: LIMITS.hiddenLayers.max },
);

/** Some have a decoder of their own; in the others there is no such key at all. */
const ownDecoder = fc.option(layers).map((decoder) => (decoder ? { decoder } : {}));

const output = fc.constantFrom('linear' as const, 'sigmoid' as const);

const autoencoder = fc.record({
  kind: fc.constant('autoencoder' as const),
  encoder: layers,
  latent: fc.record({ units: within(LIMITS.latentUnits), activation: fc.constantFrom(...ACTIVATIONS) }),
  output,
});

const vae = fc
  .record({
    kind: fc.constant('vae' as const),
    encoder: layers,
    latent: fc.record({ units: within(LIMITS.latentUnits) }),
    output,
    beta: within(limitOf(vaeTable, 'beta')),
    warmUpEpochs: within(limitOf(vaeTable, 'warmUpEpochs')),
    score: fc.constantFrom(...VAE_SCORES),
    samples: within(limitOf(vaeTable, 'samples')),
  })
  // A decoder that learns a variance has no bent output.
  .map((spec) => (spec.score === 'reconstructionProbability' ? { ...spec, output: 'linear' as const } : spec));

/** Any valid experiment with a network. */
export const anyExperiment: fc.Arbitrary<Experiment> = fc.constantFrom(...DATASET_IDS).chain((dataset) =>
  fc.record({
    version: fc.constantFrom(...VERSIONS),
    dataset: fc.constant(dataset),
    split: fc.constantFrom(...datasetTable(dataset).splits),
    seed: within(LIMITS.seed),
    trainingRows: fc.option(within(LIMITS.trainingRows)),
    contamination: within(LIMITS.contamination),
    mixing: fc.constantFrom(...MIXINGS),
    dirtyValidation: fc.boolean(),
    scaling: fc.constantFrom(...SCALINGS),
    detector: fc
      .tuple(fc.oneof(autoencoder, vae), ownDecoder)
      .map(([detector, decoder]) => ({ ...detector, ...decoder })),
    training: fc.record({
      optimizer: fc.constantFrom(...OPTIMIZERS),
      learningRate: within(LIMITS.learningRate),
      batchSize: within(LIMITS.batchSize),
      epochs: within(LIMITS.epochs),
      regularizer: fc.record({ kind: fc.constantFrom(...REGULARIZERS), rate: within(LIMITS.regularizerRate) }),
      earlyStoppingPatience: within(LIMITS.patience),
      plateauPatience: within(LIMITS.patience),
    }),
    threshold,
    engine: fc.constantFrom('auto' as const, ...ENGINES),
  }),
);

/** Any valid value of a field that needs no codec. */
export function anyValueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return field.empty === undefined ? within(field.limit) : fc.option(within(field.limit));
    case 'share':
      return within(field.limit);
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.shuffledSubarray([...field.choices], { minLength: field.least });
    case 'own':
      throw new Error(`${field.name} has a codec of its own.`);
  }
}
