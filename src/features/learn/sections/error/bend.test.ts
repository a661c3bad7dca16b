import { describe, expect, it } from 'vitest';
import { bend } from './bend.ts';

describe('bending a beat', () => {
  const flat = new Float32Array(140);

  it('moves the sample that was gripped by as much, its neighbours by less, far ones not at all', () => {
    const bent = bend(flat, 70, 2);
    expect(bent[70]).toBe(2);
    expect(bent[75]).toBeCloseTo(2 * Math.exp(-0.5));
    expect(bent[65]).toBe(bent[75]);
    expect(Math.abs(bent[20]!)).toBeLessThan(1e-6);
    expect(flat[70]).toBe(0);
  });

  it('goes no further than a heart would', () => {
    expect(Math.max(...bend(flat, 0, 99))).toBe(7);
    expect(Math.min(...bend(flat, 139, -99))).toBe(-7);
  });
});
