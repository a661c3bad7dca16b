import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import oracle from './fixtures/mean_interval.json' with { type: 'json' };
import { excludesZero, type MeanInterval, meanInterval, pairedDifference } from './meanInterval.ts';

const figures = ({ mean, standardError, interval }: MeanInterval) => [
  mean,
  standardError!,
  interval!.low,
  interval!.high,
];

describe('the interval of a mean', () => {
  it.each(oracle.cases)('agrees with SciPy, alone and paired', ({ first, second, ...expected }) => {
    figures(meanInterval(first)).forEach((value, i) => {
      expect(value).toBeCloseTo(expected.mean[i]!, 10);
    });
    figures(pairedDifference(first, second)).forEach((value, i) => {
      expect(value).toBeCloseTo(expected.paired[i]!, 10);
    });
  });

  it('is unknown of one value, and refused of none', () => {
    expect(meanInterval([0.9])).toEqual({ mean: 0.9, standardError: null, interval: null });
    expect(() => meanInterval([])).toThrow(RangeError);
    expect(() => pairedDifference([1], [1, 2])).toThrow('1 and 2 values do not make pairs.');
  });

  it('holds the true mean in about 95 of 100 samples of ten', () => {
    const random = createRandom(5);
    const samples = 1000;
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      const values = Array.from({ length: 10 }, () => 3 + random.normal());
      if (!excludesZero(pairedDifference(values, Array(10).fill(3)).interval!)) held++;
    }
    // Three standard errors of a share of 0.95 in 1000 are 0.021.
    expect(Math.abs(held / samples - 0.95)).toBeLessThan(0.021);
  });
});

describe('a paired difference', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 2,
    maxLength: 20,
  });

  it('counts every pair once, and turns over with the two', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [first, second] = [drawn.map(([a]) => a), drawn.map(([, b]) => b)];
        const there = pairedDifference(first, second);
        const back = pairedDifference(second, first);
        expect(there.wins + there.ties + there.losses).toBe(drawn.length);
        expect(there.ties).toBe(drawn.filter(([a, b]) => a === b).length);
        expect([back.wins, back.ties, back.losses]).toEqual([there.losses, there.ties, there.wins]);
        expect(back.interval!.low).toBeCloseTo(-there.interval!.high, 12);
        expect(pairedDifference(first, first)).toMatchObject({ mean: 0, interval: { low: 0, high: 0 } });
      }),
    );
  });
});
