import { expect, it } from 'vitest';
import type { Dataset } from './dataset.ts';
import { novelTypes } from './novelTypes.ts';
import { datasetOf } from './testing.ts';

/** Row 0 is normal; 1 to 3 are of a known type, 4 and 5 of novel ones. */
const dataset: Dataset = {
  ...datasetOf([6], 1),
  classes: [
    { name: 'normal', short: 'N', abnormal: false },
    { name: 'attack', short: 'A', abnormal: true },
  ],
  label: Uint8Array.from([0, 1, 1, 1, 1, 1]),
  display: [
    {
      name: 'Seen in training',
      categories: ['–', 'no, a novel attack', 'yes, its type'],
      values: Uint8Array.from([0, 2, 2, 2, 1, 1]),
    },
  ],
};
const among = (validation: number[], test: number[], of = dataset) =>
  novelTypes(of, { validation: Uint32Array.from(validation), test: Uint32Array.from(test) });

it('counts what a choice by known types alone has never met', () => {
  expect(among([0, 1], [0, 2, 3, 4, 5])).toEqual({ novel: 2, abnormal: 4 });
});

it('has nothing to warn of where the choice met novel types, or no abnormal row, or the test has no others', () => {
  expect(among([0, 1, 4], [2, 5])).toBeNull();
  expect(among([0], [2, 4])).toBeNull();
  expect(among([0, 1], [0, 2])).toBeNull();
});

it('says nothing where the data set does not tell', () => {
  expect(among([0, 1], [2, 4], { ...dataset, display: [] })).toBeNull();
});
