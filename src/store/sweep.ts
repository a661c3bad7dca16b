import { create } from 'zustand';
import { type Asked, type Setup, wholeOf } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import { type SweepPoint, sweepExperiments } from '#core/sweep.ts';
import { trainsAlike } from './experiment.ts';
import { openTrialPool, type TrialPool } from './trialPool.ts';

interface SweepState {
  phase: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  /** What is swept; its own share and seed do not matter. Null before the first sweep. */
  experiment: Setup | null;
  /** The kinds of the baselines that it is compared with. */
  baselines: readonly string[];
  points: SweepPoint[];
  /** How many runs the sweep has in all. */
  total: number;
  /** Wall-clock seconds that a finished sweep took. */
  seconds: number | null;
  failure: Message | null;
  /** The workers that are at it; null while none are. */
  pool: TrialPool | null;
}

/** The contamination sweep: many runs at once, in workers of their own, so that the run on the screen goes on. */
export const useSweep = create<SweepState>()(() => ({
  phase: 'idle',
  experiment: null,
  baselines: [],
  points: [],
  total: 0,
  seconds: null,
  failure: null,
  pool: null,
}));
const { getState: get, setState: set } = useSweep;

/** Whether a sweep speaks of this experiment: all but share and seed are the same. */
export function sweepFits(swept: Setup | null, experiment: Setup): boolean {
  return swept !== null && trainsAlike(swept, experiment, ['contamination', 'seed']);
}

/**
 * Runs the experiment at every share and seed; a sweep under way is given up.
 * @param chosen the kinds of the baselines; the detector does not compete with itself
 */
export function startSweep(asked: Asked, chosen: readonly string[]): void {
  get().pool?.close();
  const baselines = chosen.filter((kind) => kind !== asked.experiment.detector.kind);
  const queue = sweepExperiments(wholeOf(asked));
  const began = performance.now();
  set({
    phase: 'running',
    experiment: asked.experiment,
    baselines,
    points: [],
    total: queue.length,
    seconds: null,
    failure: null,
  });
  const onPoint = (point: SweepPoint) => {
    const points = [...get().points, point];
    set({ points });
    if (points.length === queue.length) end({ phase: 'finished', seconds: (performance.now() - began) / 1000 });
  };
  set({
    pool: openTrialPool(queue, baselines, { onPoint, onFailure: (failure) => end({ phase: 'failed', failure }) }),
  });
}

/** Stops at once; what has been drawn stays. */
export function cancelSweep(): void {
  if (get().phase === 'running') end({ phase: 'cancelled' });
}

function end(how: Partial<SweepState>): void {
  get().pool?.close();
  set({ pool: null, ...how });
}
