import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultExperiment } from '#core/experiment/defaults.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { RunPlan } from '#core/plan.ts';
import type { Request, Response } from '#worker/protocol.ts';
import {
  isLiveSlow,
  needsTraining,
  pause,
  reset,
  retryUnreached,
  setLive,
  startSession,
  stepOneEpoch,
  train,
} from './session.ts';
import { useStore } from './store.ts';

/** The worker's side of the conversation, held by the test: what it was asked, and how it answers. */
const worker = vi.hoisted(() => ({
  asked: [] as Request[],
  answer: (_: Response) => {},
  die: (_: Message) => {},
  /** How many were started, and how many of them were ended. */
  started: 0,
  ended: 0,
  /** `loops` from now on, or has closed itself: hears nothing. `asleep`: never so much as starts. */
  state: 'listens' as 'listens' | 'loops' | 'asleep',
}));

vi.mock('#worker/client.ts', () => ({
  openWorker(answer: (response: Response) => void, die: (problem: Message) => void) {
    Object.assign(worker, { answer, die, started: worker.started + 1 });
    let open = true;
    const say = (response: Response) => queueMicrotask(() => open && answer(response));
    if (worker.state !== 'asleep') say({ type: 'started' });
    return {
      send(request: Request) {
        worker.asked.push(request);
        if (worker.state === 'listens') say({ type: 'heard' });
      },
      close() {
        open = false;
        worker.ended += 1;
      },
    };
  },
}));

const state = () => useStore.getState();
const newest = <T extends Request['type']>(type: T) =>
  worker.asked.findLast((request): request is Extract<Request, { type: T }> => request.type === type);
const asked = <T extends Request['type']>(type: T) =>
  worker.asked.filter((request): request is Extract<Request, { type: T }> => request.type === type);
const rows = (id: 'ecg5000' | 'kddcup99') => worker.answer({ type: 'loaded', dataset: { id } } as Response);
const frameAt = (epoch: number) => ({ epoch, loss: { epoch, training: 1, validation: 1 } }) as Frame;
const planOf = (experiment: Experiment) => ({ experiment, baselines: [] }) as unknown as RunPlan;

/** Answers the last request for a run: it is ready. */
function prepared(): void {
  const { run, experiment, untrained } = newest('prepare')!;
  worker.answer({ type: 'prepared', run, plan: planOf(experiment), untrained: untrained ? frameAt(0) : null });
}

const runNow = () => newest('prepare')!.run;

function trained(epoch: number): void {
  worker.answer({ type: 'frame', run: runNow(), frame: frameAt(epoch), losses: [] });
}

