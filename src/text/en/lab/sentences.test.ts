import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

const { missed, falseAlarms } = sentences;
const beat = { one: 'beat', many: 'beats' };

describe('sentences', () => {
  it('reads a confusion matrix aloud', () => {
    const confusion = { tp: 196, fn: 12, fp: 9, tn: 575 };
    expect(missed(confusion, beat)).toBe('12 of 208 abnormal beats missed');
    expect(falseAlarms(confusion, beat)).toBe('9 of 584 normal beats flagged');
  });
});
