import { expect, it } from 'vitest';
import { wrapWords } from './wrapWords.ts';

const words = (...widths: number[]) => widths.map((width) => ({ width }));
const wrapped = (widths: number[], room: number) =>
  wrapWords(words(...widths), 2, room).map((line) => line.map(({ width }) => width));

it('fills lines, and begins another rather than cut a word', () => {
  expect(wrapped([10, 10, 10], 22)).toEqual([[10, 10], [10]]);
  expect(wrapped([10, 10, 10], 21)).toEqual([[10], [10], [10]]);
  expect(wrapped([5, 50, 5], 20)).toEqual([[5], [50], [5]]);
  expect(wrapped([], 20)).toEqual([]);
});
