import { describe, expect, it } from 'vitest';
import { layOut, placeUnder, pointTowards } from './scatterLayout.ts';

describe('layOut', () => {
  it('fills the box up to its margin, upwards for greater', () => {
    expect([...layOut([0, 0, 10, 5], 100, 60, 10)]).toEqual([10, 50, 90, 10]);
  });

  it('puts points without extent in the middle', () => {
    expect([...layOut([3, 3], 100, 60, 10)]).toEqual([50, 30]);
    expect([...layOut([], 100, 60, 10)]).toEqual([]);
  });
});

describe('placeUnder', () => {
  it('is the way back from pixels, also where the points have no extent', () => {
    const size = { width: 100, height: 60 };
    expect(placeUnder([0, 0, 10, 5], size, 10, [90, 10])).toEqual([10, 5]);
    expect(placeUnder([0, 0, 10, 5], size, 10, [50, 30])).toEqual([5, 2.5]);
    expect(placeUnder([3, 3], size, 10, [50, 30])).toEqual([3, 3]);
  });
});

describe('pointTowards', () => {
  const pixels = [0, 0, 10, 1, 30, 0, 0, 10, -5, 0];
  it('walks to the neighbour that an arrow points at', () => {
    expect(pointTowards(pixels, 0, 'ArrowRight')).toBe(1);
    expect(pointTowards(pixels, 0, 'ArrowDown')).toBe(3);
    expect(pointTowards(pixels, 0, 'ArrowLeft')).toBe(4);
  });

  it('stays where there is nothing further, and for other keys', () => {
    expect(pointTowards(pixels, 2, 'ArrowRight')).toBeNull();
    expect(pointTowards(pixels, 0, 'Enter')).toBeNull();
  });
});
