import type { EngineName, TrainingOptions } from '#core/experiment/experiment.ts';
import type { RunEnd, TrainingFrame } from '#core/frame.ts';
import { TellingError } from '#core/message.ts';
import type { Network } from '#core/network/network.ts';
import type { Hold } from '#core/yieldToMain.ts';

export interface TrainingTask {
  network: Network;
  /** Flat weights to start from. */
  weights: Float32Array;
  /** Scaled rows, row-major, rows × network.inputs. */
  training: Float32Array;
  validation: Float32Array;
  test: Float32Array;
  /** Positions in `validation` of the normal rows: the validation loss is theirs. */
  validationNormal: Uint32Array;
  options: TrainingOptions;
  /** Sets the batch order, the dropout masks and a variational autoencoder's samples. */
  seed: number;
  /** Epochs already done: 0 for a new run, more when a run goes on after an engine was lost. */
  startEpoch: number;
}

/** What may change while a run is on: read at the start of each epoch (batch size) and each step (learning rate). */
export interface LiveSettings {
  learningRate: number;
  batchSize: number;
}

/** An engine that can no longer compute: a lost GPU device, a lost WebGL context, out of memory. Frames so far stay valid. */
export class EngineLostError extends TellingError {
  override name = 'EngineLostError';
}

/** Trains networks. Everything an engine allocates is released when the generator ends, however it ends. */
export interface Engine {
  readonly name: EngineName;
  /**
   * Yields the frame of `startEpoch`, then one frame an epoch. Pull-driven: nothing is computed until the consumer
   * asks for the next frame, so pausing is not asking and stepping is asking once. `settings.learningRate` is also
   * written by reduce-on-plateau. Aborting `signal` ends the run between two steps or while rows are evaluated. `hold`
   * keeps it waiting there, also in the middle of an epoch; the frames are the same as without.
   *
   * With early stopping on, the best frame after training began is kept: unless it is the last epoch's, it is yielded
   * once more at the end, under its own epoch number. So the last frame is always the one to keep. A run that diverges
   * ends without the frame of its bad epoch.
   * @throws EngineLostError when the device is gone.
   */
  train(
    task: TrainingTask,
    settings: LiveSettings,
    signal: AbortSignal,
    hold?: Hold,
  ): AsyncGenerator<TrainingFrame, RunEnd>;
  /**
   * Median wall-clock milliseconds per training step on this task, after a warm-up step, within about `budgetMs`.
   * @throws the signal's reason when aborted
   */
  measure(task: TrainingTask, budgetMs: number, signal?: AbortSignal): Promise<number>;
  dispose(): void;
}
