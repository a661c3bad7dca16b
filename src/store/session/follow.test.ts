import { describe, expect, it, vi } from 'vitest';
import { currentRun, needsTraining, shownFrame, shownRun } from '../runs/selectors.ts';
import { useStore } from '../store.ts';
import { newest, prepared, rows, runNow, trained } from '../testing.ts';
import { train } from './commands.ts';
import { finish, inSession, lab, opened, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('settings that move on', () => {
  inSession();

  it('passes on in mid-run what was changed and nothing else, for training may have changed the rest', () => {
    opened();
    train();
    trained(3);
    state().changeTraining({ batchSize: 32 });
    expect(newest('adjust')).toEqual({ type: 'adjust', run: runNow(), changes: { batchSize: 32 } });
    state().changeTraining({ learningRate: 0.001 });
    expect(newest('adjust')).toEqual({ type: 'adjust', run: runNow(), changes: { learningRate: 0.001 } });
    expect(lab().adjustedAt).toEqual([3, 3]);
  });

  it('leaves a finished run on the screen when settings move on, and says that it is stale', () => {
    opened();
    finish(30);
    state().change({ seed: 2 });
    expect(lab()).toMatchObject({ phase: 'finished', frame: { epoch: 30 } });
    expect(needsTraining(state())).toBe(true);
    train();
    prepared();
    expect(newest('go')!.run).toBe(runNow());
    expect(needsTraining(state())).toBe(false);
  });

  it('takes figures off the screen at once whose rows are not those that are named beside them', () => {
    opened();
    state().changeDataset('kddcup99');
    rows('kddcup99');
    prepared();
    expect(shownFrame(state())).not.toBeNull();
    state().changeDataset('ecg5000');
    expect(shownFrame(state())).toBeNull();
    expect(shownRun(state()).experiment.dataset).toBe('ecg5000');
  });

  it('does not say that it waits for Train, once Train has been pressed', () => {
    opened();
    state().change({ seed: 2 });
    train();
    const waits: boolean[] = [];
    const stop = useStore.subscribe((now) => {
      const { phase, queued } = currentRun(now);
      waits.push(phase === 'ready' && queued === undefined);
    });
    prepared();
    stop();
    expect(lab().phase).toBe('running');
    expect(waits).not.toContain(true);
  });

  it('does not take a setting that comes back to what it was for one that was changed on the way', () => {
    opened();
    train();
    trained(3);
    state().change({ seed: 2 });
    state().change({ seed: 1 });
    expect(lab()).toMatchObject({ phase: 'running', adjustedAt: [] });
    expect(needsTraining(state())).toBe(false);
  });
});
