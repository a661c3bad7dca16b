import { expect, it } from 'vitest';
import { drawsLines } from './draws.ts';

it('says mean, deviation and range of each test, and scikit-learn’s where it was asked', () => {
  const one = { kind: 'lof', own: [0.93, 0.95], other: [0.9312, 0.9488] };
  const alone = { ...one, other: [] };
  expect(drawsLines({ problem: null, tests: { drawn: [one], report: [alone], reportTrue: [alone] } })).toEqual([
    '8000 normal rows and 2000 attacks, drawn anew 10 times',
    'lof             0.9400 ± 0.0141 [0.9300, 0.9500]; scikit-learn 0.9400 ± 0.0124 [0.9312, 0.9488]',
    '',
    'The rows of the published report, by the labels it counted by',
    'lof             0.9400 ± 0.0141 [0.9300, 0.9500]',
    '',
    'The same rows by their true labels',
    'lof             0.9400 ± 0.0141 [0.9300, 0.9500]',
  ]);
});
