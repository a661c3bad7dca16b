import { describe, expect, it } from 'vitest';
import { beyond, highestOf, lowestOf, peaksOf } from './course.ts';

/** Values that are 0 but where told otherwise. */
const flat = (others: Record<number, number>, length = 60) => Float32Array.from({ length }, (_, i) => others[i] ?? 0);

describe('the course of a beat', () => {
  it('is lowest and highest somewhere', () => {
    const values = Float32Array.from([0, -3, 2, 1]);
    expect([lowestOf(values), highestOf(values)]).toEqual([1, 2]);
  });

  it('has peaks, the highest first, those beside one another told once', () => {
    const values = Float32Array.from({ length: 60 }, (_, i) => -Math.min(Math.abs(i - 5), Math.abs(i - 40)));
    values[40] = 3;
    values[43] = 2;
    expect(peaksOf(values)).toEqual([40, 5]);
  });

  it('leaves a band in stretches, and is furthest from its mean at one place', () => {
    const band = { mean: flat({}), deviation: flat({}).fill(1) };
    const beat = flat({ 3: 2, 10: 2, 11: 3, 12: 2, 30: -4, 31: -5, 32: -4, 33: 2 });
    expect(beyond(beat, band)).toEqual({
      samples: 8,
      furthest: 31,
      stretches: [
        { first: 10, last: 12, side: 'above' },
        { first: 30, last: 32, side: 'below' },
      ],
    });
    expect(beyond(band.mean, band)).toMatchObject({ samples: 0, stretches: [] });
  });
});
