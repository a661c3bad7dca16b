import { describe, expect, it } from 'vitest';
import { cholesky, solveLower } from '#core/linalg/cholesky.ts';
import { ledoitWolfInPieces } from '#core/linalg/ledoitWolf.ts';
import { TellingError } from '#core/message.ts';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import type { MahalanobisOptions } from './fields.ts';
import oracle from './fixtures/mahalanobis.json' with { type: 'json' };
import { mahalanobis } from './mahalanobis.ts';

const fitted = (x: Float32Array, rows: number, features: number, options: MahalanobisOptions, seed = 1) =>
  fitAtOnce(mahalanobis, x, rows, features, options, createRandom(seed));

const features = oracle.mean.length;
const flat = (rows: number[][]) => Float64Array.from(rows.flat());

describe('the covariance', () => {
  it('gives the distances that NumPy gives where it is not shrunk', () => {
    for (const { cov, d2_queries } of [oracle.ddof0, oracle.ddof1]) {
      const lower = cholesky(flat(cov), features);
      oracle.queries.forEach((query, i) => {
        const y = Float64Array.from(query, (value, f) => value - oracle.mean[f]!);
        solveLower(lower, y);
        expect(y.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(d2_queries[i]!, 9);
      });
    }
  });

  it('is shrunk to what Ledoit and Wolf’s formulas say, computed the long way', () => {
    const rows = 30;
    const d = 6;
    const random = createRandom(5);
    const x = Float64Array.from({ length: rows * d }, () => random.normal());
    const { covariance, shrinkage } = atOnce(ledoitWolfInPieces(x, rows, new Float64Array(d)));
    const at = (row: number, f: number) => x[row * d + f]!;
    const pairs = Array.from({ length: d * d }, (_, k) => [Math.floor(k / d), k % d] as const);
    const all = Array.from({ length: rows }, (_, row) => row);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const s = pairs.map(([i, j]) => mean(all.map((row) => at(row, i) * at(row, j))));
    const m = mean(Array.from({ length: d }, (_, i) => s[i * d + i]!));
    const squared = (matrix: number[]) => matrix.reduce((sum, value) => sum + value ** 2, 0) / d;
    const distance = squared(pairs.map(([i, j], k) => s[k]! - (i === j ? m : 0)));
    const chance = mean(all.map((row) => squared(pairs.map(([i, j], k) => at(row, i) * at(row, j) - s[k]!)))) / rows;
    expect(shrinkage).toBeCloseTo(Math.min(chance, distance) / distance, 10);
    pairs.forEach(([i, j], k) => {
      expect(covariance[k]).toBeCloseTo((1 - shrinkage) * s[k]! + (i === j ? shrinkage * m : 0), 10);
    });
  });

  it('that has no spread in some direction is refused with a sentence', () => {
    expect(() => cholesky([1, 1, 1, 1], 2)).toThrow(/not positive definite/);
  });
});

describe('the Mahalanobis detector', () => {
  const random = createRandom(6);
  const x = Float32Array.from({ length: 300 * 2 }, () => random.normal());
  for (let row = 0; row < 300; row++) x[2 * row + 1] = x[2 * row]! + 0.1 * x[2 * row + 1]!;
  const model = fitted(x, 300, 2, {});

  it('finds what goes against the way features go together, near the mean though it be', () => {
    const [along, against] = mahalanobis.score(model, Float32Array.of(2, 2, 0.7, -0.7), 2);
    expect(against).toBeGreaterThan(5 * along!);
  });

  it('says why: the features’ parts add up to the score', () => {
    const scores = mahalanobis.score(model, x, 300);
    const parts = mahalanobis.contributions(model, x, 300);
    scores.forEach((score, row) => {
      expect(parts[2 * row]! + parts[2 * row + 1]!).toBeCloseTo(score, 3);
    });
  });

  it('takes features that never vary, and rows that are all alike', () => {
    const alike = new Float32Array(30).fill(4);
    expect([...mahalanobis.score(fitted(alike, 10, 3, {}), alike, 10)]).toEqual(Array(10).fill(0));
    expect(() => fitted(alike.subarray(0, 3), 1, 3, {})).toThrow(TellingError);
    expect(() => mahalanobis.score(model, alike, 10)).toThrow(RangeError);
  });
});

it('shows how features go together, as they were measured, and its shrinkage', () => {
  const random = createRandom(3);
  const rows = 4000;
  const x = Float32Array.from(
    Array.from({ length: rows }, () => {
      const [a, b] = [random.normal(), random.normal()];
      return [a, 0.6 * a + 0.8 * b];
    }).flat(),
  );
  const model = fitted(x, rows, 2, {});
  const scaler = { offset: Float32Array.of(5, 0), spread: Float32Array.of(10, 1) };
  const learnt = mahalanobis.learnt!(model, { scaler, row: Float32Array.of(0, 0) });
  expect(learnt).toMatchObject({ form: 'correlations', shrinkage: model.shrinkage });
  if (learnt.form !== 'correlations') return;
  const [one, r, same, other] = learnt.correlation;
  expect([one, other]).toEqual([1, 1]);
  expect(r).toBe(same);
  expect(r).toBeCloseTo(0.6, 1);
  expect(learnt.deviation[0]! / learnt.deviation[1]!).toBeCloseTo(10, 0);
  expect(learnt.mean[0]).toBeCloseTo(5, 0);
});
