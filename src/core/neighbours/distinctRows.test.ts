import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { distinctRows, firstAlike } from './distinctRows.ts';

it('finds the first of all rows that are alike', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(999),
      (rows, features, seed) => {
        const random = createRandom(seed);
        const x = Float32Array.from({ length: rows * features }, () => random.int(3) - 1);
        const keys = Array.from({ length: rows }, (_, row) => x.subarray(row * features, (row + 1) * features).join());
        expect([...firstAlike(x, rows, features)]).toEqual(keys.map((key) => keys.indexOf(key)));
        expect([...distinctRows(x, rows, features)]).toEqual(
          [...keys.keys()].filter((i) => keys.indexOf(keys[i]!) === i),
        );
      },
    ),
  );
});

it('takes −0 for 0', () => {
  expect([...distinctRows(Float32Array.of(0, -0, 1), 3, 1)]).toEqual([0, 2]);
});
