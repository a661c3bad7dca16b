import { describe, expect, it } from 'vitest';
import { TellingError } from '#core/message.ts';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import type { OneClassSvmOptions } from './fields.ts';
import oracle from './fixtures/ocsvm.json' with { type: 'json' };
import { kernelRow, squaredLengths } from './kernel.ts';
import { oneClassSvm } from './oneClassSvm.ts';
import { openRows } from './products.ts';
import { solveInPieces } from './solve.ts';

const fitted = (x: Float32Array, rows: number, features: number, options: OneClassSvmOptions, seed = 1) =>
  fitAtOnce(oneClassSvm, x, rows, features, options, createRandom(seed));

const options: OneClassSvmOptions = {
  nu: 0.05,
  kernel: 'rbf',
  gamma: null,
  degree: 3,
  offset: 0,
  mostRows: 6000,
};
const flat = (rows: number[][]) => Float32Array.from(rows.flat());

describe('the one-class SVM', () => {
  it.each(oracle.cases)('decides as libsvm does, ν $nu, γ $gamma', ({ nu, gamma, rho, ...expected }) => {
    const model = fitted(flat(oracle.X), oracle.X.length, 2, { ...options, nu, gamma });
    const scores = oneClassSvm.score(model, flat(oracle.queries), oracle.queries.length);
    // libsvm's own stopping rule leaves differences of this size; the reference was solved to 1e-10.
    expected.decision_queries.forEach((decision, i) => {
      expect(Math.abs(-scores[i]! - decision)).toBeLessThan(2e-3);
    });
    expect(Math.abs(model.rho - rho)).toBeLessThan(2e-3);
  });

  it.each(oracle.cases)('finds libsvm’s weights where it is solved as exactly, ν $nu, γ $gamma', (expected) => {
    const { nu, gamma, alpha, supportIndex, rho } = expected;
    const [x, n] = [flat(oracle.X), oracle.X.length];
    const all = openRows(x, 2);
    const matrix = Array.from({ length: n }, (_, i) => {
      const row = new Float64Array(n);
      kernelRow({ kind: 'rbf', gamma }, x.subarray(2 * i, 2 * i + 2), all, squaredLengths(x, n, 2), row);
      return row;
    });
    const solution = atOnce(solveInPieces(n, nu, (i) => matrix[i]!, new Float64Array(n).fill(1), 1e-10, n));
    expect(solution.rho).toBeCloseTo(rho, 6);
    const weights = new Float64Array(n);
    supportIndex.forEach((i, s) => {
      weights[i] = alpha[s]!;
    });
    weights.forEach((weight, i) => {
      expect(solution.alpha[i]).toBeCloseTo(weight, 4);
    });
  });

  it('settles γ as scikit-learn’s “scale” does', () => {
    const { X, queries, nu, gamma, rho, decision_queries } = oracle.scaleGamma;
    const model = fitted(flat(X), X.length, 6, { ...options, nu });
    expect(model.kernel.gamma).toBeCloseTo(gamma, 5);
    expect(Math.abs(model.rho - rho)).toBeLessThan(2e-3);
    const scores = oneClassSvm.score(model, flat(queries), queries.length);
    decision_queries.forEach((decision, i) => {
      expect(Math.abs(-scores[i]! - decision)).toBeLessThan(2e-3);
    });
  });

  it.each(['rbf', 'poly', 'sigmoid'] as const)('leaves about ν of the rows outside, with kernel %s', (kernel) => {
    const random = createRandom(8);
    const x = Float32Array.from({ length: 400 * 3 }, () => random.normal());
    const model = fitted(x, 400, 3, { ...options, kernel, nu: 0.2 });
    const outside = oneClassSvm.score(model, x, 400).filter((score) => score > 1e-3).length;
    expect(outside / 400).toBeLessThanOrEqual(0.21);
    expect(model.weights.length / 400).toBeGreaterThanOrEqual(0.2);
    expect(model.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.2 * 400, 6);
  });

  it.each([
    ['rbf', 6],
    ['rbf', 60],
    ['poly', 6],
    ['sigmoid', 6],
  ] as const)('says why by the way from the median, kernel %s, %i away', (kernel, far) => {
    const random = createRandom(12);
    const x = Float32Array.from({ length: 300 * 4 }, (_, i) => 1 + (i % 4) + 0.3 * random.normal());
    const model = fitted(x, 300, 4, { ...options, kernel });
    const row = Float32Array.of(1, 2, 3 + far, 4);
    const why = oneClassSvm.contributions(model, row, 1);
    const [score, usual] = oneClassSvm.score(model, Float32Array.of(...row, ...model.medians), 2);
    const sum = why.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum - (score! - usual!))).toBeLessThanOrEqual(0.1 * Math.abs(score! - usual!));
    const sizes = [...why].map(Math.abs);
    expect(sizes.indexOf(Math.max(...sizes))).toBe(2);
  });

  it('learns from a sample of many rows, the same for the same seed', () => {
    const random = createRandom(9);
    const x = Float32Array.from({ length: 500 * 2 }, () => random.normal());
    const learn = (seed: number) => fitted(x, 500, 2, { ...options, mostRows: 300 }, seed);
    const model = learn(1);
    expect(model.rows).toBe(300);
    expect(learn(1)).toEqual(model);
    expect(learn(2)).not.toEqual(model);
  });

  it('refuses what it cannot use with a sentence', () => {
    expect(() => fitted(new Float32Array(0), 0, 2, options)).toThrow(TellingError);
    const model = fitted(new Float32Array(4), 2, 2, options);
    expect(() => oneClassSvm.score(model, new Float32Array(3), 1)).toThrow(RangeError);
  });
});
