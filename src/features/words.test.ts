import { describe, expect, it } from 'vitest';
import { amount, counted, share } from './words.ts';

const beat = { one: 'beat', many: 'beats' };

describe('words', () => {
  it('counts in singular and plural', () => {
    expect(counted(1, beat)).toBe('1 beat');
    expect(counted(1751, beat)).toBe('1,751 beats');
    expect(counted(0, beat)).toBe('0 beats');
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

  it('shows a dash where there is no area under a curve', () => {
    expect(share(null)).toBe('–');
  });
});
