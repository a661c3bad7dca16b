import type { EngineName, Setup } from '#core/experiment/experiment.ts';
import type { EpochLoss, Frame, RunEnd } from '#core/frame.ts';
import { withFrames } from '#core/frames.ts';
import type { Message } from '#core/message.ts';
import type { Baseline, RunPlan } from '#core/plan.ts';

/**
 * `loading` the data set → `preparing` the run → `ready` (untrained) → `running` ⇄ `paused` → `finished`;
 * `failed` from anywhere, with what was learnt so far still there.
 */
export type Phase = 'loading' | 'preparing' | 'ready' | 'running' | 'paused' | 'finished' | 'failed';

/** So many epochs to train, or all there are. */
export type Epochs = number | null;

/** A baseline's fit: the share that is done, or why it cannot be. */
export type BaselineFit = { share: number } | { refused: Message };

/** A run of an experiment: what was asked for, and what has come of it so far. Never changed, but replaced by a newer one. */
export interface Run {
  /** By which the worker knows it, too. A later run has a greater one. */
  readonly id: number;
  /** What it was asked to be: the very object, so that comparing it with the page's own is quick. */
  readonly experiment: Setup;
  readonly phase: Phase;
  /** A pause has been asked for, and the worker is still at a step. */
  readonly pausing: boolean;
  /** Why it cannot go on; null when all is well. */
  readonly failure: Message | null;
  /** Null until it is prepared. */
  readonly plan: RunPlan | null;
  /** What it is at, told last; null before it has said anything. After early stopping, not the last of its epochs. */
  readonly frame: Frame | null;
  /** That one and others to look back at, ascending by epoch; not all of a long run. */
  readonly frames: readonly Frame[];
  /** Of every epoch, ascending. */
  readonly losses: readonly EpochLoss[];
  /** The share of a fit without epochs that is done; null where none has told of any. */
  readonly fitted: number | null;
  readonly end: RunEnd | null;
  /** Fitted on the same rows, by kind. */
  readonly baselines: Readonly<Record<string, Baseline>>;
  /** By kind, how far the fits of others are, or why there are none. */
  readonly baselineFits: Readonly<Record<string, BaselineFit>>;
  readonly engine: EngineName | null;
  /** What became of the engine asked for, and a person should know. */
  readonly notices: readonly Message[];
  /** Epochs after which the learning rate or batch size was changed by hand, so that no link repeats the run. */
  readonly adjustedAt: readonly number[];
  /** What is to be trained as soon as it is prepared; undefined for nothing. */
  readonly queued: Epochs | undefined;
  /** What it was last asked to train. */
  readonly asked: Epochs;
  /** When the worker was sent to train or fit the whole of it; null where its duration means nothing, as after a pause. */
  readonly began: number | null;
  /** From then to its last score, in wall-clock milliseconds, its preparation left out; null where nobody knows. */
  readonly tookMs: number | null;
  /** Since when it has been kept off the screen until there is more to see; null where it is not. */
  readonly hiddenSince: number | null;
  /** Whether live mode asked for it. */
  readonly live: boolean;
  /** Of a run that was begun because its experiment was chosen, as a preset is: the one before. Null of any other. */
  readonly replaced: Setup | null;
}

export const newRun = (id: number, experiment: Setup): Run => ({
  id,
  experiment,
  phase: 'preparing',
  pausing: false,
  failure: null,
  plan: null,
  frame: null,
  frames: [],
  losses: [],
  fitted: null,
  end: null,
  baselines: {},
  baselineFits: {},
  engine: null,
  notices: [],
  adjustedAt: [],
  queued: undefined,
  asked: null,
  began: null,
  tookMs: null,
  hiddenSince: null,
  live: false,
  replaced: null,
});

/** Whether there is anything in it that would have to be learnt again. */
export const hasLearnt = ({ frame }: Run): boolean => (frame?.epoch ?? 0) > 0;

/** What the worker tells of a run at a time. */
interface Told {
  frame: Frame;
  /** Other frames since the one before. */
  earlier: readonly Frame[];
  /** Of the epochs since the frame before. */
  losses: readonly EpochLoss[];
}

/** The run with what the worker has told of it. @param lookedAt the epoch that someone looks at; null for none */
export const withFrame = (run: Run, { frame, earlier, losses }: Told, lookedAt: number | null = null): Run => ({
  ...run,
  frame,
  frames: withFrames(run.frames, [...earlier, frame], lookedAt),
  losses: mergeLosses(run.losses, losses),
});

/** By epoch, each once: the frame that early stopping keeps is told a second time, after later ones. */
function mergeLosses(old: readonly EpochLoss[], added: readonly EpochLoss[]): EpochLoss[] {
  const byEpoch = new Map([...old, ...added].map((loss) => [loss.epoch, loss]));
  return [...byEpoch.values()].sort((a, b) => a.epoch - b.epoch);
}
