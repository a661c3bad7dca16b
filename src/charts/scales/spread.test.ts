import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('spread', () => {
  it('leaves labels alone that have room', () => {
    expect(spread([10, 50], 14, 0, 100)).toEqual([10, 50]);
  });

  it('parts labels that would overlap, and keeps their order', () => {
    expect(spread([50, 48], 14, 0, 100)).toEqual([62, 48]);
  });

  it('keeps all within bounds', () => {
    expect(spread([98, 99], 14, 0, 100)).toEqual([86, 100]);
    expect(spread([-5], 14, 0, 100)).toEqual([0]);
  });
});
