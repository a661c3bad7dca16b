import type { Message } from './message.ts';

/**
 * Mean squared error over rows and features, in scaled units, without any weight penalty. Validation: normal rows only.
 * Of a variational autoencoder it is the objective of `lossOf` in core/variational/objective.ts, with the whole of β, at
 * z = μ.
 */
export interface EpochLoss {
  epoch: number;
  /** Of a plain autoencoder over the steps of the epoch, each by the weights of its moment; else by the weights after it. */
  training: number;
  validation: number;
  /** What the loss is made of, for a variational autoencoder only. */
  parts?: { training: LossParts; validation: LossParts };
}

/** The two parts of a variational autoencoder's loss, both means over rows. */
export interface LossParts {
  /** Mean over features of the squared error or, where the decoder learns a variance, of the surprisal in nats. */
  reconstruction: number;
  /** KL divergence from the prior, summed over latent units, in nats. */
  kl: number;
}

/** A mean over rows: a number for a plain autoencoder, two parts for a variational one. */
export type MeanLoss = number | LossParts;

/** What a detector says of the rows at a moment. */
export interface Frame {
  /** Epochs trained; 0 is an untrained network. A detector that does not iterate has one frame, with 1. */
  epoch: number;
  /** Anomaly score of each validation row, higher = more anomalous. */
  validationScores: Float32Array;
  testScores: Float32Array;
  /** What the fit has left so far: plain data, which only the detector's own functions look into. */
  model: unknown;
  /** What only networks have. */
  network?: NetworkFrame;
}

/** A frame of a network. */
export type FrameOfNetwork = Required<Frame>;

/** What is known besides of a network. */
export interface NetworkFrame {
  loss: EpochLoss;
  /** Latent coordinates of the test rows, row-major, test rows × latent units; their means μ where they are distributions. */
  latent: Float32Array;
  /** The flat weight vector, laid out as `Network` says. */
  weights: Float32Array;
  /** Per hidden layer: units, or filters, that give the same number for every validation row, at every step (dead). */
  deadUnits: number[];
  learningRate: number;
  /** Mean wall-clock milliseconds of this epoch's training steps; null at epoch 0. */
  msPerStep: number | null;
  /** For a variational autoencoder only. */
  variational?: VariationalFrame;
}

/**
 * What an engine tells after an epoch; epoch 0 is the untrained network. Scores are the mean over features of the squared
 * error in scaled units, or a `VaeScore`.
 */
export interface TrainingFrame extends Omit<Frame, 'model' | 'network'>, NetworkFrame {}

/** What is known besides of a variational autoencoder. */
export interface VariationalFrame {
  /** Standard deviation σ of each latent distribution of the test rows, row-major, test rows × latent units. */
  latentSpread: Float32Array;
  /** Mean over the normal validation rows of each latent unit's KL divergence from N(0, 1), in nats; NaN without any. */
  klPerUnit: Float32Array;
  /** Units whose divergence is as good as 0: they say the same of every row, which is nothing. */
  collapsedUnits: number;
  /** How many log σ² of the validation rows (rows × latent units) lay beyond their bounds and had to be held there. */
  clamped: number;
  /** Standard deviation of each test row's score over its samples; null where the score draws none. */
  scoreDeviation: Float32Array | null;
}

export type RunEnd =
  | { reason: 'finished' }
  | { reason: 'stoppedEarly'; bestEpoch: number }
  | { reason: 'diverged'; epoch: number; message: Message }
  | { reason: 'cancelled' };
