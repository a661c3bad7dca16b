import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { EngineName, Experiment } from '#core/experiment/experiment.ts';
import type { EpochLoss, Frame, RunEnd } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { Baseline, EngineReport, RunPlan } from '#core/plan.ts';
import type { SweepPoint } from '#core/sweep.ts';
import type { LiveSettings } from '#engine/engine.ts';

export type { LiveSettings };

/**
 * What the page may ask of the worker. Every run has a number; a `prepare` replaces the run before it, and messages
 * of replaced runs are ignored on both sides. Each request is answered by `heard` as soon as the worker gets to it.
 */
export type Request =
  | { type: 'load'; dataset: DatasetId; base: string }
  /** `untrained`: whether the page wants to draw the network before it has learnt anything. */
  | { type: 'prepare'; run: number; experiment: Experiment; untrained: boolean }
  /** Give up the run in hand, or what is being prepared, and all baselines; nothing takes their place. */
  | { type: 'callOff' }
  /** Train on: `epochs` more epochs, or to the end when null. */
  | { type: 'go'; run: number; epochs: number | null }
  /** Stops after the epoch in hand or, where that takes long, in its midst. */
  | { type: 'pause'; run: number }
  /** How many epochs may go by in a second; null for as fast as can be. */
  | { type: 'pace'; run: number; epochsPerSecond: number | null }
  /** The frame of this epoch, the newest that the page was told of, has come to the screen: there is room for the next. */
  | { type: 'drawn'; run: number; epoch: number }
  /** Of the live settings those that a person has changed: what training made of the others stays. */
  | { type: 'adjust'; run: number; changes: Partial<LiveSettings> }
  /** Fit a baseline on the rows of a run. A `prepare` or a `callOff` calls it off. */
  | { type: 'fitBaseline'; run: number; experiment: Experiment; kind: string }
  /**
   * Train an experiment to its end and tell nothing but the result, with that of baselines of these kinds; `base` is where
   * its rows are, as for `load`.
   */
  | { type: 'try'; trial: number; experiment: Experiment; baselines: readonly string[]; base: string }
  /** Measure a training step of this experiment on this engine. */
  | { type: 'time'; job: number; experiment: Experiment; engine: EngineName; base: string };

/** What the worker tells the page. Typed arrays in it are transferred, not copied, but for those of rows and plans. */
export type Response =
  /** The worker's first word: from now on it listens. */
  | { type: 'started' }
  | { type: 'heard' }
  | { type: 'loading'; dataset: DatasetId; loaded: number; total: number }
  | { type: 'loaded'; dataset: Dataset }
  | { type: 'loadFailed'; dataset: DatasetId; message: Message }
  /** With epoch 0, where that was asked for and the detector has one. */
  | { type: 'prepared'; run: number; plan: RunPlan; untrained: Frame | null }
  | { type: 'engine'; run: number; engine: EngineName; reports: EngineReport[] }
  | { type: 'notice'; run: number; message: Message }
  /** How much of a fit is done, 0 to 1, where it takes a while and has no epochs. */
  | { type: 'progress'; run: number; share: number }
  /** The newest frame, with the losses of every epoch since the last one told, and the earlier frames that are kept of these. */
  | { type: 'frame'; run: number; frame: Frame; earlier: Frame[]; losses: EpochLoss[] }
  | { type: 'paused'; run: number }
  /** `waitedMs`: how long it was held back for eyes to follow. */
  | { type: 'ended'; run: number; end: RunEnd; waitedMs: number }
  | { type: 'failed'; run: number; message: Message }
  /** The share of a baseline's fit that is done, from 0 to 1. */
  | { type: 'baselineProgress'; run: number; kind: string; share: number }
  | { type: 'baseline'; run: number; baseline: Baseline }
  | { type: 'baselineFailed'; run: number; kind: string; message: Message }
  | { type: 'tried'; trial: number; point: SweepPoint }
  | { type: 'trialFailed'; trial: number; message: Message }
  /** Milliseconds, or what was in the way. */
  | { type: 'timed'; job: number; msPerStep: number | null; problem: Message | null };

/** How the worker says something to the page. */
export type Tell = (response: Response) => void;
