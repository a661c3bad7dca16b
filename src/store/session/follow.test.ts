import { describe, expect, it, vi } from 'vitest';
import { needsTraining } from '../runs/selectors.ts';
import { newest, prepared, runNow, trained } from '../testing.ts';
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
