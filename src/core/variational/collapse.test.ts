import { describe, expect, it } from 'vitest';
import type { VariationalFrame } from '#core/frame.ts';
import { clampedShare, collapseOf } from './collapse.ts';

function frameOf(klPerUnit: number[], rest: Partial<VariationalFrame> = {}): VariationalFrame {
  return {
    latentSpread: new Float32Array(),
    klPerUnit: Float32Array.from(klPerUnit),
    collapsedUnits: klPerUnit.filter((kl) => kl < 0.01).length,
    clamped: 0,
    scoreDeviation: null,
    ...rest,
  };
}

describe('collapseOf', () => {
  it('is nothing where every unit works', () => {
    expect(collapseOf(frameOf([0.02, 3]), 1)).toBeNull();
  });

  it('counts the units that have collapsed', () => {
    expect(collapseOf(frameOf([0.001, 0]), 1)).toEqual({ collapsed: 2, units: 2, beta: 1 });
    expect(collapseOf(frameOf([0, 3, 2]), 0.3)).toEqual({ collapsed: 1, units: 3, beta: 0.3 });
    expect(collapseOf(frameOf([0, 0, 2]), 0.3)).toEqual({ collapsed: 2, units: 3, beta: 0.3 });
  });
});

describe('clampedShare', () => {
  it('is the share of the variances that ran into their bounds', () => {
    expect(clampedShare(frameOf([1, 1]), 100)).toBeNull();
    expect(clampedShare(frameOf([1, 1], { clamped: 24 }), 100)).toBe(0.12);
  });
});
