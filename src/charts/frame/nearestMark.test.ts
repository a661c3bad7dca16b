import { describe, expect, it } from 'vitest';
import { interleaved, nearestMark } from './nearestMark.ts';

describe('nearestMark', () => {
  const marks = interleaved([0, 0, 10, 0, 20, 0, 20, 0]);

  it('finds the nearest within reach', () => {
    expect(nearestMark(marks, { x: 12, y: 1 }, 8)).toBe(1);
    expect(nearestMark(marks, { x: 12, y: 40 }, 8)).toBeNull();
    expect(nearestMark(marks, { x: 4, y: 400 })).toBe(0);
    expect(nearestMark(interleaved([]), { x: 0, y: 0 })).toBeNull();
  });

  it('finds that on top of those as near', () => {
    expect(nearestMark(marks, { x: 21, y: 0 })).toBe(3);
  });
});
