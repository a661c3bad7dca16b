import { expect, it } from 'vitest';
import { evaluation } from './evaluation.ts';
import { learnt } from './learnt.ts';

const beat = { one: 'beat', many: 'beats' };

it('words a feature paired with itself as one feature', () => {
  const told = { a: 'sample 3', b: null, r: '1.00', distance: '10' };
  expect(learnt.correlations.reading(told, beat, true)).toBe('sample 3 by itself: the inspected beat 10 spreads off');
});

it('counts the training rows that a row ends beside, and calls it alone only where there are none', () => {
  const { isolation } = learnt;
  expect([0, 1, 4].map((left) => isolation.left(left))).toEqual(['alone', 'beside 1', 'beside 4']);
  expect(isolation.end(3, 1, 3, beat)).toBe('beside 1 training beat after 3 cuts, where the tree ends.');
  expect(isolation.end(1, 0, 1, beat)).toBe('alone after 1 cut.');
});

it('tells the cuts that were made from those that are only expected', () => {
  const { isolation } = learnt;
  expect(isolation.end(8, 5, 10.33, beat)).toBe(
    'beside 5 training beats after 8 cuts, where the tree ends, at a depth of 10.3.',
  );
  const told = { own: '9.1', usual: '8.2', cuts: '7.9', expected: '1.2' };
  expect(isolation.depths.label(told, 100, '0.5', beat)).toContain('7.9 cuts made on average, and 1.2 still expected');
  expect(isolation.depths.axis).toBe('depth');
});

it('calls the rows that a detector learnt from training rows, for some of them may be abnormal', () => {
  const odd = { a: 'a', b: 'b', r: '0.9', distance: '3' };
  const { band, components, correlations, members } = learnt;
  const said = [
    band.label('mean', 3, beat, 0, 2, []),
    components.label(beat, ['60 %'], '0.1'),
    correlations.label(beat, 2, '1 %', odd),
    correlations.note(beat, '1 %'),
    members.axis.meanRank(beat),
    members.axis.majority(beat),
    members.axis.meanScore(beat),
  ];
  for (const sentence of said) {
    expect(sentence).toContain('training beats');
    expect(sentence).not.toContain('normal');
  }
});

it('says how many components were chosen, and by what, or why they were not', () => {
  const { chosen, unchosen } = learnt.components;
  expect(unchosen(2)).toBe('Validation rows are all of one kind and cannot choose: 2 components are kept, as is set.');
  expect(unchosen(1)).toMatch(/1 component is kept/);
  expect(chosen(2, 139, '0.9914')).toBe('Validation rows chose 2 of 139, for the largest ROC AUC: 0.9914.');
});

it('tells the row under the inspector from the one that is drawn', () => {
  const { ruler } = evaluation;
  expect([learnt.row, ruler.inspected]).toEqual(['inspected', 'inspected']);
  expect(ruler.drawn).toBe('yours');
  expect(learnt.isolation.depths.own(beat, '3.0')).toBe('inspected beat: 3.0');
});
