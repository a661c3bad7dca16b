import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './symmetricEigen.ts';

/** Largest departure from A v = λ v and from orthonormal rows, relative to the largest eigenvalue. */
function departure(matrix: ArrayLike<number>, n: number): number {
  const { values, vectors } = symmetricEigen(matrix, n);
  const scale = Math.max(...values.map(Math.abs)) || 1;
  let worst = 0;
  for (let a = 0; a < n; a++) {
    for (let i = 0; i < n; i++) {
      let product = 0;
      let dot = 0;
      for (let j = 0; j < n; j++) {
        product += matrix[i * n + j]! * vectors[a * n + j]!;
        dot += vectors[i * n + j]! * vectors[a * n + j]!;
      }
      const off = [Math.abs(product - values[a]! * vectors[a * n + i]!) / scale, Math.abs(dot - Number(i === a))];
      // A NaN must not pass as small.
      worst = Math.max(worst, ...off.map((value) => (Number.isNaN(value) ? 1 : value)));
    }
  }
  return worst;
}

const symmetric = (entry: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 9 }).chain((n) =>
    fc.array(entry, { minLength: n * n, maxLength: n * n }).map((upper) => ({
      n,
      matrix: upper.map((_, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        return upper[Math.min(i, j) * n + Math.max(i, j)]!;
      }),
    })),
  );

/** From 1000 down to entries that are nothing beside others; but not so small that they have lost digits themselves. */
const graded = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((value) => (Math.abs(value) < 1e-290 ? 0 : value));

describe('symmetricEigen', () => {
  it('finds the eigenvalues of a known matrix, in descending order', () => {
    const { values, vectors } = symmetricEigen([2, 1, 0, 1, 2, 0, 0, 0, 5], 3);
    expect([...values].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([5, 3, 1]);
    expect(Math.abs(vectors[3]! + vectors[4]!)).toBeCloseTo(Math.SQRT2, 12);
  });

  it('finds the eigenvalues of the second-difference matrix, 2 − 2 cos(iπ / (n + 1))', () => {
    const n = 140;
    const matrix = Float64Array.from({ length: n * n }, (_, at) => {
      const distance = Math.abs(Math.floor(at / n) - (at % n));
      return distance === 0 ? 2 : distance === 1 ? -1 : 0;
    });
    const { values } = symmetricEigen(matrix, n);
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - i) * Math.PI) / (n + 1)), 12);
    });
    expect(departure(matrix, n)).toBeLessThan(1e-12);
  });

  it('satisfies A v = λ v with orthonormal vectors', () => {
    fc.assert(
      fc.property(symmetric(graded), ({ matrix, n }) => {
        expect(departure(matrix, n)).toBeLessThan(1e-12);
      }),
    );
  });

  it('does so for singular matrices, equal eigenvalues and matrices that fall into blocks', () => {
    const entry = fc.constantFrom(0, 0, 0, 1, -1, 2);
    fc.assert(
      fc.property(symmetric(entry), ({ matrix, n }) => {
        expect(departure(matrix, n)).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('does so for very large and very small entries', () => {
    const graded = [0, 1, 0, 0, 1, 0, 0, -1e-6, 0, 0, 0, 0, 0, -1e-6, 0, 0];
    for (const scale of [1e300, 1e-107, 1e-290]) {
      expect(
        departure(
          graded.map((entry) => entry * scale),
          4,
        ),
      ).toBeLessThan(1e-14);
    }
    expect(departure([0, 5e-324, 5e-324, -1e-15], 2)).toBeLessThan(1e-14);
    for (const scale of [1e150, 1e-150]) expect(departure([2 * scale, scale, scale, -scale], 2)).toBeLessThan(1e-12);
  });

  it('leaves the matrix as it is', () => {
    const matrix = Float64Array.of(1, 2, 2, 1);
    symmetricEigen(matrix, 2);
    expect([...matrix]).toEqual([1, 2, 2, 1]);
  });

  it('refuses wrong sizes and entries that are not finite', () => {
    expect(() => symmetricEigen([1, 2, 3], 2)).toThrow(RangeError);
    expect(() => symmetricEigen([1, Number.NaN, Number.NaN, 1], 2)).toThrow(RangeError);
    expect(symmetricEigen([], 0).values.length).toBe(0);
  });
});
