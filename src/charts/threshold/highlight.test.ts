import { expect, it } from 'vitest';
import { onePerPlace, rangeOf } from './highlight.ts';

const row = (score: number, abnormal = false) => ({ score, abnormal });

it('spans the scores of all highlighted rows', () => {
  expect(rangeOf([])).toBeNull();
  expect(rangeOf([row(3), row(1), row(2)])).toEqual({ low: 1, high: 3 });
});

it('draws one mark for a place and a kind, abnormal ones last and so on top', () => {
  const marks = onePerPlace([row(1.2, true), row(1.1), row(1.3), row(2)], ({ score }) => Math.floor(score));
  expect(marks).toEqual([row(1.1), row(2), row(1.2, true)]);
});
