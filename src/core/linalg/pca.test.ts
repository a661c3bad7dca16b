import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { columnMeans } from './columnMeans.ts';
import oracle from './fixtures/pca.json' with { type: 'json' };
import { firstComponents, fitPca, project, reconstruct, reconstructionError } from './pca.ts';

const { X, mean, components, explainedVariance, explainedVarianceRatio, singularValues, queries, k } = oracle.small;
const flat = (rows: number[][]) => Float64Array.from(rows.flat());
const training = flat(X);
const asked = flat(queries);
const features = mean.length;

/** Agreement to nine digits, or to twelve of the scale where the value itself is next to nothing. */
function near(found: ArrayLike<number>, expected: number[], scale = 0) {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(Math.max(1e-9 * Math.abs(value), 1e-12 * scale));
  });
}

describe('firstComponents', () => {
  it('are what a fit of as many has', () => {
    expect(firstComponents(fitPca(training, X.length, features), 2)).toEqual(fitPca(training, X.length, features, 2));
    expect(() => firstComponents(fitPca(training, X.length, features, 2), 3)).toThrow(RangeError);
    expect(() => firstComponents(fitPca(training, X.length, features), 0)).toThrow(RangeError);
  });
});

describe('fitPca', () => {
  it('agrees with scikit-learn', () => {
    const pca = fitPca(training, X.length, features);
    near(pca.mean, mean);
    near(pca.explainedVariance, explainedVariance);
    near(pca.explainedVarianceRatio, explainedVarianceRatio);
    near(pca.singularValues, singularValues);
    components.forEach((component, c) => {
      // A component is unique up to its sign; ours has its largest entry positive.
      const largest = component.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best));
      near(
        pca.components.subarray(c * features, (c + 1) * features),
        component.map((value) => value * Math.sign(largest)),
        1,
      );
    });
  });

  it.each(Object.entries(k))('agrees with scikit-learn on reconstructions from %s components', (count, expected) => {
    const pca = fitPca(training, X.length, features, Number(count));
    near(reconstructionError(pca, training, X.length), expected.reconMSE_train, explainedVariance[0]);
    near(reconstructionError(pca, asked, queries.length), expected.reconMSE_queries, explainedVariance[0]);
    near(project(pca, asked, queries.length).map(Math.abs), expected.absScores_queries.flat(), 1);
  });

  it('reconstructs every row from all components', () => {
    const entry = fc.double({ min: -100, max: 100, noNaN: true });
    const rows = fc
      .integer({ min: 1, max: 6 })
      .chain((d) =>
        fc.array(fc.array(entry, { minLength: d, maxLength: d }), { minLength: Math.max(2, d), maxLength: 12 }),
      );
    fc.assert(
      fc.property(rows, (matrix) => {
        const x = flat(matrix);
        const pca = fitPca(x, matrix.length, matrix[0]!.length);
        near(reconstruct(pca, x, matrix.length), [...x], 100);
      }),
    );
  });

  it('needs no more rows than two: 5 rows of 20 features lie in 4 directions', () => {
    const random = createRandom(2);
    const x = Float32Array.from({ length: 5 * 20 }, () => random.normal());
    const pca = fitPca(x, 5, 20);
    expect(pca.explainedVariance.length).toBe(5);
    expect(pca.explainedVariance[4]! / pca.explainedVariance[0]!).toBeLessThan(1e-14);
    for (const error of reconstructionError(fitPca(x, 5, 20, 4), x, 5)) expect(error).toBeLessThan(1e-25);
    expect(pca.explainedVarianceRatio.reduce((sum, ratio) => sum + ratio)).toBeCloseTo(1, 12);
  });

  it('has no NaN where nothing varies', () => {
    const pca = fitPca(new Float64Array(12).fill(3), 4, 3);
    expect([...pca.explainedVarianceRatio]).toEqual([0, 0, 0]);
    expect([...reconstructionError(pca, Float64Array.of(3, 3, 3), 1)]).toEqual([0]);
  });

  it('keeps its digits far from zero', () => {
    const x = Float64Array.of(1e8, 0, 1e8 + 1, 0, 1e8 + 2, 0);
    expect(fitPca(x, 3, 2).explainedVariance[0]).toBeCloseTo(1, 9);
  });

  it('refuses what has no components, as a sentence', () => {
    const x = new Float64Array(6);
    expect(() => fitPca(x, 1, 6)).toThrow(/two rows/);
    expect(() => fitPca(x, 4, 2)).toThrow(/8 numbers/);
    for (const count of [0, 1.5, 3, Number.NaN]) expect(() => fitPca(x, 3, 2, count)).toThrow(RangeError);
    expect(() => fitPca(Float64Array.of(1, Number.NaN, 3, 4), 2, 2)).toThrow(RangeError);
    expect(() => project(fitPca(x, 3, 2), x, 2)).toThrow(RangeError);
    expect(() => columnMeans(new Float64Array(0), 0, 2)).toThrow(RangeError);
  });
});
