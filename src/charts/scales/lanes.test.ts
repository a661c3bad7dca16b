import { expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';

it('leaves every label where it is, and has those that would touch stand in lanes of their own', () => {
  expect(lanesOf([10, 60, 14, 100, 12], 16)).toEqual([0, 0, 1, 0, 2]);
  expect(lanesOf([], 16)).toEqual([]);
});
