import { distinctRows, firstAlike } from '#core/neighbours/distinctRows.ts';
import { abnormalFlags, type Dataset, type DisplayColumn, gatherRows, type Split } from './dataset.ts';
import { isNovelty } from './novelTypes.ts';
import { shownAs, typeColumns } from './rowTypes.ts';

/**
 * What the rows of a group have in common. Of both kinds of rows, abnormal and normal:
 * - `all` of them;
 * - `distinct`: of rows of a kind that are alike in all features, the first;
 * - `withoutLargest`: all but those of the types that `names` tells, which are most of the abnormal ones;
 * - `learnt`, `unlearnt`: there is a training row that is alike in all features, or there is none.
 *
 * All normal rows, and of the abnormal ones those
 * - of one `class`, or of one `type`, which `names` tells;
 * - of a type that rows to learn from can have (`known`), or that they never have (`novel`).
 */
export type GroupKind =
  | 'all'
  | 'distinct'
  | 'withoutLargest'
  | 'learnt'
  | 'unlearnt'
  | 'class'
  | 'known'
  | 'novel'
  | 'type';

/** Some of the test rows, by what the data set tells of them. */
export interface TestGroup {
  kind: GroupKind;
  /** Of classes or types, as a reader is shown them; empty where the kind says it all. */
  names: readonly string[];
  /** Positions among the test rows, ascending. */
  positions: Uint32Array;
}

/** A type that has more than this share of the abnormal rows hides how the others fare. */
const LARGE = 0.1;

/**
 * The test rows in groups, each of which tells something that all of them together may hide. The first is all rows; a group
 * that would be empty, or all rows again, is left out. Types are the data set's classes where it knows no finer ones.
 * O(rows · features).
 */
export function testGroups(dataset: Dataset, { train, test }: Pick<Split, 'train' | 'test'>): TestGroup[] {
  const abnormal = abnormalFlags(dataset, test);
  const { type, known } = typeColumns(dataset);
  const classes = { categories: dataset.classes.map(({ name }) => name), values: dataset.label };
  const types = type ? { categories: shownAs(type).categories, values: type.values } : classes;
  const all = Uint32Array.from(test.keys());
  const first = firstOfKind(dataset, test, abnormal);
  const seen = alikeIn(dataset, train, test);
  const some = (kind: GroupKind, has: (position: number) => boolean, names: readonly string[] = []): TestGroup[] => {
    const positions = all.filter(has);
    return positions.length === 0 || positions.length === all.length ? [] : [{ kind, names, positions }];
  };
  const withNormal = (kind: GroupKind, has: (row: number) => boolean, names: readonly string[] = []) =>
    abnormal.some((flag, i) => flag && has(test[i]!)) ? some(kind, (i) => !abnormal[i] || has(test[i]!), names) : [];
  const each = (kind: 'class' | 'type', { categories, values }: Categories) =>
    categories
      .flatMap((name, index) => withNormal(kind, (row) => values[row] === index, [name]))
      .sort((a, b) => b.positions.length - a.positions.length);
  const large = largest(types, test, abnormal);
  return [
    { kind: 'all', names: [], positions: all },
    ...some('distinct', (i) => first[i] === 1),
    ...(large.length === 0
      ? []
      : withNormal(
          'withoutLargest',
          (row) => !large.includes(types.values[row]!),
          large.map((index) => types.categories[index]!),
        )),
    ...some('learnt', (i) => seen[i] === 1),
    ...some('unlearnt', (i) => seen[i] === 0),
    ...each('class', classes),
    ...(known ? noveltyOf(known, withNormal) : []),
    ...(type ? each('type', types) : []),
  ];
}

type Categories = Pick<DisplayColumn, 'categories' | 'values'>;

function noveltyOf(
  { categories, values }: DisplayColumn,
  withNormal: (kind: GroupKind, has: (row: number) => boolean) => TestGroup[],
): TestGroup[] {
  const isNovel = (row: number) => isNovelty(categories[values[row]!]!);
  return [...withNormal('known', (row) => !isNovel(row)), ...withNormal('novel', isNovel)];
}

/** The types that each have a large share of the abnormal test rows, the largest first. */
function largest({ categories, values }: Categories, test: Uint32Array, abnormal: Uint8Array): number[] {
  const counts = categories.map(() => 0);
  test.forEach((row, i) => {
    if (abnormal[i]) counts[values[row]!]!++;
  });
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return [...counts.keys()].filter((i) => counts[i]! > LARGE * rows).sort((a, b) => counts[b]! - counts[a]!);
}

/** 1 at the first test row of each kind with its features. Rows of both kinds may be alike: then one of each counts. */
function firstOfKind(dataset: Dataset, test: Uint32Array, abnormal: Uint8Array): Uint8Array {
  const isFirst = new Uint8Array(test.length);
  for (const kind of [0, 1]) {
    const positions = Uint32Array.from(test.keys()).filter((i) => abnormal[i] === kind);
    const rows = positions.map((i) => test[i]!);
    for (const i of distinctRows(gatherRows(dataset, rows), rows.length, dataset.features)) isFirst[positions[i]!] = 1;
  }
  return isFirst;
}

/** 1 where a test row is alike, in all features, to a training row. Shape: test. */
function alikeIn(dataset: Dataset, train: Uint32Array, test: Uint32Array): Uint8Array {
  const rows = new Uint32Array(train.length + test.length);
  rows.set(train);
  rows.set(test, train.length);
  const first = firstAlike(gatherRows(dataset, rows), rows.length, dataset.features);
  return Uint8Array.from(test, (_, i) => (first[train.length + i]! < train.length ? 1 : 0));
}
