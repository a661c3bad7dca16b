import { describe, expect, it } from 'vitest';
import { tasksOf } from './longestTask.ts';

describe('tasksOf', () => {
  const named = (tid: number, name: string) => ({ name: 'thread_name', pid: 7, tid, args: { name } });
  const task = (tid: number, ms: number) => ({ name: 'RunTask', pid: 7, tid, dur: ms * 1000, args: {} });

  it('finds the longest task of the main thread and counts those over 50 ms, whatever the workers do', () => {
    const events = [named(1, 'CrRendererMain'), named(2, 'DedicatedWorker thread'), task(1, 12.5), task(1, 61)];
    expect(tasksOf([...events, task(2, 900), { ...task(1, 500), name: 'Layout' }])).toEqual({
      longestMs: 61,
      overFifty: 1,
    });
  });

  it('is zero when nothing happened', () => {
    expect(tasksOf([])).toEqual({ longestMs: 0, overFifty: 0 });
  });
});
