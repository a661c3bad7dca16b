import type { StateCreator } from 'zustand';
import type { Dataset, DatasetId } from '#core/dataset/dataset.ts';
import type { EngineName } from '#core/experiment/experiment.ts';
import type { EpochLoss, Frame, RunEnd } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { EngineReport, RunPlan } from '#core/plan.ts';

/**
 * `loading` the data set → `preparing` the run → `ready` (untrained) → `running` ⇄ `paused` → `finished`;
 * `failed` from anywhere, with what was learnt so far still there.
 */
export type Phase = 'loading' | 'preparing' | 'ready' | 'running' | 'paused' | 'finished' | 'failed';

export interface RunState {
  datasets: Partial<Record<DatasetId, Dataset>>;
  /** Bytes of the data set on its way. */
  progress: { loaded: number; total: number };
  phase: Phase;
  /** A pause has been asked for, and the worker is still at a step. */
  pausing: boolean;
  /** Why something cannot be shown; null when all is well. */
  failure: Message | null;
  /** The run on the screen; null until the first one is prepared. */
  plan: RunPlan | null;
  frame: Frame | null;
  losses: EpochLoss[];
  /** The share of a fit without epochs that is done; null where none has told of any. */
  fitted: number | null;
  end: RunEnd | null;
  engine: EngineName | null;
  reports: EngineReport[];
  /** What became of the engine asked for, and a person should know. */
  notices: Message[];
  /** Epochs after which the learning rate or batch size was changed by hand, so that no link repeats the run. */
  adjustedAt: number[];
  /** Live mode: every change that the network depends on trains it anew at once. */
  live: boolean;
  /** Wall-clock milliseconds from Train to the end of the last whole run; null before there was one. */
  lastRunMs: number | null;
}

const initialRun: RunState = {
  datasets: {},
  progress: { loaded: 0, total: 0 },
  phase: 'loading',
  pausing: false,
  failure: null,
  plan: null,
  frame: null,
  losses: [],
  fitted: null,
  end: null,
  engine: null,
  reports: [],
  notices: [],
  adjustedAt: [],
  live: false,
  lastRunMs: null,
};

export interface RunSlice extends RunState {
  dismissNotice(index: number): void;
}

export const createRunSlice: StateCreator<RunSlice> = (set) => ({
  ...initialRun,
  dismissNotice: (index) => set(({ notices }) => ({ notices: notices.filter((_, i) => i !== index) })),
});

/** How much of a detector without epochs is fitted: what is on the screen while another fit is under way does not count. */
export const fittedShare = ({ phase, frame, fitted }: Pick<RunState, 'phase' | 'frame' | 'fitted'>): number =>
  phase !== 'running' && frame ? 1 : (fitted ?? 0);
