import { describe, expect, it, vi } from 'vitest';
import { isLiveSlow, needsTraining } from '../runs/selectors.ts';
import { asked, ended, newest, prepared, rows, runNow, trained, worker } from '../testing.ts';
import { pause, train } from './commands.ts';
import { finish, inSession, lab, opened, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('live mode', () => {
  const session = inSession();

  it('trains in live mode whatever is changed while the rows load', () => {
    opened();
    state().setLive(true);
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
    opened();
    state().setLive(true);
    state().change({ seed: 7 });
    session.stop();
    vi.advanceTimersByTime(1000);
    expect([worker.started, worker.ended]).toEqual([1, 1]);
  });

  it('says of the run that it trained how far it had come, and shows that, where live mode hid it from view', () => {
    opened();
    finish(30);
    state().setLive(true);
    state().change({ seed: 7 });
    vi.advanceTimersByTime(1000);
    prepared();
    trained(3);
    worker.die({ say: 'unexpected', detail: 'out of memory' });
    expect(lab()).toMatchObject({ failure: { say: 'trainingStopped', epoch: 3 }, frame: { epoch: 3 } });
  });

  it('shows a run of live mode that was paused before it had anything to show, once it has', () => {
    opened();
    finish(30);
    state().setLive(true);
    state().change({ seed: 7 });
    vi.advanceTimersByTime(1000);
    prepared();
    pause();
    worker.answer({ type: 'paused', run: runNow() });
    train();
    vi.advanceTimersByTime(1000);
    trained(3);
    expect(lab().frame).toMatchObject({ epoch: 3 });
  });

  it('stays in live mode where a run takes long, says that it is slow, and trains every change all the same', async () => {
    opened();
    state().setLive(true);
    await vi.advanceTimersByTimeAsync(9000);
    trained(30);
    ended();
    expect(isLiveSlow(state())).toBe(true);
    for (const seed of [2, 3, 4]) {
      state().change({ seed });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(state().live).toBe(true);
    expect(lab()).toMatchObject({ notices: [], phase: 'finished' });
    await vi.advanceTimersByTimeAsync(100);
    expect(asked('prepare').map(({ experiment }) => experiment.seed)).toEqual([1, 4]);
    prepared();
    expect(newest('go')).toEqual({ type: 'go', run: runNow(), epochs: null });
    await vi.advanceTimersByTimeAsync(100);
    ended();
    expect(isLiveSlow(state())).toBe(false);
    expect(needsTraining(state())).toBe(false);
  });
});
