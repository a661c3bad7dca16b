import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { pause, reset, stepOneEpoch, train } from './session/commands.ts';
import { startSession } from './session/session.ts';
import { useStore } from './store.ts';
import { forgetWorkers, newest, prepared, rows, runNow, seen, trained, worker } from './testing.ts';

vi.mock('#worker/client.ts', () => import('./testing.ts'));

const state = () => useStore.getState();

describe('the conversation with a worker that is lost', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    useStore.setState({ ...useStore.getInitialState(), experiment: defaultExperiment() });
    forgetWorkers();
    const stop = startSession((dataset) => dataset);
    return () => {
      stop();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });

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
    expect(seen(state())).toMatchObject({ phase: 'running', failure: null });
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
    expect(seen(state())).toMatchObject({ phase: 'failed', frame: { epoch: 12 }, failure: { problem, epoch: 12 } });
    worker.state = 'listens';
    train();
    prepared();
    expect(seen(state()).phase).toBe('running');
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
    expect(seen(state()).phase).toBe('loading');
    await vi.advanceTimersByTimeAsync(120_000 + 240_000 + 480_000);
    expect(seen(state())).toMatchObject({ phase: 'failed', failure: { problem: { say: 'workerSilent' } } });
    worker.state = 'listens';
    reset();
    rows('kddcup99');
    prepared();
    expect(seen(state()).phase).toBe('ready');
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
    expect(seen(state())).toMatchObject({ phase: 'running', pausing: true });
    // What is to replace it does not wait, though.
    reset();
    worker.state = 'listens';
    await vi.advanceTimersByTimeAsync(1000);
    expect([worker.started, worker.ended]).toEqual([2, 1]);
    prepared();
    expect(seen(state())).toMatchObject({ phase: 'ready', pausing: false });
  });
});
