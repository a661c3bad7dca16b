import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

const { missed, falseAlarms, comparison } = sentences;
const beat = { one: 'beat', many: 'beats' };

describe('sentences', () => {
  it('reads a confusion matrix aloud', () => {
    const confusion = { tp: 196, fn: 12, fp: 9, tn: 575 };
    expect(missed(confusion, beat)).toBe('12 of 208 abnormal beats missed');
    expect(falseAlarms(confusion, beat)).toBe('9 of 584 normal beats flagged');
  });
});

describe('comparison', () => {
  const baselines = [
    { name: 'the mean', rocAuc: 0.977 },
    { name: 'PCA 4', rocAuc: 0.988 },
  ];

  it('says which baselines a network beats, and which beat it', () => {
    expect(comparison(0.994, baselines)).toBe('better than the mean (0.977) and PCA 4 (0.988)');
    expect(comparison(0.98, baselines)).toBe('worse than PCA 4 (0.988) and better than the mean (0.977)');
    expect(comparison(0.5, baselines)).toBe('worse than the mean (0.977) and PCA 4 (0.988)');
  });

  it('calls level what looks level', () => {
    expect(comparison(0.98804, baselines)).toBe('level with PCA 4 (0.988) and better than the mean (0.977)');
  });

  it('leaves out a baseline that has no area', () => {
    expect(comparison(0.9, [{ name: 'PCA 4', rocAuc: null }])).toBe('');
  });
});
