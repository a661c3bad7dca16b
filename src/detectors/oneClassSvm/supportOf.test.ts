import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import { oneClassSvm } from './oneClassSvm.ts';
import { supportOf } from './supportOf.ts';

const random = createRandom(6);
const scaler = { offset: Float32Array.of(1000, 1000), spread: Float32Array.of(5, 5) };
const x = Float32Array.from({ length: 400 }, () => random.normal());
const options = { nu: 0.1, kernel: 'rbf', gamma: 0.5, degree: 3, offset: 0, mostRows: 6000 } as const;
const model = fitAtOnce(oneClassSvm, x, 200, 2, options, random);

describe('the support of a border', () => {
  it('adds up to what the border asks, less the score', () => {
    for (const row of [Float32Array.of(0, 0), Float32Array.of(2, 2), Float32Array.of(9, 9)]) {
      const made = supportOf(model, { scaler, row });
      expect(made.score).toBeCloseTo(oneClassSvm.score(model, row, 1)[0]!, 5);
      expect(made.pull).toBeCloseTo(made.border - made.score, 12);
      const shown = made.pulls.reduce((sum, pull) => sum + pull, 0);
      expect(shown).toBeLessThanOrEqual(made.pull + 1e-9);
      expect([...made.pulls]).toEqual([...made.pulls].sort((a, b) => b - a));
    }
  });

  it('counts the rows that ν settles', () => {
    const { nu, learnt, supporting, outside, rows } = supportOf(model, { scaler, row: Float32Array.of(0, 0) });
    expect(nu).toBeCloseTo(0.1, 9);
    expect(learnt).toBe(200);
    expect(outside).toBeLessThanOrEqual(20);
    expect(supporting).toBeGreaterThanOrEqual(20);
    // In the rows' own units.
    expect(rows.every((value) => Math.abs(value - 1000) < 25)).toBe(true);
  });
});
