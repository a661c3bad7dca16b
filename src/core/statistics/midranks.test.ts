import { describe, expect, it } from 'vitest';
import { midranks } from './midranks.ts';

describe('midranks', () => {
  it('share the mean of the ranks that equal values take up', () => {
    expect([...midranks(Float64Array.of(3, 1, 3, 2, 3))]).toEqual([4, 1, 4, 2, 4]);
    expect([...midranks(Float64Array.of(-0, 0))]).toEqual([1.5, 1.5]);
    expect(midranks(new Float64Array(0))).toHaveLength(0);
  });
});
