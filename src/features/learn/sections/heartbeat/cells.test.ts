import { describe, expect, it } from 'vitest';
import { cellsOf } from './cells.ts';

describe('the cells of a beat', () => {
  const beat = Float32Array.from([-5, -0.5, 4, 9]);
  const low = Float32Array.from([-5, -1, 4, 0]);
  const high = Float32Array.from([5, 0, 4, 1]);

  it('are as full as the number is high', () => {
    const { shares, from, to } = cellsOf(beat, low, high, 'measured');
    expect([...shares]).toEqual([0, 0.5, 1, 1]);
    expect([from, to]).toEqual(['−5', '4']);
  });

  it('are as full as it is high among the training beats', () => {
    // The third sample never varies in training: neither lost nor divided by zero.
    expect([...cellsOf(beat, low, high, 'minmax').shares]).toEqual([0, 0.5, 0, 1]);
  });
});
