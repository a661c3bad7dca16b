import { create } from 'zustand';
import { DATASETS } from '#core/dataset/datasets.ts';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import { ENGINES, type EngineName, type Experiment } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import { buildNetwork } from '#core/network/build.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { openWorker, type WorkerClient } from '#worker/client.ts';
import type { Response } from '#worker/protocol.ts';
import { dataBase } from './dataBase.ts';

/** Encoders from small to large; the second is the one that the Lab opens with. */
const ENCODERS = [[8], [32, 16], [64, 32, 16], [128, 64, 32], [256, 128, 64], [256, 256, 256, 128]];

/** The rows that are trained on: the first that are signals, as many samples as they have. */
const MEASURED = DATASETS.flatMap(({ id, shape }) =>
  shape.kind === 'signal' ? [{ id, samples: shape.length }] : [],
)[0]!;

/** What one engine took for a training step of one network, or why it could not be measured. */
export interface Timing {
  engine: EngineName;
  /** Trained numbers of the network. */
  weights: number;
  /** "140–32–16–4–16–32–140" */
  shape: string;
  msPerStep: number | null;
  problem: Message | null;
}

interface TimingState {
  phase: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  timings: Timing[];
  total: number;
  failure: Message | null;
  /** The worker that measures; null while none does. */
  client: WorkerClient | null;
}

/** How fast each engine of this browser takes a training step, measured here and now. */
export const useTimings = create<TimingState>()(() => ({
  phase: 'idle',
  timings: [],
  total: 0,
  failure: null,
  client: null,
}));
const { getState: get, setState: set } = useTimings;

/** Measures every engine on every size, one after the other, in a worker of its own. */
export function startTimings(): void {
  get().client?.close();
  const jobs = ENCODERS.flatMap((units) => ENGINES.map((engine) => jobOf(units, engine)));
  set({ phase: 'running', timings: [], total: jobs.length, failure: null });
  measureRest(jobs);
}

/** Goes on with the first job that has no time yet. An engine that takes the worker with it has that for its time. */
function measureRest(jobs: readonly Job[]): void {
  let started = false;
  const at = () => get().timings.length;
  const ask = () => {
    const job = jobs[at()];
    if (job) client.send({ type: 'time', job: at(), experiment: job.experiment, engine: job.engine, base: dataBase() });
    else end('finished');
  };
  const note = ({ msPerStep, problem }: Pick<Timing, 'msPerStep' | 'problem'>) => {
    const { engine, weights, shape } = jobs[at()]!;
    set({ timings: [...get().timings, { engine, weights, shape, msPerStep, problem }] });
  };
  const receive = (response: Response) => {
    if (get().client !== client) return;
    started = true;
    if (response.type !== 'timed') return;
    note(response);
    ask();
  };
  const client = openWorker(receive, (problem) => {
    if (get().client !== client) return;
    const failure = { say: 'workerStopped', problem } as const;
    if (!started) return end('failed', failure);
    note({ msPerStep: null, problem: failure });
    measureRest(jobs);
  });
  set({ client });
  ask();
}

export function cancelTimings(): void {
  if (get().phase === 'running') end('cancelled');
}

function end(phase: TimingState['phase'], failure: Message | null = null): void {
  get().client?.close();
  set({ phase, failure, client: null });
}

type Job = ReturnType<typeof jobOf>;

function jobOf(units: number[], engine: EngineName) {
  const base = defaultExperiment(MEASURED.id);
  const detector = { ...base.detector, encoder: units.map((count) => hiddenLayer(count, 'tanh')) };
  const experiment: Experiment = { ...base, detector, engine };
  const network = buildNetwork(MEASURED.samples, detector);
  const shape = [network.inputs, ...network.layers.map((layer) => layer.units)].join('–');
  return { engine, experiment, weights: network.trainable, shape };
}
