import { describe, expect, it, vi } from 'vitest';
import { defaultOf } from '#detectors/experiment.ts';
import { rankedOf, shownNow } from '../evaluated.ts';
import { useStore } from '../store.ts';
import { asked, ended, frameAt, newest, prepared, rows, runNow, worker } from '../testing.ts';
import { pause, train } from './commands.ts';
import { inSession, lab, opened, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('the conversation with the worker', () => {
  inSession();

  it('trains when Train was pressed while the rows were loading, also after a setting was changed', () => {
    train();
    state().changeTraining({ learningRate: 0.01 });
    opened();
    expect(lab().phase).toBe('running');
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    expect(newest('prepare')!.experiment.training.learningRate).toBe(0.01);
  });

  it('has nothing on the screen before it starts', () => {
    expect(rankedOf(shownNow(useStore.getInitialState()))).toBeNull();
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
    expect(lab().phase).toBe('ready');
    expect(newest('go')).toBeUndefined();
  });

  it('hears nothing of a run that was replaced', () => {
    opened();
    train();
    const old = runNow();
    state().change({ seed: 2 });
    train();
    worker.answer({ type: 'frame', run: old, frame: frameAt(9), earlier: [], losses: [] });
    worker.answer({ type: 'ended', run: old, end: { reason: 'finished' }, waitedMs: 0 });
    expect(lab().phase).not.toBe('finished');
    expect(lab().frame?.epoch).not.toBe(9);
  });

  it('tells the worker a pace for eyes, which is no time of the run, and none in live mode', () => {
    state().choosePace(5);
    opened();
    train();
    expect(newest('pace')).toEqual({ type: 'pace', run: runNow(), epochsPerSecond: 5 });
    state().choosePace(1);
    expect(newest('pace')!.epochsPerSecond).toBe(1);
    state().setLive(true);
    expect(newest('pace')!.epochsPerSecond).toBeNull();
    state().setLive(false);
    vi.advanceTimersByTime(500);
    worker.answer({ type: 'ended', run: runNow(), end: { reason: 'finished' }, waitedMs: 400 });
    expect(state().lastRunMs).toBe(100);
    state().choosePace(null);
  });

  it('counts the time of a run from when it is trained or fitted, whoever asked for it and when', () => {
    vi.advanceTimersByTime(5000);
    rows('ecg5000');
    train();
    vi.advanceTimersByTime(200);
    prepared();
    vi.advanceTimersByTime(100);
    ended();
    expect(lab().tookMs).toBe(100);
    expect(state().lastRunMs).toBe(100);

    // A fit that begins by itself once it is prepared, and one that Train is pressed for.
    const timeOfFit = () => {
      vi.advanceTimersByTime(200);
      prepared();
      vi.advanceTimersByTime(30);
      ended();
      return lab().tookMs;
    };
    state().change({ detector: defaultOf('ecg5000', 'pca').detector });
    expect(timeOfFit()).toBe(30);
    state().change({ seed: 2 });
    train();
    expect(timeOfFit()).toBe(30);
  });

  it('counts no time of a run that was held or stepped', () => {
    opened();
    train();
    pause();
    worker.answer({ type: 'paused', run: runNow() });
    train();
    ended();
    expect(lab()).toMatchObject({ phase: 'finished', tookMs: null });
  });

  it('says at once that it is pausing, once, and pauses the run in hand', () => {
    opened();
    train();
    pause();
    pause();
    expect(lab()).toMatchObject({ phase: 'running', pausing: true });
    expect(asked('pause')).toEqual([{ type: 'pause', run: runNow() }]);
    worker.answer({ type: 'paused', run: runNow() });
    expect(lab()).toMatchObject({ phase: 'paused', pausing: false });
  });

  it('has one preparation under way, and the newest wait: a key held in Seed does not pile them up', async () => {
    opened();
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
    expect(lab()).toMatchObject({ phase: 'ready', plan: { experiment: { seed: 42 } } });
    expect(asked('prepare').length).toBeLessThanOrEqual(6);
  });

  it('asks for the newest as soon as the one before is answered', () => {
    opened();
    worker.asked.length = 0;
    for (const seed of [2, 3, 4, 5]) state().change({ seed });
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([2]);
    prepared();
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([2, 5]);
    expect(lab().phase).toBe('preparing');
    prepared();
    expect(lab().phase).toBe('ready');
  });
});
