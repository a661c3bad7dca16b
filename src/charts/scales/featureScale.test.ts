import { describe, expect, it } from 'vitest';
import { featurePosition, sharesOf, worstFirst } from './featureScale.ts';

describe('featurePosition', () => {
  it('is even for features of modest size', () => {
    expect(featurePosition(0.25, 0, 1)).toBe(0.25);
    expect(featurePosition(128, 0, 512)).toBe(0.25);
  });

  it('spreads small values where others are huge', () => {
    expect(featurePosition(1000, 0, 1e6)).toBeCloseTo(0.5, 2);
  });

  it('keeps within the ends', () => {
    expect(featurePosition(-3, 0, 1)).toBe(0);
    expect(featurePosition(9e9, 0, 1e6)).toBe(1);
    expect(featurePosition(5, 5, 5)).toBe(0.5);
  });
});

it('puts the worst feature first and leaves equals in order', () => {
  expect(worstFirst([1, 3, 1, 7])).toEqual([3, 1, 0, 2]);
});

it('shares out the error', () => {
  expect(sharesOf(Float32Array.of(1, 3, 0))).toEqual([0.25, 0.75, 0]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
});
