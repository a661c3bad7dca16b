import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { searchEach } from './nearest.ts';
import { indexInPieces, placesOf, widthOf } from './neighbourIndex.ts';
import type { Neighbours } from './neighbours.ts';
import { searchInRoom } from './searchInRoom.ts';

const emptyFor = (queries: number, k: number) => ({
  k,
  rows: new Uint32Array(queries * k),
  squares: new Float64Array(queries * k).fill(Number.POSITIVE_INFINITY),
});

/** Compared faster than by `toEqual`. */
const areSame = (a: Neighbours, b: Neighbours) =>
  a.rows.every((row, i) => row === b.rows[i]) && a.squares.every((square, i) => Object.is(square, b.squares[i]));

it('finds, to the last bit, what the search without kernels finds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: -25, max: 25 }),
      fc.nat(1000),
      (rows, features, wanted, levels, exponent, seed) => {
        const random = createRandom(seed);
        // Few levels make many rows alike and equally far; far from 1, float32 overflows or has few digits for squares.
        const unit = 10 ** exponent;
        const numbers = (count: number) =>
          Float32Array.from({ length: count * features }, () =>
            levels > 3 ? unit * random.normal() : unit * random.int(levels),
          );
        const x = numbers(rows);
        const index = atOnce(indexInPieces(x, rows, features));
        const k = Math.min(wanted, rows - 1);
        const itself = Uint32Array.from({ length: rows }, (_, row) => row);
        for (const [asked, own] of [
          [x, itself],
          [x, null],
          [numbers(40), null],
        ] as const) {
          const queries = asked.length / features;
          const places = new Float64Array(queries * widthOf(index));
          placesOf(index, asked, queries, places);
          const [inRoom, each] = [emptyFor(queries, k), emptyFor(queries, k)];
          expect(searchInRoom(index, asked, places, own, inRoom)).toBe(true);
          searchEach(index, asked, places, own, each);
          expect(areSame(inRoom, each)).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('can be asked of more indices by turns than it keeps at hand', () => {
  const random = createRandom(3);
  const indices = Array.from({ length: 4 }, (_, i) => {
    const x = Float32Array.from({ length: (50 + i) * 7 }, () => random.normal());
    return atOnce(indexInPieces(x, 50 + i, 7));
  });
  const asked = Float32Array.from({ length: 5 * 7 }, () => random.normal());
  for (const index of [...indices, ...indices.toReversed()]) {
    const places = new Float64Array(5 * widthOf(index));
    placesOf(index, asked, 5, places);
    const [inRoom, each] = [emptyFor(5, 3), emptyFor(5, 3)];
    expect(searchInRoom(index, asked, places, null, inRoom)).toBe(true);
    searchEach(index, asked, places, null, each);
    expect(inRoom).toEqual(each);
  }
});
