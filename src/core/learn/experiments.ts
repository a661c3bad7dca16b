import { defaultExperiment, defaultVae } from '#core/experiment/defaults.ts';
import type { Experiment, VaeSpec } from '#core/experiment/experiment.ts';

/** The widest bottleneck that the essay tries. */
export const MOST_UNITS = 16;

/** The run that the essay tells of: the Lab's default, learning more slowly, so that there is something to watch. */
export function essayExperiment(): Experiment {
  const base = defaultExperiment('ecg5000');
  return { ...base, training: { ...base.training, learningRate: 0.001, epochs: 40 } };
}

/** The Lab's default with another number of latent units. */
export function bottleneckExperiment(units: number): Experiment {
  const base = defaultExperiment('ecg5000');
  return { ...base, detector: { ...base.detector, latent: { ...base.detector.latent, units } } };
}

/**
 * A variational autoencoder with two latent units, whose decoder says how sure it is of every sample. With β = 1 it is
 * trained on the likelihood bound itself.
 */
export function variationalExperiment(): Experiment & { detector: VaeSpec } {
  const base = defaultVae('ecg5000');
  return {
    ...base,
    detector: { ...base.detector, latent: { units: 2 }, beta: 1, score: 'reconstructionProbability' },
  };
}
