import { describe, expect, it } from 'vitest';
import { betweenPath, indexOfLargest, linePath, stretchPath } from './signalPath.ts';

const x = (i: number) => 10 * i;
const y = (value: number) => -value;

describe('paths of signals', () => {
  it('join the samples', () => {
    expect(linePath([1, 2], x, y)).toBe('M0.0,-1.0L10.0,-2.0');
    expect(linePath([], x, y)).toBe('');
  });

  it('join a stretch of them, where it lies', () => {
    expect(stretchPath([1, 2, 3, 4], [1, 2], x, y)).toBe('M10.0,-2.0L20.0,-3.0');
  });

  it('enclose what lies between two of them', () => {
    expect(betweenPath([1, 2], [3, 4], x, y)).toBe('M0.0,-1.0L10.0,-2.0L10.0,-4.0L0.0,-3.0Z');
    expect(betweenPath([], [], x, y)).toBe('');
  });
});

it('finds where a signal is largest', () => {
  expect(indexOfLargest([1, 5, 5, 2])).toBe(1);
  expect(indexOfLargest([])).toBeNull();
});
