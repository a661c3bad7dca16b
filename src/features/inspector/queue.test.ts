import { describe, expect, it } from 'vitest';
import { move, queueOf } from './queue.ts';

const scores = Float32Array.of(0.1, 0.9, 0.5, 0.4, 0.5);
const abnormal = Uint8Array.of(0, 1, 0, 1, 1);

describe('queueOf', () => {
  it('sorts the rows into hits, misses, false alarms and passes, the most telling first', () => {
    const queue = (name: Parameters<typeof queueOf>[0]) => [...queueOf(name, scores, abnormal, 0.45)];
    expect(queue('all')).toEqual([1, 2, 4, 3, 0]);
    expect(queue('missed')).toEqual([3]);
    expect(queue('falseAlarms')).toEqual([2]);
    expect(queue('caught')).toEqual([1, 4]);
    expect(queue('passed')).toEqual([0]);
  });

  it('flags only what is above the threshold, as the metrics do', () => {
    expect([...queueOf('missed', scores, abnormal, 0.5)]).toEqual([3, 4]);
    expect([...queueOf('falseAlarms', scores, abnormal, 0.5)]).toEqual([]);
  });

  it('shows more or fewer of the same sorted rows as the threshold moves, and copies none', () => {
    const buffers = [0.1, 0.3, 0.45, 0.5, 0.95].map((at) => queueOf('missed', scores, abnormal, at).buffer);
    expect(new Set(buffers).size).toBe(1);
  });
});

describe('move', () => {
  const queue = Uint32Array.of(7, 3, 5);

  it('goes on, back, and round the ends', () => {
    expect(move(queue, 7, 1)).toBe(3);
    expect(move(queue, 7, -1)).toBe(5);
    expect(move(queue, 5, 1)).toBe(7);
  });

  it('enters a queue that the present row is not in', () => {
    expect(move(queue, 4, 1)).toBe(7);
    expect(move(queue, null, -1)).toBe(5);
  });

  it('has nowhere to go in an empty queue', () => {
    expect(move(new Uint32Array(), 1, 1)).toBeNull();
  });
});
