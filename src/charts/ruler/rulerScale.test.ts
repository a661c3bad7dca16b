import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, rulerScale } from './rulerScale.ts';

describe('bandOf', () => {
  it('is where nine of ten lie', () => {
    expect(bandOf(Array.from({ length: 101 }, (_, i) => i))).toEqual({ from: 5, median: 50, to: 95 });
    expect(bandOf([])).toBeNull();
  });
});

describe('rulerScale', () => {
  const normal = { from: 0.01, median: 0.02, to: 0.04 };
  const abnormal = { from: 0.1, median: 0.5, to: 2 };

  it('gives equal factors equal lengths', () => {
    const at = rulerScale([normal, abnormal], 0.05, 0.3, [0, 300]);
    expect(at(0.2) - at(0.1)).toBeCloseTo(at(0.04) - at(0.02), 6);
    expect(at(0.01)).toBeGreaterThan(0);
    expect(at(2)).toBeLessThan(300);
  });

  it('stays between its ends and in order, whatever the scores', () => {
    const score = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(score, score, score, score, (a, b, threshold, x) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const at = rulerScale([{ from, median: from, to }, null], threshold, x, [10, 90]);
        const places = [at(0), at(from), at(to), at(threshold), at(x), at(1e300)];
        expect(places.every((place) => place >= 10 && place <= 90)).toBe(true);
        expect(at(from)).toBeLessThanOrEqual(at(to));
      }),
    );
  });
});
