import fc from 'fast-check';
import { LIMITS } from '#core/experiment/defaults.ts';
import { ACTIVATIONS, type AutoencoderSpec, type LayerSpec } from '#core/experiment/experiment.ts';
import type { Limit } from '#core/experiment/field.ts';

/** Any hidden layers that may follow one another, for property tests: convolutions, an LSTM, dense layers, each if at all. */

const within = ({ min, max }: Limit, most: number) => fc.integer({ min, max: Math.min(max, most) });

const finish = {
  activation: fc.constantFrom(...ACTIVATIONS),
  dropout: fc.constantFrom(0, 0, 0.3),
  batchNormalization: fc.boolean(),
};

const dense = fc.record({ units: within(LIMITS.units, 9), ...finish });

const convolution = fc.record({
  kind: fc.constant('convolution' as const),
  filters: within(LIMITS.filters, 5),
  kernel: within(LIMITS.kernel, 9),
  stride: within(LIMITS.stride, 4),
  ...finish,
});

const lstm = fc.record({
  kind: fc.constant('lstm' as const),
  units: within(LIMITS.lstmUnits, 5),
  directions: fc.constantFrom(1 as const, 2 as const),
  samplesAStep: within(LIMITS.samplesAStep, 20),
  dropout: finish.dropout,
});

export const encoders: fc.Arbitrary<LayerSpec[]> = fc
  .tuple(fc.array(convolution, { maxLength: 3 }), fc.array(lstm, { maxLength: 1 }), fc.array(dense, { maxLength: 2 }))
  .map((parts) => parts.flat());

/** Autoencoders, mirrored or not. */
export const autoencoders: fc.Arbitrary<AutoencoderSpec> = fc
  .record({
    encoder: encoders,
    decoder: fc.option(encoders, { nil: null }),
    latent: fc.record({ units: within(LIMITS.latentUnits, 5), activation: finish.activation }),
    output: fc.constantFrom('linear' as const, 'sigmoid' as const),
  })
  .map(({ decoder, ...spec }) => ({
    kind: 'autoencoder',
    ...spec,
    ...(decoder ? { decoder: decoder.toReversed() } : {}),
  }));

/** How many numbers a row may have. */
export const features = fc.integer({ min: 1, max: 40 });
