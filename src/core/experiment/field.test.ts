import { expect, expectTypeOf, it } from 'vitest';
import { detectorTable, type OptionsIn } from './detectorTable.ts';
import { boolean, choice, integer, list, number, orEmpty } from './field.ts';

const table = detectorTable('example', [
  integer('neighbours', 'k', { min: 1, max: 10 }),
  orEmpty(number('gamma', 'gamma', { min: 0, max: 1 }), 'scale'),
  choice('kernel', 'kernel', ['rbf', 'poly']),
  integer('degree', 'degree', { min: 1, max: 9 }, { field: 'kernel', is: ['poly'] }),
  boolean('shrink', 'shrink'),
  list('members', 'of', ['mean', 'pca'], 1),
])({
  defaults: () => ({ neighbours: 5, gamma: null, kernel: 'rbf', degree: 3, shrink: true, members: ['mean'] }),
});

it('gives options the types that their fields say', () => {
  expectTypeOf<OptionsIn<typeof table>>().toEqualTypeOf<{
    neighbours: number;
    gamma: number | null;
    kernel: 'rbf' | 'poly';
    degree: number;
    shrink: boolean;
    members: readonly ('mean' | 'pca')[];
  }>();
  expect(Object.keys(table.defaults('ecg5000'))).toEqual(table.fields.map(({ name }) => name));
});
