import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DetectorSpec } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import { defaultOf } from '#detectors/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { needsTraining, progressOf } from '../runs/selectors.ts';
import { asked, ended, frameAt, newest, prepared, runNow, worker } from '../testing.ts';
import { pause, train } from './commands.ts';
import { finish, inSession, lab, opened, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('a detector that needs no training', () => {
  inSession();

  const lof = () => state().change({ detector: defaultOf('ecg5000', 'lof').detector });
  const fitted = () => ({ ...frameAt(1), network: undefined }) as unknown as Frame;

  beforeEach(() => {
    opened();
    lof();
    prepared();
  });

  it('fits it as soon as it is chosen, and tells how far it is', () => {
    expect(newest('prepare')!.experiment.detector.kind).toBe('lof');
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    expect(lab()).toMatchObject({ phase: 'running', frame: null, losses: [] });
    worker.answer({ type: 'progress', run: runNow(), share: 0.4 });
    expect(lab().fitted).toBe(0.4);
    worker.answer({ type: 'frame', run: runNow(), frame: fitted(), earlier: [], losses: [] });
    ended();
    expect(lab()).toMatchObject({ phase: 'finished', frame: { epoch: 1 }, plan: { network: null } });
  });

  it('goes on with a fit that was paused, and does not begin it anew', () => {
    pause();
    worker.answer({ type: 'paused', run: runNow() });
    const { length } = asked('prepare');
    train();
    expect(asked('prepare')).toHaveLength(length);
    expect(asked('go').at(-1)).toEqual({ type: 'go', run: runNow(), epochs: null });
  });

  it('shows a fit that takes long in live mode though it says nothing before its end, and tells how far that is', () => {
    state().change({ detector: defaultExperiment().detector });
    prepared();
    finish(30);
    state().setLive(true);
    lof();
    vi.advanceTimersByTime(1000);
    prepared();
    expect(lab()).toMatchObject({ phase: 'running', frame: { epoch: 30 } });
    expect(progressOf(state())).toMatchObject({ epoch: 0, fitted: 0 });
    vi.advanceTimersByTime(500);
    worker.answer({ type: 'progress', run: runNow(), share: 0.4 });
    expect(lab().frame).toMatchObject({ epoch: 30 });
    vi.advanceTimersByTime(200);
    worker.answer({ type: 'progress', run: runNow(), share: 0.5 });
    expect(lab()).toMatchObject({ phase: 'running', frame: null, plan: { network: null } });
    expect(progressOf(state())).toMatchObject({ epoch: 0, fitted: 0.5 });
    worker.answer({ type: 'frame', run: runNow(), frame: fitted(), earlier: [], losses: [] });
    expect(progressOf(state())).toMatchObject({ epoch: 1, fitted: 1 });
  });

  it('waits for Train when its settings change, and is left for a network that begins untrained', () => {
    worker.answer({ type: 'frame', run: runNow(), frame: fitted(), earlier: [], losses: [] });
    ended();
    const { length } = asked('prepare');
    state().change({ detector: { ...state().experiment.detector, neighbours: 7 } as DetectorSpec });
    expect(asked('prepare')).toHaveLength(length);
    expect(needsTraining(state())).toBe(true);
    state().change({ detector: defaultExperiment().detector });
    prepared();
    expect(lab()).toMatchObject({ phase: 'ready', frame: { epoch: 0 } });
  });
});
