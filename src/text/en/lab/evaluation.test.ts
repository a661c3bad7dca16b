import { describe, expect, it } from 'vitest';
import { evaluation } from './evaluation.ts';

const { rank, said, scored, times } = evaluation;

const noun = { one: 'beat', many: 'beats' };
const normal = Float64Array.from({ length: 1000 }, (_, i) => i / 1000);

describe('an evaluation in words', () => {
  it('says which side of the threshold, and how far', () => {
    expect(said({ score: 0.31, threshold: 0.1, normal })).toBe('Abnormal: 3.1 × the threshold');
    expect(said({ score: 0.04, threshold: 0.1, normal })).toBe('Passes as normal: 0.4 × the threshold');
    expect(said({ score: 0.1, threshold: 0.1, normal })).toBe('Passes as normal: 1 × the threshold');
    expect(said({ score: 250, threshold: 0.1, normal })).toBe('Abnormal: 2,500 × the threshold');
  });

  it('takes more digits near the threshold, so that the words and the number agree', () => {
    expect(times(0.1004, 0.1)).toBe('1.004 × the threshold');
    expect(times(0.0999, 0.1)).toBe('0.999 × the threshold');
  });

  it('takes no multiple of a threshold that is not positive, nor of a negative score', () => {
    expect(times(0.1, 0)).toBe('0.1 against a threshold of 0');
    expect(times(-0.25, 0.1)).toBe('−0.25 against a threshold of 0.1');
  });

  it('says how many normal rows have less', () => {
    expect(rank({ score: 0.5, threshold: 1, normal }, noun)).toBe('higher than 50 % of normal beats');
    expect(rank({ score: 0.9949, threshold: 1, normal }, noun)).toBe('higher than 99.5 % of normal beats');
    expect(rank({ score: 5, threshold: 1, normal }, noun)).toBe('higher than every normal beat');
    expect(rank({ score: -1, threshold: 1, normal }, noun)).toBe('lower than every normal beat');
    expect(rank({ score: 1, threshold: 1, normal: [] }, noun)).toBe('there are no normal beats to compare it with');
    expect(scored('Error', { score: 0.25, threshold: 1, normal }, noun)).toBe(
      'Error 0.25, higher than 25 % of normal beats',
    );
  });
});
