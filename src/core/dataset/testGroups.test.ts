import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { type Dataset, gatherRows } from './dataset.ts';
import { testGroups } from './testGroups.ts';
import { datasetOf } from './testing.ts';

const normal = { name: 'normal', short: 'N', abnormal: false };
const dos = { name: 'DoS', short: 'DoS', abnormal: true };
const r2l = { name: 'R2L', short: 'R2L', abnormal: true };

/** Rows of one feature, their class, and their type with whether it is a known one. */
function datasetWith(rows: readonly [value: number, label: number, type: string][], novel: readonly string[]): Dataset {
  const categories = [...new Set(rows.map(([, , type]) => type))].sort();
  return {
    ...datasetOf([rows.length], 1),
    classes: [normal, dos, r2l],
    x: Float32Array.from(rows, ([value]) => value),
    label: Uint8Array.from(rows, ([, label]) => label),
    display: [
      { name: 'Attack', categories, values: Uint8Array.from(rows, ([, , type]) => categories.indexOf(type)) },
      {
        name: 'Seen in training',
        categories: ['no, a novel attack', 'yes, its type'],
        values: Uint8Array.from(rows, ([, , type]) => (novel.includes(type) ? 0 : 1)),
      },
    ],
  };
}

const told = (dataset: Dataset, train: readonly number[], test: readonly number[]) =>
  testGroups(dataset, { train: Uint32Array.from(train), test: Uint32Array.from(test) }).map(
    ({ kind, names, positions }) => `${[kind, ...names].join(' ')}: ${positions.join(' ')}`,
  );

describe('testGroups', () => {
  it('tells copies, what was learnt from, and the kinds of abnormal rows apart', () => {
    const dataset = datasetWith(
      [
        [5, 0, 'none'],
        [5, 0, 'none'],
        [6, 0, 'none'],
        [5, 1, 'smurf'],
        [9, 1, 'smurf'],
        [9, 1, 'smurf'],
        [7, 2, 'phf'],
      ],
      ['phf'],
    );
    // The first row is learnt from; the rest are tested on, in reverse: 7, 9, 9, 5, 6, 5.
    expect(told(dataset, [0], [6, 5, 4, 3, 2, 1])).toEqual([
      'all: 0 1 2 3 4 5',
      'distinct: 0 1 3 4 5',
      'learnt: 3 5',
      'unlearnt: 0 1 2 4',
      'class DoS: 1 2 3 4 5',
      'class R2L: 0 4 5',
      'known: 1 2 3 4 5',
      'novel: 0 4 5',
      'type smurf: 1 2 3 4 5',
      'type phf: 0 4 5',
    ]);
  });

  it('sets the types aside that are most of the abnormal rows, the largest first, where others are left', () => {
    const many = (type: string, label: number, count: number, from: number) =>
      Array.from({ length: count }, (_, i) => [from + i, label, type] as [number, number, string]);
    const small = ['a', 'b', 'c', 'd'].flatMap((type, i) => many(type, 2, 1, 100 + i));
    const dataset = datasetWith(
      [...many('none', 0, 2, 0), ...many('neptune', 1, 10, 10), ...many('smurf', 1, 26, 30), ...small],
      [],
    );
    const without = (of: Dataset) => told(of, [], [...of.x.keys()]).filter((line) => line.startsWith('without'));
    // Of 40 abnormal rows, 26 and 10; each other type has one.
    expect(without(dataset)).toEqual(['withoutLargest smurf neptune: 0 1 38 39 40 41']);
    // Without types, classes are: R2L has 4 of 40.
    expect(without({ ...dataset, display: [] })).toEqual(['withoutLargest DoS: 0 1 38 39 40 41']);
    expect(without(datasetWith([...many('none', 0, 2, 0), ...many('smurf', 1, 3, 9)], []))).toEqual([]);
  });

  it('leaves out what is all rows again, and what has none', () => {
    expect(told(datasetOf([4, 4], 9), [0, 4], [1, 2, 3, 5, 6, 7])).toEqual(['all: 0 1 2 3 4 5']);
    expect(told(datasetOf([4], 9), [0], [])).toEqual(['all: ']);
  });

  it('finds the copies that comparing all pairs finds', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.integer({ min: 2, max: 40 }), (seed, rows) => {
        const random = createRandom(seed);
        const dataset = {
          ...datasetOf([rows, rows], 2),
          x: Float32Array.from({ length: 4 * rows }, () => random.int(3)),
        };
        const order = Uint32Array.from(random.permutation(2 * rows));
        const split = { train: order.slice(0, rows), test: order.slice(rows) };
        const groups = testGroups(dataset, split);
        const keyOf = (row: number) => gatherRows(dataset, Uint32Array.of(row)).join();
        const learnt = new Set([...split.train].map(keyOf));
        const keys = [...split.test].map((row) => `${keyOf(row)} ${dataset.label[row]}`);
        const expected = {
          distinct: (i: number) => keys.indexOf(keys[i]!) === i,
          learnt: (i: number) => learnt.has(keyOf(split.test[i]!)),
          unlearnt: (i: number) => !learnt.has(keyOf(split.test[i]!)),
        };
        for (const [kind, has] of Object.entries(expected)) {
          const positions = [...split.test.keys()].filter(has);
          const isOwn = positions.length > 0 && positions.length < rows;
          expect(groups.find((group) => group.kind === kind)?.positions ?? null).toEqual(
            isOwn ? Uint32Array.from(positions) : null,
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
