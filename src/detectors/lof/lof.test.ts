import { describe, expect, it } from 'vitest';
import type { Neighbours } from '#core/learnt/neighbours.ts';
import { TellingError } from '#core/message.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import type { LofOptions } from './fields.ts';
import oracle from './fixtures/lof.json' with { type: 'json' };
import { lof } from './lof.ts';

const fitted = (x: Float32Array, rows: number, features: number, options: LofOptions, seed = 1) =>
  fitAtOnce(lof, x, rows, features, options, createRandom(seed));

const flat = (rows: number[][]) => Float32Array.from(rows.flat());

describe('the local outlier factor', () => {
  it.each(oracle.byK)('is scikit-learn’s, k $k', ({ k, lof_queries }) => {
    const model = fitted(flat(oracle.X), oracle.X.length, 3, { neighbours: k, distinct: false });
    const scores = lof.score(model, flat(oracle.queries), oracle.queries.length);
    // Rows are given in float32 here, in float64 there.
    lof_queries.forEach((expected, i) => {
      expect(Math.abs(scores[i]! / expected - 1)).toBeLessThan(2e-6);
    });
  });

  it('is scikit-learn’s beside rows that coincide, and says how many do', () => {
    const { X, queries, k, lof_queries } = oracle.duplicates;
    const model = fitted(flat(X), X.length, 2, { neighbours: k, distinct: false });
    const scores = lof.score(model, flat(queries), queries.length);
    lof_queries.forEach((expected, i) => {
      expect(Math.abs(scores[i]! / expected - 1)).toBeLessThan(2e-6);
    });
    const alike = X.filter((row) => X.filter((other) => other.every((value, f) => value === row[f])).length > k);
    expect(model.boundless).toBe(alike.length);
  });

  it('finds a row beside a dense cluster that a loose one would hide', () => {
    const dense = Array.from({ length: 30 }, (_, i) => [0.01 * (i % 6), 0.01 * Math.floor(i / 6)]);
    const loose = Array.from({ length: 30 }, (_, i) => [10 + 2 * (i % 6), 2 * Math.floor(i / 6)]);
    const model = fitted(flat([...dense, ...loose]), 60, 2, { neighbours: 5, distinct: true });
    const [beside, inside] = lof.score(model, Float32Array.of(0.3, 0.3, 13, 3), 2);
    expect(beside).toBeGreaterThan(5);
    expect(inside).toBeLessThan(1.2);
  });

  it('takes rows that are all alike, and refuses fewer than two', () => {
    const alike = new Float32Array(20).fill(1);
    const model = fitted(alike, 10, 2, { neighbours: 3, distinct: true });
    expect([model.leftOut, model.boundless]).toEqual([8, 2]);
    expect([...lof.score(model, alike, 10)]).toEqual(Array(10).fill(1));
    expect(() => fitted(alike.subarray(0, 2), 1, 2, { neighbours: 3, distinct: true })).toThrow(TellingError);
  });

  it('shows its neighbours with their densities, whose mean over the row’s own is the score', () => {
    const model = fitted(flat(oracle.X), oracle.X.length, 3, { neighbours: 5, distinct: true });
    const scaler = { offset: Float32Array.of(1, 2, 3), spread: Float32Array.of(1, 1, 1) };
    const row = flat(oracle.queries).subarray(0, 3);
    const shown = lof.learnt!(model, { scaler, row }) as Neighbours;
    if (shown.by.kind !== 'density') throw new Error('They are compared by something else.');
    const { own, densities } = shown.by;
    expect(densities).toHaveLength(5);
    expect(densities.reduce((sum, density) => sum + density, 0) / 5 / own).toBeCloseTo(shown.score, 5);
    expect([...shown.distances]).toEqual([...shown.distances].sort((a, b) => a - b));
    expect(shown.rows).toHaveLength(15);
  });
});
