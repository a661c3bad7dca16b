import { create } from 'zustand';
import { type Asked, type Experiment, type Setup, wholeOf } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import { type SweepPoint, sweepExperiments } from '#core/sweep.ts';
import { openWorker, type WorkerClient } from '#worker/client.ts';
import type { Response } from '#worker/protocol.ts';
import { dataBase } from './dataBase.ts';
import { trainsAlike } from './experiment.ts';

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
}));

/** More workers than this would only wait for memory. */
const MOST_WORKERS = 8;

/** A sweep under way. */
interface Sweep {
  queue: Experiment[];
  baselines: readonly string[];
  /** The first trial in the queue that nobody has begun. */
  next: number;
  /** Trials whose worker died, to be tried once more. */
  again: number[];
  failed: Set<number>;
  clients: Set<WorkerClient>;
  began: number;
}

let running: Sweep | null = null;

/** Whether a sweep speaks of this experiment: all but share and seed are the same. */
export function sweepFits(swept: Setup | null, experiment: Setup): boolean {
  return swept !== null && trainsAlike(swept, experiment, ['contamination', 'seed']);
}

/**
 * Runs the experiment at every share and seed; a sweep under way is given up.
 * @param chosen the kinds of the baselines; the detector does not compete with itself
 */
export function startSweep(asked: Asked, chosen: readonly string[]): void {
  stop();
  const baselines = chosen.filter((kind) => kind !== asked.experiment.detector.kind);
  const queue = sweepExperiments(wholeOf(asked));
  const began = performance.now();
  useSweep.setState({
    phase: 'running',
    experiment: asked.experiment,
    baselines,
    points: [],
    total: queue.length,
    seconds: null,
    failure: null,
  });
  const workers = Math.min(MOST_WORKERS, queue.length, navigator.hardwareConcurrency || 2);
  const sweep: Sweep = { queue, baselines, next: 0, again: [], failed: new Set(), clients: new Set(), began };
  running = sweep;
  for (let i = 0; i < workers; i++) hire(sweep);
}

/** Starts a worker, which takes trial after trial. */
function hire(sweep: Sweep): void {
  let trial: number | undefined;
  const assign = () => {
    trial = sweep.again.pop() ?? (sweep.next < sweep.queue.length ? sweep.next++ : undefined);
    if (trial !== undefined)
      client.send({
        type: 'try',
        trial,
        experiment: sweep.queue[trial]!,
        baselines: sweep.baselines,
        base: dataBase(),
      });
  };
  const receive = (response: Response) => {
    if (running !== sweep) return;
    if (response.type === 'trialFailed' || response.type === 'loadFailed') fail(response.message);
    if (response.type !== 'tried') return;
    const points = [...useSweep.getState().points, response.point];
    useSweep.setState({ points });
    if (points.length < sweep.queue.length) return assign();
    stop();
    useSweep.setState({ phase: 'finished', seconds: (performance.now() - sweep.began) / 1000 });
  };
  const client = openWorker(receive, (problem) => {
    if (running !== sweep) return;
    sweep.clients.delete(client);
    // A machine may be short of memory for a moment; a trial that takes two workers with it is to blame itself.
    if (trial === undefined) return;
    if (sweep.failed.has(trial)) return fail({ say: 'workerStopped', problem });
    sweep.failed.add(trial);
    sweep.again.push(trial);
    hire(sweep);
  });
  sweep.clients.add(client);
  assign();
}

/** Stops at once; what has been drawn stays. */
export function cancelSweep(): void {
  if (useSweep.getState().phase !== 'running') return;
  stop();
  useSweep.setState({ phase: 'cancelled' });
}

function fail(message: Message): void {
  stop();
  useSweep.setState({ phase: 'failed', failure: message });
}

function stop(): void {
  for (const client of running?.clients ?? []) client.close();
  running = null;
}
