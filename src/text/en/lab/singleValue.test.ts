import { describe, expect, it } from 'vitest';
import { singleValue } from './singleValue.ts';

const finding = (measure: number | null, limit: number) => ({
  measure,
  limit,
  unusual: measure !== null && measure > limit,
  usual: null,
});

describe('a single value', () => {
  it('is set against a limit in as many digits as tell them apart', () => {
    expect(singleValue.against(finding(2.748, 3))).toBe('2.75 ≤ 3');
    expect(singleValue.against(finding(0.2981, 0.298))).toBe('0.2981 > 0.2980');
    expect(singleValue.against(finding(1234.5, 3.5))).toBe('1,235 > 3.5');
    expect(singleValue.against(finding(null, 3.5))).toBe('–');
  });

  it('is summed up, silent rules apart', () => {
    expect(singleValue.summary(0, 0, 5)).toBe('Usual by every rule.');
    expect(singleValue.summary(0, 2, 5)).toBe('Usual by every rule that speaks.');
    expect(singleValue.summary(2, 1, 5)).toBe('Unusual by 2 of 5 rules.');
    expect(singleValue.summary(5, 0, 5)).toBe('Unusual by all 5 rules.');
    expect(singleValue.summary(0, 5, 5)).toBe('No rule has anything to say.');
  });
});
