import { expect, it } from 'vitest';
import { data } from './data.ts';

const rows = {
  learning: 1751,
  abnormal: 0,
  validation: 1000,
  hidden: 0,
  known: 416,
  test: 1000,
  shared: false,
  shortage: null,
};
const said = (changed: object) => data.summary({ ...rows, ...changed }, { one: 'beat', many: 'beats' });

it('says what each choice leaves', () => {
  expect(said({})).toBe(
    '1,751 beats to learn from, 0 of them abnormal. 1,000 choose the threshold, 1,000 report the result.',
  );
});

it('says why fewer rows are learnt from', () => {
  expect(said({ learning: 1784, abnormal: 1249, shortage: { needed: 4085, there: 1249 } })).toContain(
    '1,249 of them abnormal. That share takes 4,085 abnormal beats and there are only 1,249: to keep it, normal ones are left out too. 1,000 choose',
  );
});

it('says what passes for normal where the threshold is chosen', () => {
  expect(said({ validation: 825, hidden: 175, known: 241 })).toMatch(
    /Of those that choose, 175 are abnormal and pass for normal. 241 are known to be abnormal.$/,
  );
  expect(said({ hidden: 416, known: 0 })).toMatch(/None is left that is known to be abnormal: [^.]+.$/);
});
