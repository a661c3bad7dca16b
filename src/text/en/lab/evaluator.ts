import { numbers } from '../locale.ts';

interface Example {
  /** From the first hidden layer to the latent one. */
  units: readonly number[];
  seed: number;
  epochs: number;
  rocAuc: number | null;
}

/** Whose evaluation it is. */
export const evaluator = {
  own: (epoch: number) => `Scored by your network as it is after epoch ${epoch}.`,
  fitted: (detector: string) => `Scored by your detector: ${detector}.`,
  example: ({ units, seed, epochs, rocAuc }: Example) =>
    `Scored by the example network (the default experiment: ${units.join('–')}, seed ${seed}, ${epochs} epochs, test ROC AUC ${numbers.share(rocAuc)}), until you train one.`,
  noExample: 'The example network could not be loaded',
  beforeTraining: 'Scored by your network as it was before training, so its score means nothing.',
  untrained: 'Your network is untrained, so its score means nothing yet: press Train.',
};
