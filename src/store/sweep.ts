import { create } from 'zustand';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import { type SweepPoint, sweepExperiments } from '#core/sweep.ts';
import { openWorker, type WorkerClient } from '#worker/client.ts';
import type { Response } from '#worker/protocol.ts';
import { trainingKey } from './experiment.ts';
import { dataBase } from './session.ts';

interface SweepState {
  phase: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  /** What is swept; its own share and seed do not matter. Null before the first sweep. */
  experiment: Experiment | null;
  points: SweepPoint[];
  /** How many runs the sweep has in all. */
  total: number;
  /** Wall-clock seconds that a finished sweep took. */
  seconds: number | null;
  failure: Message | null;
}

/** The contamination sweep: many runs at once, in workers of their own, so that the run on the screen goes on. */
export const useSweep = create<SweepState>()(() => ({
  phase: 'idle',
  experiment: null,
  points: [],
  total: 0,
  seconds: null,
  failure: null,
}));

/** More workers than this would only wait for memory. */
const MOST_WORKERS = 8;

let pool: WorkerClient[] = [];

/** Whether a sweep speaks of this experiment: all but share and seed are the same. */
export function sweepFits(swept: Experiment | null, experiment: Experiment): boolean {
  if (swept === null) return false;
  const { contamination, seed } = experiment;
  return trainingKey({ ...swept, contamination, seed }) === trainingKey(experiment);
}

/** Runs the experiment at every share and seed; a sweep under way is given up. */
export function startSweep(experiment: Experiment): void {
  closePool();
  const queue = sweepExperiments(experiment);
  const began = performance.now();
  useSweep.setState({
    phase: 'running',
    experiment,
    points: [],
    total: queue.length,
    seconds: null,
    failure: null,
  });
  const workers = Math.min(MOST_WORKERS, queue.length, navigator.hardwareConcurrency || 2);
  let next = 0;
  const own: WorkerClient[] = [];
  for (let i = 0; i < workers; i++) {
    const assign = () => {
      const experiment = queue[next];
      if (experiment) client.send({ type: 'try', trial: next++, experiment, base: dataBase() });
    };
    const receive = (response: Response) => {
      if (pool !== own) return;
      if (response.type === 'trialFailed' || response.type === 'loadFailed') fail(response.message);
      if (response.type !== 'tried') return;
      const points = [...useSweep.getState().points, response.point];
      useSweep.setState({ points });
      if (points.length < queue.length) return assign();
      closePool();
      useSweep.setState({ phase: 'finished', seconds: (performance.now() - began) / 1000 });
    };
    const client = openWorker(receive, (problem) => pool === own && fail({ say: 'workerStopped', problem }));
    own.push(client);
    assign();
  }
  pool = own;
}

/** Stops at once; what has been drawn stays. */
export function cancelSweep(): void {
  if (useSweep.getState().phase !== 'running') return;
  closePool();
  useSweep.setState({ phase: 'cancelled' });
}

function fail(message: Message): void {
  closePool();
  useSweep.setState({ phase: 'failed', failure: message });
}

function closePool(): void {
  for (const client of pool) client.close();
  pool = [];
}
