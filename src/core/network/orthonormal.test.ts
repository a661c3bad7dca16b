import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { orthonormalRows } from './orthonormal.ts';

it('makes rows of length 1, at right angles to one another', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), fc.nat({ max: 60 }), (seed, rows, more) => {
      const columns = rows + more;
      const matrix = orthonormalRows({ rows, columns }, createRandom(seed));
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j <= i; j++) {
          let product = 0;
          for (let at = 0; at < columns; at++) product += matrix[i * columns + at]! * matrix[j * columns + at]!;
          expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-13);
        }
      }
    }),
  );
});
