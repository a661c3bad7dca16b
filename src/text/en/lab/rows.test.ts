import { expect, it } from 'vitest';
import { counted } from './rows.ts';

it('counts in singular and plural', () => {
  const beat = { one: 'beat', many: 'beats' };
  expect([0, 1, 1751].map((count) => counted(count, beat))).toEqual(['0 beats', '1 beat', '1,751 beats']);
});
