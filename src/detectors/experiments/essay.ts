import { hiddenLayer } from '#core/experiment/defaults.ts';
import type { AutoencoderSpec, Experiment, VaeSpec } from '#core/experiment/experiment.ts';
import { defaultVae, studiedExperiment } from './defaults.ts';

/** The widest bottleneck that the essay tries. */
export const MOST_UNITS = 16;

/** The run that the essay tells of, learning more slowly, so that there is something to watch. */
export function essayExperiment(): Experiment<AutoencoderSpec> {
  const base = studiedExperiment('ecg5000');
  return { ...base, training: { ...base.training, learningRate: 0.001, epochs: 40 } };
}

/** The studied network with another number of latent units: sixteen of them are trained, and fewer epochs do. */
export function bottleneckExperiment(units: number): Experiment<AutoencoderSpec> {
  const base = studiedExperiment('ecg5000');
  return { ...base, detector: { ...base.detector, latent: { ...base.detector.latent, units } } };
}

/** How many seeds the fragile network is trained from, beginning with 1. */
export const FRAGILE_SEEDS = 20;

/**
 * A small network that often dies: the layers, scaling and learning rate with which Anomagram opens (ReLU throughout, a
 * sigmoid at the end, Adam at 0.01), on all our training beats. On one engine, for whether it dies hangs on every bit.
 */
export function fragileExperiment(seed: number): Experiment<AutoencoderSpec> {
  const base = studiedExperiment('ecg5000');
  return {
    ...base,
    seed,
    scaling: 'minmax',
    detector: {
      kind: 'autoencoder',
      encoder: [hiddenLayer(7, 'relu'), hiddenLayer(3, 'relu')],
      latent: { units: 2, activation: 'linear' },
      output: 'sigmoid',
    },
    training: { ...base.training, learningRate: 0.01 },
    engine: 'fusedWasm',
  };
}

/** A network on the very same rows, scaled alike, with as narrow a bottleneck: but the essay's layers, and slower. */
export function sturdyExperiment(seed: number): Experiment<AutoencoderSpec> {
  return { ...bottleneckExperiment(2), seed, scaling: 'minmax', engine: 'fusedWasm' };
}

/** How many seeds the essay tries at each share of abnormal training rows. */
export const CONTAMINATION_SEEDS = 3;

/** The essay's network with abnormal rows hidden among those it learns from. On one engine, so that the run is the same. */
export function contaminatedExperiment(contamination: number, seed: number): Experiment<AutoencoderSpec> {
  return { ...essayExperiment(), contamination, seed, engine: 'fusedWasm' };
}

/**
 * A variational autoencoder with two latent units, whose decoder says how sure it is of every sample. With β = 1 it is
 * trained on the likelihood bound itself.
 */
export function variationalExperiment(): Experiment<VaeSpec> {
  const { detector, ...base } = studiedExperiment('ecg5000');
  const { encoder, output } = detector;
  return {
    ...base,
    detector: {
      ...defaultVae('ecg5000').detector,
      encoder,
      latent: { units: 2 },
      output,
      beta: 1,
      score: 'reconstructionProbability',
    },
  };
}
