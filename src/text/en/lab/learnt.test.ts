import { expect, it } from 'vitest';
import { learnt } from './learnt.ts';

const beat = { one: 'beat', many: 'beats' };

it('words a feature paired with itself as one feature', () => {
  const told = { a: 'sample 3', b: null, r: '1.00', distance: '10' };
  expect(learnt.correlations.reading(told, beat, true)).toBe('sample 3 by itself: this beat 10 spreads off');
});
