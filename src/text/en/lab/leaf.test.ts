import { expect, it } from 'vitest';
import { leaf } from './leaf.ts';

const beat = { one: 'beat', many: 'beats' };

it('calls the row that nobody has chosen what it is, whatever the order it is leafed through in', () => {
  expect(leaf.toBeginWith(312, 416, true, beat)).toBe(
    '312 of 416: an abnormal beat drawn at random, until you choose one',
  );
  expect(leaf.toBeginWith(1, 9, false, beat)).toBe('1 of 9: a beat drawn at random, until you choose one');
});
