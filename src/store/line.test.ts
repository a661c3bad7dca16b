import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLine } from './line.ts';
import { forgetWorkers, worker } from './testing.ts';

vi.mock('#worker/client.ts', () => import('./testing.ts'));

/** The machine sleeps: the clock goes on, no timer goes off. */
const sleep = () => vi.setSystemTime(Date.now() + 3_600_000);

describe('the watch over a worker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    forgetWorkers();
    return () => vi.useRealTimers();
  });

  function open() {
    const onSilence = vi.fn();
    const line = openLine({ onResponse() {}, onDeath() {}, onSilence }, () => ({ starting: 60_000, hearing: 1000 }));
    return { line, onSilence };
  }

  it.each([
    ['first', 400],
    ['second', 900],
  ])('hears, when the page wakes from a sleep in its %s half, what the worker said meanwhile', (_, before) => {
    const { line, onSilence } = open();
    worker.answer({ type: 'started' });
    worker.state = 'loops';
    line.send({ type: 'go', run: 1, epochs: null });
    vi.advanceTimersByTime(before);
    sleep();
    // Timers that are due go off before messages that have arrived.
    vi.advanceTimersByTime(100);
    worker.answer({ type: 'heard' });
    vi.advanceTimersByTime(60_000);
    expect(onSilence).not.toHaveBeenCalled();
    line.close();
  });

  it('is not over after a sleep: a worker that says nothing then is lost', () => {
    const { line, onSilence } = open();
    worker.answer({ type: 'started' });
    worker.state = 'loops';
    line.send({ type: 'go', run: 1, epochs: null });
    vi.advanceTimersByTime(900);
    sleep();
    vi.advanceTimersByTime(100);
    vi.advanceTimersByTime(499);
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onSilence).toHaveBeenCalledOnce();
    expect(worker.ended).toBe(1);
  });
});
