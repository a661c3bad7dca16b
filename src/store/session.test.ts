import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultExperiment } from '#core/experiment/defaults.ts';
import type { Experiment } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import type { Message } from '#core/message.ts';
import type { RunPlan } from '#core/plan.ts';
import type { Request, Response } from '#worker/protocol.ts';
import { needsTraining, pause, retryUnreached, setLive, startSession, train } from './session.ts';
import { useStore } from './store.ts';

/** The worker's side of the conversation, held by the test: what it was asked, and how it answers. */
const worker = vi.hoisted(() => ({ asked: [] as Request[], answer: (_: Response) => {}, die: (_: Message) => {} }));

vi.mock('#worker/client.ts', () => ({
  openWorker(answer: (response: Response) => void, die: (problem: Message) => void) {
    Object.assign(worker, { answer, die });
    return { send: (request: Request) => worker.asked.push(request), close() {} };
  },
}));

const state = () => useStore.getState();
const newest = <T extends Request['type']>(type: T) =>
  worker.asked.findLast((request): request is Extract<Request, { type: T }> => request.type === type);
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
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    useStore.setState({ ...useStore.getInitialState(), experiment: defaultExperiment() });
    worker.asked.length = 0;
    const stop = startSession((dataset) => ({ ...dataset, rowNoun: { one: 'Schlag', many: 'Schläge' } }));
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

  it('pauses the run in hand', () => {
    rows('ecg5000');
    prepared();
    train();
    pause();
    expect(newest('pause')).toEqual({ type: 'pause', run: runNow() });
    worker.answer({ type: 'paused', run: runNow() });
    expect(state().phase).toBe('paused');
  });
});
