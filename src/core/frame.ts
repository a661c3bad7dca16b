/** Mean squared error over rows and features, in scaled units, without any weight penalty. Validation: normal rows only. */
export interface EpochLoss {
  epoch: number;
  training: number;
  validation: number;
}

/** What is known after an epoch. Epoch 0 is the untrained network. */
export interface Frame {
  epoch: number;
  loss: EpochLoss;
  /** Anomaly score of each validation row: mean over features of the squared error in scaled units. */
  validationScores: Float32Array;
  testScores: Float32Array;
  /** Latent coordinates of the test rows, row-major, test rows × latent units. */
  latent: Float32Array;
  /** The flat weight vector, laid out as `Network` says. */
  weights: Float32Array;
  /** Per hidden layer: units whose output is the same number for every validation row (dead). */
  deadUnits: number[];
  learningRate: number;
  /** Mean wall-clock milliseconds of this epoch's training steps; null at epoch 0. */
  msPerStep: number | null;
}

export type RunEnd =
  | { reason: 'finished' }
  | { reason: 'stoppedEarly'; bestEpoch: number }
  | { reason: 'diverged'; epoch: number; message: string }
  | { reason: 'cancelled' };
