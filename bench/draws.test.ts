import { expect, it } from 'vitest';
import { drawsLine } from './draws.ts';

it('says the mean and the range over draws, and scikit-learn’s where it was asked', () => {
  const one = { kind: 'lof', own: [0.93, 0.95], other: [0.9312, 0.9488] };
  expect(drawsLine(one)).toBe('lof             0.9400 [0.9300, 0.9500]; scikit-learn 0.9400 [0.9312, 0.9488]');
  expect(drawsLine({ ...one, other: [] })).toBe('lof             0.9400 [0.9300, 0.9500]');
});
