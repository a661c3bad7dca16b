import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterAwake } from './afterAwake.ts';

/** The machine sleeps: the clock goes on, no timer goes off. */
const sleep = () => vi.setSystemTime(Date.now() + 3_600_000);

describe('a time that a page is awake', () => {
  let act: ReturnType<typeof vi.fn<() => void>>;

  beforeEach(() => {
    vi.useFakeTimers();
    act = vi.fn();
    return () => vi.useRealTimers();
  });
  afterEach(() => expect(vi.getTimerCount()).toBe(0));

  it('passes as any other time where nobody sleeps', () => {
    afterAwake(1000, act);
    vi.advanceTimersByTime(999);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledOnce();
  });

  it.each([
    ['first', 499, 1001],
    ['second', 999, 501],
  ])('goes on for a while when the page wakes from a sleep in its %s half', (_, before, after) => {
    afterAwake(1000, act);
    vi.advanceTimersByTime(before);
    sleep();
    vi.advanceTimersByTime(after - 1);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledOnce();
  });

  it('goes on after a second sleep, too', () => {
    afterAwake(1000, act);
    for (let i = 0; i < 3; i++) {
      vi.advanceTimersByTime(499);
      sleep();
      vi.advanceTimersByTime(1);
    }
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledOnce();
  });

  it('can be called off in either half', () => {
    const callOff = afterAwake(1000, act);
    callOff();
    const callOffLate = afterAwake(1000, act);
    vi.advanceTimersByTime(600);
    callOffLate();
    vi.advanceTimersByTime(10_000);
    expect(act).not.toHaveBeenCalled();
  });
});
