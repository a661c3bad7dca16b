import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBeforeLeaving } from './leaving.ts';
import { currentRun, shownRun } from './runs/selectors.ts';
import { pause, train } from './session/commands.ts';
import { finish, inSession, opened, state } from './session/testing.ts';
import { useSweep } from './sweep.ts';
import { ended, runNow, trained, worker } from './testing.ts';

vi.mock('#worker/client.ts', () => import('./testing.ts'));

describe('a reload or a closed tab', () => {
  inSession();
  /** What listens to `beforeunload`. */
  let listeners: ((event: Event) => void)[];
  /** Whether the browser asks. */
  const asks = () => {
    const event = new Event('beforeunload', { cancelable: true });
    for (const listener of listeners) listener(event);
    return event.defaultPrevented;
  };
  beforeEach(() => {
    listeners = [];
    vi.stubGlobal('addEventListener', (_: string, listener: (event: Event) => void) => void listeners.push(listener));
    vi.stubGlobal('removeEventListener', (_: string, listener: (event: Event) => void) => {
      listeners = listeners.filter((other) => other !== listener);
    });
    const stop = askBeforeLeaving();
    return () => {
      stop();
      expect(listeners).toEqual([]);
    };
  });

  it('is not asked about where the link holds everything, and nothing so much as listens', () => {
    opened();
    expect(listeners).toEqual([]);
    finish(30);
    ended();
    expect(listeners).toEqual([]);
    expect(asks()).toBe(false);
  });

  it('is asked about once a run has been under way for long', () => {
    opened();
    train();
    trained(1);
    expect(asks()).toBe(false);
    state().changeRun(state().currentId, (run) => ({ ...run, began: run.began! - 11_000 }));
    expect(asks()).toBe(true);
    pause();
    worker.answer({ type: 'paused', run: runNow() });
    expect(asks()).toBe(false);
    train();
    trained(2);
    ended();
    expect(asks()).toBe(false);
  });

  it('is asked about as long as there is a run whose rate was changed on the way', () => {
    opened();
    train();
    trained(3);
    state().changeTraining({ learningRate: 0.001 });
    vi.advanceTimersByTime(1000);
    expect(asks()).toBe(true);
    trained(30);
    ended();
    expect(asks()).toBe(true);
    // It stays on the screen while another is asked for.
    state().change({ seed: 2 });
    train();
    expect(currentRun(state()).adjustedAt).toEqual([]);
    expect(shownRun(state()).adjustedAt).toEqual([3]);
    expect(asks()).toBe(true);
  });

  it('is asked about as long as a sweep is under way', () => {
    opened();
    useSweep.setState({ phase: 'running' });
    expect(asks()).toBe(true);
    useSweep.setState({ phase: 'cancelled' });
    expect(asks()).toBe(false);
  });
});
