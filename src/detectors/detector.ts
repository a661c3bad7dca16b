import type { Scaler } from '#core/dataset/scaling.ts';
import type { DetectorTable } from '#core/experiment/detectorTable.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame, RunEnd } from '#core/frame.ts';
import type { Learnt } from '#core/learnt/learnt.ts';
import type { Pieces } from '#core/pieces.ts';
import type { Random } from '#core/random/random.ts';
import type { RowScore } from '#core/scoreRow.ts';
import type { Decoded } from '#core/variational/decode.ts';
import type { TrainingEvent, TrainingMeans } from '#engine/fallback.ts';
import type { Cost, ExplainedBy } from './classical.ts';
import type { Look } from './look.ts';

/** What a detector learns from, and the rows that it then scores. All are scaled, row-major, rows × features. */
export interface Task {
  experiment: Experiment;
  features: number;
  training: Float32Array;
  validation: Float32Array;
  test: Float32Array;
  /** Positions in `validation` of the normal rows. */
  validationNormal: Uint32Array;
}

/** What happens beside the frames of a fit. */
export type FitEvent = TrainingEvent | { type: 'progress'; share: number };

/** How a fit is led, and what it has at hand. */
export interface FitMeans extends Omit<TrainingMeans, 'tell'> {
  tell?: ((event: FitEvent) => void) | undefined;
}

/** A detector: its settings, and what it can do. Whoever uses one asks what it can do, never which it is. */
export interface Detector extends DetectorTable {
  /** Epochs that it is trained for; 1 where it does not iterate. */
  epochs(experiment: Experiment): number;
  /** Pull-driven: one frame, or one an epoch. The last is the one to keep. @throws the signal's reason when aborted */
  fit(task: Task, means: FitMeans): AsyncGenerator<Frame, RunEnd>;
  /** The same at a stretch, for a detector that stands beside another: yields the share that is done. */
  fitInPieces?(task: Task): Pieces<Frame>;
  /** What it says before it has learnt anything; null where there is nothing to say. */
  untrained(task: Task, means: FitMeans): Promise<Frame | null>;
  /** One score a row, higher = more anomalous. Shape: rows. */
  score(model: unknown, x: Float32Array, rows: number): Float32Array;
  /** What the model would rather see in place of each row. Shape: rows × features. */
  reconstruct?(model: unknown, x: Float32Array, rows: number): Float32Array;
  /** Why each row is strange: one number a feature, larger = more of the reason. Shape: rows × features. */
  contributions(model: unknown, x: Float32Array, rows: number): Float32Array;
  /** How these come about; where it does not say, they are squared errors of the reconstruction. */
  explainedBy?(experiment: Experiment): ExplainedBy;
  /** Where rows lie in few coordinates: its latent space. Shape: rows × coordinates. */
  encode?(model: unknown, x: Float32Array, rows: number): Float32Array;
  /** What belongs at places in that space. Shape of both: rows × features. */
  decode?(model: unknown, places: Float32Array): Decoded;
  /** Draws a place in that space, as likely as rows are expected to lie there. */
  sample?(model: unknown, random: Random): Float32Array;
  /** All three of one row as measured, where all cost no more than one. */
  evaluate?(model: unknown, scaler: Scaler, row: Float32Array): RowScore;
  /** What the model has learnt, to be drawn beside the row that is looked at, or of that row. */
  learnt?(model: unknown, look: Look): Learnt;
  cost(rows: number, features: number, experiment: Experiment): Cost;
}
