import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partsOf } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import type { SweepPoint } from '#core/sweep.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { startSweep, useSweep } from './sweep.ts';
import { forgetWorkers, worker, workers } from './testing.ts';
import { startTimings, useTimings } from './timings.ts';

vi.mock('#worker/client.ts', () => import('./testing.ts'));

type Asked = (typeof workers)[number];

const crash: Message = { say: 'unexpected', detail: 'out of memory' };
const trials = ({ asked }: Asked) => asked.flatMap((request) => (request.type === 'try' ? [request.trial] : []));
const answerTrial = (worker: Asked) =>
  worker.answer({ type: 'tried', trial: trials(worker).at(-1)!, point: {} as SweepPoint });

beforeEach(() => {
  forgetWorkers();
  worker.state = 'asleep';
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
  return () => {
    // The tests of other files share the process: a sweep under way would be theirs.
    useSweep.setState(useSweep.getInitialState());
    vi.unstubAllGlobals();
  };
});

describe('a sweep whose worker dies', () => {
  beforeEach(() => {
    startSweep(partsOf(defaultExperiment()), ['mean']);
  });

  it('has its trial tried once more by another, and is finished all the same', () => {
    answerTrial(workers[0]!);
    workers[0]!.die(crash);
    expect(workers).toHaveLength(3);
    expect(trials(workers[2]!)).toEqual(trials(workers[0]!).slice(-1));
    expect(useSweep.getState()).toMatchObject({ phase: 'running', failure: null });
    const { total } = useSweep.getState();
    for (let done = 1; done < total; done++) answerTrial(workers[2 - (done % 2)]!);
    expect(useSweep.getState()).toMatchObject({ phase: 'finished', failure: null });
    const begun = workers.flatMap(trials).sort((a, b) => a - b);
    expect(new Set(begun).size).toBe(total);
    expect(begun).toHaveLength(total + 1);
  });

  it('ends with the reason when the same trial takes the next one with it, and keeps what there is', () => {
    answerTrial(workers[0]!);
    workers[0]!.die(crash);
    workers[2]!.die(crash);
    expect(useSweep.getState()).toMatchObject({ phase: 'failed', failure: { say: 'workerStopped', problem: crash } });
    expect(useSweep.getState().points).toHaveLength(1);
  });
});

it('sweeps a detector without itself beside it', () => {
  startSweep(partsOf(defaultOf('ecg5000', 'lof')), ['lof', 'mean']);
  expect(useSweep.getState().baselines).toEqual(['mean']);
  expect(workers[0]!.asked).toMatchObject([{ type: 'try', baselines: ['mean'] }]);
});

describe('timings whose worker dies', () => {
  it('say so of the engine that was measured, and go on with the others', () => {
    startTimings();
    workers[0]!.answer({ type: 'started' });
    workers[0]!.answer({ type: 'timed', job: 0, msPerStep: 1, problem: null });
    workers[0]!.die(crash);
    expect(useTimings.getState()).toMatchObject({
      phase: 'running',
      timings: [{ msPerStep: 1 }, { msPerStep: null, problem: { say: 'workerStopped', problem: crash } }],
    });
    expect(workers[1]!.asked).toMatchObject([{ type: 'time', job: 2 }]);
  });

  it('end with the reason when no worker can be started', () => {
    startTimings();
    workers[0]!.die({ say: 'workerNotStarted' });
    expect(workers).toHaveLength(1);
    expect(useTimings.getState()).toMatchObject({ phase: 'failed', timings: [], failure: { say: 'workerStopped' } });
  });
});
