import { expect, it } from 'vitest';
import { atOnce, inBlocks, PIECE, within } from './pieces.ts';

it('visits every item once, in blocks of about a piece, and says how far it is', () => {
  const visited: number[] = [];
  const blocks = inBlocks(10, PIECE / 3, (start, end) => {
    for (let i = start; i < end; i++) visited.push(i);
  });
  expect([...blocks]).toEqual([0.3, 0.6, 0.9, 1]);
  expect(visited).toEqual(Array.from({ length: 10 }, (_, i) => i));
});

it('takes items larger than a piece one at a time', () => {
  expect([...inBlocks(2, 9 * PIECE, () => {})]).toEqual([0.5, 1]);
});

it('passes on the pieces of a part as its share of the whole, and its result', () => {
  function* part() {
    yield 0.5;
    yield 1;
    return 'done';
  }
  expect([...within(0.2, 0.6, part())]).toEqual([0.4, 0.6]);
  expect(atOnce(within(0.2, 0.6, part()))).toBe('done');
});
