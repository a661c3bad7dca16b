import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { nearest } from './nearest.ts';
import { indexInPieces } from './neighbourIndex.ts';
import { squaredDistance } from './squaredDistance.ts';

const indexOf = (...rows: Parameters<typeof indexInPieces>) => atOnce(indexInPieces(...rows));

/** Every distance computed and sorted. */
function bruteForce(x: Float32Array, rows: number, features: number, q: Float32Array, k: number, itself: number) {
  return Array.from({ length: rows }, (_, row) => {
    return { row, square: squaredDistance(Float64Array.from(q), x, row * features, Number.POSITIVE_INFINITY) };
  })
    .filter(({ row }) => row !== itself)
    .sort((a, b) => a.square - b.square || a.row - b.row)
    .slice(0, k);
}

describe('nearest', () => {
  it('finds what looking at every row finds, duplicates and ties by number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 80 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(1000),
        (rows, features, wanted, levels, seed) => {
          const random = createRandom(seed);
          // Few levels make many rows alike; the last feature is finer.
          const x = Float32Array.from({ length: rows * features }, (_, i) =>
            i % features === features - 1 && levels > 3 ? random.normal() : random.int(levels),
          );
          const k = Math.min(wanted, rows - 1);
          const itself = Uint32Array.from({ length: rows }, (_, row) => row);
          const tree = indexOf(x, rows, features);
          for (const self of [null, itself]) {
            const found = nearest(tree, x, rows, k, self);
            for (let row = 0; row < rows; row++) {
              const q = x.subarray(row * features, (row + 1) * features);
              const expected = bruteForce(x, rows, features, q, k, self ? row : -1);
              const own = expected.map((_, i) => ({
                row: found.rows[row * k + i],
                square: found.squares[row * k + i],
              }));
              expect(own).toEqual(expected);
            }
          }
        },
      ),
    );
  });

  it('finds them from far outside, too', () => {
    const random = createRandom(4);
    const x = Float32Array.from({ length: 300 * 5 }, () => random.normal());
    const q = Float32Array.from({ length: 40 * 5 }, () => 4 * random.normal());
    const found = nearest(indexOf(x, 300, 5), q, 40, 3);
    for (let query = 0; query < 40; query++) {
      const expected = bruteForce(x, 300, 5, q.subarray(query * 5, query * 5 + 5), 3, -1);
      expect([...found.rows.subarray(query * 3, query * 3 + 3)]).toEqual(expected.map(({ row }) => row));
    }
  });

  it('refuses more neighbours than there are, and rows of another width', () => {
    const tree = indexOf(Float32Array.of(1, 2, 3), 3, 1);
    expect(() => nearest(tree, Float32Array.of(1), 1, 4)).toThrow(/Of 3 rows/);
    expect(() => nearest(tree, Float32Array.of(1), 1, 3, [0])).toThrow(/Of 2 rows/);
    expect(() => nearest(tree, Float32Array.of(1, 2), 1, 1)).toThrow(RangeError);
  });

  it('can be prepared in pieces, that grow in number with the rows', () => {
    const random = createRandom(5);
    const x = Float32Array.from({ length: 30_000 * 2 }, () => random.normal());
    const shares = [...indexInPieces(x, 30_000, 2)];
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.filter((share) => share > 0.5).length).toBeGreaterThan(5);
  });
});
