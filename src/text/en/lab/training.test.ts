import { expect, it } from 'vitest';
import { training } from './training.ts';

const beat = { one: 'beat', many: 'beats' };

it('tells what a fit was made of and has cost, as far as it is known', () => {
  expect(training.facts(1751, 214, { fit: 4_120_000, score: 3210 }, beat)).toEqual([
    ['Rows', '1,751 training beats'],
    ['Took', '0.21 s to fit and score'],
    ['Work', 'about 4.1 million multiply-adds to fit, about 3.2 thousand to score one beat'],
  ]);
  const quick = training.facts(1, 3, { fit: 0, score: 12 }, beat);
  expect(quick.map(([, value]) => value)).toEqual([
    '1 training beat',
    'less than 0.01 s to fit and score',
    '0 multiply-adds to fit, 12 to score one beat',
  ]);
  expect(training.facts(1, null, { fit: 0, score: 12 }, beat).map(([name]) => name)).toEqual(['Rows', 'Work']);
});
