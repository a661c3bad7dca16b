import type { Frame } from '#core/frame.ts';
import type { Random } from '#core/random/random.ts';

/** One network in training on one device: what an engine has to provide, so that the loop can do the rest. */
export interface Trainer {
  /**
   * Takes the training rows in this order from now on, and starts a new sum of losses.
   * @param dropout where this epoch's dropout masks are drawn from
   */
  beginEpoch(order: Uint32Array, dropout: Random): void;
  /** Changes the weights once, by `rows` rows of the epoch's order from position `first` on. Reads nothing back. */
  step(first: number, rows: number, learningRate: number): void;
  /**
   * For trainers whose steps are so short that asking for each would take as long: steps of `batchSize` rows each, fewer
   * in the epoch's last, from position `first` on, for no longer than a few milliseconds. Returns the position after them.
   */
  steps?(first: number, batchSize: number, learningRate: number): number;
  /** Waits for the epoch's steps: their mean loss over all rows they took, each by the weights of its moment. */
  epochLoss(): Promise<number>;
  /** Mean loss over all training rows by the present weights. */
  trainingLoss(): Promise<number>;
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

/** What is known of the present weights. */
export type Evaluation = Pick<Frame, 'validationScores' | 'testScores' | 'latent' | 'weights' | 'deadUnits'>;
