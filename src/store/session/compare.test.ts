import { beforeEach, describe, expect, it, vi } from 'vitest';
import { comparableRuns, comparedRun, shownRun } from '../runs/selectors.ts';
import { ended, prepared, rows, trained } from '../testing.ts';
import { train } from './commands.ts';
import { inSession, lab, state } from './testing.ts';

vi.mock('#worker/client.ts', () => import('../testing.ts'));

describe('another run to compare with', () => {
  inSession();

  const finish = (epoch: number) => {
    train();
    prepared();
    trained(epoch);
    ended();
    return lab().id;
  };

  beforeEach(() => rows('ecg5000'));

  it('offers those that learnt something on the same data set, and keeps the one that was chosen', () => {
    const first = finish(30);
    expect(comparableRuns(state().runs, shownRun(state()))).toEqual([]);
    state().compareWith(first);
    expect(comparedRun(state())).toBeNull();
    for (let seed = 2; seed <= 12; seed++) {
      state().change({ seed });
      finish(seed);
    }
    expect(comparedRun(state())).toMatchObject({ id: first });
    expect(comparedRun(state())!.frame!.epoch).toBe(30);
    expect(Object.keys(state().runs).length).toBeLessThan(10);
    state().changeDataset('kddcup99');
    rows('kddcup99');
    prepared();
    expect(comparedRun(state())).toBeNull();
  });

  it('does not keep what live mode passes through', () => {
    finish(30);
    state().setLive(true);
    for (let seed = 2; seed <= 5; seed++) {
      state().change({ seed });
      finish(seed);
    }
    expect(comparableRuns(state().runs, shownRun(state())).map(({ experiment }) => experiment.seed)).toEqual([1]);
  });
});
