import type { LossParts, MeanLoss, TrainingFrame } from '#core/frame.ts';
import { productsOf } from '#core/network/matrices.ts';
import type { Network } from '#core/network/network.ts';
import type { Random } from '#core/random/random.ts';

/** One network in training on one device: what an engine has to provide, so that the loop can do the rest. */
export interface Trainer {
  /**
   * Takes the training rows in this order from now on, and starts a new sum of losses.
   * @param dropout where this epoch's dropout masks are drawn from
   * @param sampling for variational autoencoders; others leave it alone
   */
  beginEpoch(order: Uint32Array, dropout: Random, sampling: Sampling): void;
  /** Changes the weights once, by `rows` rows of the epoch's order from position `first` on. Reads nothing back. */
  step(first: number, rows: number, learningRate: number): void;
  /**
   * For trainers whose steps are so short that asking for each would take as long: steps of `batchSize` rows each, fewer
   * in the epoch's last, from position `first` on, for no longer than a few milliseconds. Returns the position after them.
   */
  steps?(first: number, batchSize: number, learningRate: number): number;
  /** Waits for the epoch's steps: their mean loss over all rows they took, each by the weights of its moment. */
  epochLoss(): Promise<MeanLoss>;
  /** Mean loss over all training rows by the present weights; of a variational autoencoder at the latent means. */
  trainingLoss(): Promise<MeanLoss>;
  evaluate(): Promise<Evaluation>;
  dispose(): void;
}

/** Takes one step or, where the trainer likes, several, from position `first` of `rows` on; returns the position after. */
export function trainOn(
  trainer: Trainer,
  first: number,
  rows: number,
  batchSize: number,
  learningRate: number,
): number {
  if (trainer.steps) return trainer.steps(first, batchSize, learningRate);
  const count = Math.min(batchSize, rows - first);
  trainer.step(first, count, learningRate);
  return first + count;
}

/** Multiplications and additions after which a thread should look whether there is a message: some tens of milliseconds. */
const WORK_BETWEEN_BREATHS = 50e6;

/**
 * How many rows may go through a network before the thread yields; at least one.
 * @param samples how often the decoder of a variational autoencoder runs for each row besides
 */
export function rowsBetweenBreaths({ layers, latent }: Network, samples: number): number {
  const workOf = (part: Network['layers']) => part.reduce((sum, layer) => sum + productsOf(layer), 0);
  return Math.max(1, Math.floor(WORK_BETWEEN_BREATHS / (workOf(layers) + samples * workOf(layers.slice(latent + 1)))));
}

/** What a variational autoencoder needs to know in an epoch besides. */
export interface Sampling {
  /** Where the ε of its samples are drawn from: a step draws rows × latent units normals, row by row, in batch order. */
  noise: Random;
  /** What the KL divergence weighs in this epoch: β, or a part of it. */
  klWeight: number;
}

/** What is known of the present weights. A variational autoencoder's is worked out by `evaluateVariational`. */
export interface Evaluation
  extends Pick<TrainingFrame, 'validationScores' | 'testScores' | 'latent' | 'weights' | 'deadUnits' | 'variational'> {
  /** Without it, the validation loss is the mean score of the normal validation rows. */
  validationLoss?: LossParts;
}
