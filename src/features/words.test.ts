import { describe, expect, it } from 'vitest';
import { amount, comparison, counted, falseAlarmSentence, listed, missedSentence, share } from './words.ts';

const beat = { one: 'beat', many: 'beats' };

describe('words', () => {
  it('counts in singular and plural', () => {
    expect(counted(1, beat)).toBe('1 beat');
    expect(counted(1751, beat)).toBe('1,751 beats');
    expect(counted(0, beat)).toBe('0 beats');
  });

  it('reads a confusion matrix aloud', () => {
    const confusion = { tp: 196, fn: 12, fp: 9, tn: 575 };
    expect(missedSentence(confusion, beat)).toBe('12 of 208 abnormal beats missed');
    expect(falseAlarmSentence(confusion, beat)).toBe('9 of 584 normal beats flagged');
  });

  it('writes amounts of any size in three digits', () => {
    expect([0.03128, 1.5, 1240.4, 0, 0.00000123, 4.2e7].map(amount)).toEqual([
      '0.0313',
      '1.5',
      '1,240',
      '0',
      '1.23e-6',
      '4.20e+7',
    ]);
  });

  it('lists like a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('shows a dash where there is no area under a curve', () => {
    expect(share(null)).toBe('–');
  });
});

describe('comparison', () => {
  const rivals = [
    { name: 'the mean beat', rocAuc: 0.977 },
    { name: 'PCA 4', rocAuc: 0.988 },
  ];

  it('says which rivals a network beats, and which beat it', () => {
    expect(comparison(0.994, rivals)).toBe('better than the mean beat (0.977) and PCA 4 (0.988)');
    expect(comparison(0.98, rivals)).toBe('worse than PCA 4 (0.988) and better than the mean beat (0.977)');
    expect(comparison(0.5, rivals)).toBe('worse than the mean beat (0.977) and PCA 4 (0.988)');
  });

  it('calls level what looks level', () => {
    expect(comparison(0.98804, rivals)).toBe('level with PCA 4 (0.988) and better than the mean beat (0.977)');
  });

  it('leaves out a rival that has no area', () => {
    expect(comparison(0.9, [{ name: 'PCA 4', rocAuc: null }])).toBe('');
  });
});