describe('the conversation with the worker', () => {
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    useStore.setState({ ...useStore.getInitialState(), experiment: defaultExperiment() });
    Object.assign(worker, { asked: [], started: 0, ended: 0, state: 'listens' });
    stop = startSession((dataset) => ({ ...dataset, rowNoun: { one: 'Schlag', many: 'Schläge' } }));
    return () => {
      stop();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });

  it('trains when Train was pressed while the rows were loading, also after a setting was changed', () => {
    train();
    state().changeTraining({ learningRate: 0.01 });
    rows('ecg5000');
    prepared();
    expect(state().phase).toBe('running');
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    expect(newest('prepare')!.experiment.training.learningRate).toBe(0.01);
  });

  it('gives rows the names of the reader’s language as they arrive', () => {
    rows('ecg5000');
    expect(state().datasets.ecg5000).toEqual({ id: 'ecg5000', rowNoun: { one: 'Schlag', many: 'Schläge' } });
  });

  it('does not train other rows than those that Train was pressed for', () => {
    train();
    state().changeDataset('kddcup99');
    rows('kddcup99');
    prepared();
    expect(state().phase).toBe('ready');
    expect(newest('go')).toBeUndefined();
  });

  it('trains in live mode whatever is changed while the rows load', () => {
    rows('ecg5000');
    prepared();
    setLive(true);
    state().changeDataset('kddcup99');
    vi.advanceTimersByTime(1000);
    state().change({ seed: 7 });
    vi.advanceTimersByTime(1000);
    rows('kddcup99');
    prepared();
    expect(newest('prepare')!.experiment).toMatchObject({ dataset: 'kddcup99', seed: 7 });
    expect(newest('go')).toMatchObject({ run: runNow() });
    expect(needsTraining(state())).toBe(false);
  });

  it('starts no other worker once it has stopped, whatever live mode had still to do', () => {
    rows('ecg5000');
    prepared();
    setLive(true);
    state().change({ seed: 7 });
    stop();
    vi.advanceTimersByTime(1000);
    expect([worker.started, worker.ended]).toEqual([1, 1]);
  });

  it('passes on in mid-run what was changed and nothing else, for training may have changed the rest', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(3);
    state().changeTraining({ batchSize: 32 });
    expect(newest('adjust')).toEqual({ type: 'adjust', run: runNow(), changes: { batchSize: 32 } });
    state().changeTraining({ learningRate: 0.001 });
    expect(newest('adjust')).toEqual({ type: 'adjust', run: runNow(), changes: { learningRate: 0.001 } });
    expect(state().adjustedAt).toEqual([3, 3]);
  });

  it('leaves a finished run on the screen when settings move on, and says that it is stale', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(30);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    state().change({ seed: 2 });
    expect(state()).toMatchObject({ phase: 'finished', frame: { epoch: 30 } });
    expect(needsTraining(state())).toBe(true);
    train();
    prepared();
    expect(newest('go')!.run).toBe(runNow());
    expect(needsTraining(state())).toBe(false);
  });

  it('hears nothing of a run that was replaced', () => {
    rows('ecg5000');
    prepared();
    train();
    const old = runNow();
    state().change({ seed: 2 });
    train();
    worker.answer({ type: 'frame', run: old, frame: frameAt(9), losses: [] });
    worker.answer({ type: 'ended', run: old, end: { reason: 'finished' } });
    expect(state().phase).not.toBe('finished');
    expect(state().frame?.epoch).not.toBe(9);
  });

  it('keeps on the screen what a worker that died had learnt, and trains with the next one', () => {
    rows('ecg5000');
    prepared();
    train();
    trained(5);
    const problem = { say: 'unexpected', detail: 'out of memory' } as const;
    worker.die(problem);
    expect(state()).toMatchObject({ phase: 'failed', frame: { epoch: 5 } });
    expect(state().failure).toEqual({ say: 'trainingStopped', problem, epoch: 5 });
    train();
    expect(worker.asked.slice(-2).map(({ type }) => type)).toEqual(['load', 'prepare']);
    prepared();
    expect(newest('go')!.run).toBe(runNow());
  });

  it('tries again what failed for want of a connection once that is back, and nothing else', () => {
    const failed = (message: Message) => worker.answer({ type: 'loadFailed', dataset: 'ecg5000', message });
    failed({ say: 'fileMissing', file: 'ecg5000.bin', status: 404 });
    retryUnreached();
    expect(state().phase).toBe('failed');
    failed({ say: 'fileUnreachable', file: 'ecg5000.bin' });
    const asked = worker.asked.length;
    retryUnreached();
    expect(state().phase).toBe('loading');
    expect(worker.asked.slice(asked)).toMatchObject([{ type: 'load', dataset: 'ecg5000' }]);
  });

  it('says at once that it is pausing, once, and pauses the run in hand', () => {
    rows('ecg5000');
    prepared();
    train();
    pause();
    pause();
    expect(state()).toMatchObject({ phase: 'running', pausing: true });
    expect(asked('pause')).toEqual([{ type: 'pause', run: runNow() }]);
    worker.answer({ type: 'paused', run: runNow() });
    expect(state()).toMatchObject({ phase: 'paused', pausing: false });
  });

  it('has one preparation under way, and the newest wait: a key held in Seed does not pile them up', async () => {
    rows('ecg5000');
    prepared();
    worker.asked.length = 0;
    for (let seed = 2; seed <= 42; seed++) {
      state().change({ seed });
      await vi.advanceTimersByTimeAsync(32);
    }
    // The worker takes its time: a preparation that it is at for long is replaced.
    expect(asked('prepare').length).toBeLessThanOrEqual(5);
    prepared();
    await vi.advanceTimersByTimeAsync(1000);
    expect(newest('prepare')!.experiment.seed).toBe(42);
    prepared();
    expect(state()).toMatchObject({ phase: 'ready', plan: { experiment: { seed: 42 } } });
    expect(asked('prepare').length).toBeLessThanOrEqual(6);
  });

  it('asks for the newest as soon as the one before is answered', () => {
    rows('ecg5000');
    prepared();
    worker.asked.length = 0;
    for (const seed of [2, 3, 4, 5]) state().change({ seed });
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([2]);
    prepared();
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([2, 5]);
    expect(state().phase).toBe('preparing');
    prepared();
    expect(state().phase).toBe('ready');
  });

  describe('with a worker that is lost', () => {
    it('ends one that loops within a second of a new wish, and the next one is told all', async () => {
      rows('ecg5000');
      prepared();
      await vi.advanceTimersByTimeAsync(0);
      worker.state = 'loops';
      state().change({ seed: 2 });
      train();
      await vi.advanceTimersByTimeAsync(999);
      expect([worker.started, worker.ended]).toEqual([1, 0]);
      worker.state = 'listens';
      worker.asked.length = 0;
      await vi.advanceTimersByTimeAsync(1);
      expect([worker.started, worker.ended]).toEqual([2, 1]);
      expect(worker.asked).toMatchObject([
        { type: 'load', dataset: 'ecg5000' },
        { type: 'prepare', experiment: { seed: 2 } },
      ]);
      rows('ecg5000');
      prepared();
      expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(worker.started).toBe(2);
    });

    it('takes the step that was asked of one that had closed itself with the next one', async () => {
      rows('ecg5000');
      prepared();
      await vi.advanceTimersByTimeAsync(0);
      worker.state = 'loops';
      stepOneEpoch();
      worker.state = 'listens';
      await vi.advanceTimersByTimeAsync(1000);
      expect(worker.started).toBe(2);
      rows('ecg5000');
      prepared();
      expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: 1 });
      expect(state()).toMatchObject({ phase: 'running', failure: null });
    });

    it('keeps on the screen what a paused run had learnt, and says that it cannot go on', async () => {
      rows('ecg5000');
      prepared();
      train();
      trained(12);
      pause();
      worker.answer({ type: 'paused', run: runNow() });
      await vi.advanceTimersByTimeAsync(0);
      worker.state = 'loops';
      train();
      await vi.advanceTimersByTimeAsync(1000);
      const problem = { say: 'workerSilent' };
      expect(state()).toMatchObject({ phase: 'failed', frame: { epoch: 12 }, failure: { problem, epoch: 12 } });
      worker.state = 'listens';
      train();
      prepared();
      expect(state().phase).toBe('running');
    });

    it('starts one that never starts anew, and says so when no other does either', async () => {
      worker.state = 'asleep';
      state().changeDataset('kddcup99');
      worker.die({ say: 'workerNotStarted' });
      reset();
      await vi.advanceTimersByTimeAsync(59_999);
      expect(worker.started).toBe(2);
      await vi.advanceTimersByTimeAsync(1);
      expect(worker.started).toBe(3);
      expect(worker.asked.at(-1)).toMatchObject({ type: 'load', dataset: 'kddcup99' });
      expect(state().phase).toBe('loading');
      await vi.advanceTimersByTimeAsync(120_000 + 240_000 + 480_000);
      expect(state()).toMatchObject({ phase: 'failed', failure: { problem: { say: 'workerSilent' } } });
      worker.state = 'listens';
      reset();
      rows('kddcup99');
      prepared();
      expect(state().phase).toBe('ready');
    });

    it('gives each next one twice as long, for the machine may be slow', async () => {
      rows('ecg5000');
      prepared();
      await vi.advanceTimersByTimeAsync(0);
      worker.state = 'loops';
      state().change({ seed: 2 });
      await vi.advanceTimersByTimeAsync(1000);
      expect(worker.started).toBe(2);
      await vi.advanceTimersByTimeAsync(1999);
      expect(worker.started).toBe(2);
      await vi.advanceTimersByTimeAsync(1);
      expect(worker.started).toBe(3);
    });

    it('leaves one alone that is busy with what is wanted: rows on their way, a slow step, a pause that waits', async () => {
      await vi.advanceTimersByTimeAsync(600_000);
      rows('ecg5000');
      prepared();
      train();
      await vi.advanceTimersByTimeAsync(0);
      worker.state = 'loops';
      state().changeTraining({ learningRate: 0.01 });
      pause();
      await vi.advanceTimersByTimeAsync(600_000);
      expect([worker.started, worker.ended]).toEqual([1, 0]);
      expect(state()).toMatchObject({ phase: 'running', pausing: true });
      // What is to replace it does not wait, though.
      reset();
      worker.state = 'listens';
      await vi.advanceTimersByTimeAsync(1000);
      expect([worker.started, worker.ended]).toEqual([2, 1]);
      prepared();
      expect(state()).toMatchObject({ phase: 'ready', pausing: false });
    });
  });

  it('stays in live mode where a run takes long, says that it is slow, and trains every change all the same', async () => {
    rows('ecg5000');
    prepared();
    setLive(true);
    await vi.advanceTimersByTimeAsync(9000);
    trained(30);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    expect(isLiveSlow(state())).toBe(true);
    for (const seed of [2, 3, 4]) {
      state().change({ seed });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(state()).toMatchObject({ live: true, notices: [], phase: 'finished' });
    await vi.advanceTimersByTimeAsync(100);
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([1, 4]);
    prepared();
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    await vi.advanceTimersByTimeAsync(100);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' } });
    expect(isLiveSlow(state())).toBe(false);
    expect(needsTraining(state())).toBe(false);
  });
});
