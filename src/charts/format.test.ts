import { describe, expect, it } from 'vitest';
import { areaText, measuredText, percentText, tickText, valueText } from './format.ts';

describe('numbers in charts', () => {
  it('are short on ticks', () => {
    expect([0, 0.02, 1500, 1e-5, 2e6, -4].map(tickText)).toEqual(['0', '0.02', '1,500', '1e-5', '2e6', '−4']);
  });

  it('are counts in full, and three digits else', () => {
    expect([1032, 0, 0.03128, -1.7, 1.5e-6].map(valueText)).toEqual(['1,032', '0', '0.0313', '−1.7', '1.50e-6']);
  });

  it('keep their length while they change', () => {
    expect([0.03, 0.0275, 1, -0.5].map(measuredText)).toEqual(['0.0300', '0.0275', '1.00', '−0.500']);
    expect(measuredText(Number.NaN)).toBe('not finite');
  });

  it('are shares of a hundred, with a decimal where a whole one would hide it', () => {
    expect([0, 0.0002, 0.004, 0.07, 0.992, 0.9952, 0.9998, 1].map(percentText)).toEqual([
      '0 %',
      '0.02 %',
      '0.4 %',
      '7 %',
      '99.2 %',
      '99.5 %',
      '99.98 %',
      '100 %',
    ]);
  });

  it('are areas without the nought', () => {
    expect([0.994, 1, null].map(areaText)).toEqual(['.994', '1.000', '–']);
  });
});
