import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { rocAuc } from './curves.ts';
import { aucDifference, aucInterval, type Placements, placementsOf, placementsOfSorted } from './delong.ts';
import oracle from './fixtures/delong.json' with { type: 'json' };
import { createScoreIndex } from './scoreIndex.ts';

const areaOf = ({ abnormal }: Placements) => abnormal.reduce((sum, share) => sum + share, 0) / abnormal.length;

/** Whether it ranks every abnormal row above every normal one, or below. */
const isFaultless = ({ abnormal }: Placements) => [0, 1].some((area) => abnormal.every((share) => share === area));

describe('DeLong’s intervals', () => {
  it.each(oracle.cases)('agree with brute force over all pairs: $name', (expected) => {
    const [first, second] = [expected.first, expected.second].map((scores) => placementsOf(scores, expected.abnormal));
    [first!, second!].forEach((placements, i) => {
      expect(areaOf(placements)).toBeCloseTo(expected.areas[i]!, 14);
      const { low, high } = aucInterval(placements)!;
      expect(low).toBeCloseTo(expected.intervals[i]![0]!, 12);
      expect(high).toBeCloseTo(expected.intervals[i]![1]!, 12);
    });
    const { difference, low, high } = aucDifference(first!, second!)!;
    [difference, low, high].forEach((value, i) => {
      expect(value).toBeCloseTo(expected.difference[i]!, 12);
    });
  });

  it('say of scores without a fault what Newcombe’s method says, and less with more rows', () => {
    const faultless = (rows: number) => {
      const abnormal = Uint8Array.from({ length: 2 * rows }, (_, row) => (row < rows ? 0 : 1));
      return aucInterval(placementsOf(abnormal, abnormal))!;
    };
    const { low, high } = faultless(20);
    expect(high).toBe(1);
    // 1 lies 1.96 of the standard errors at `low` above it; N = (20 + 20) / 2 − 1.
    const spread = (low * (1 - low) * (1 + (19 * (1 - low)) / (2 - low) + (19 * low) / (1 + low))) / 400;
    expect((1 - low) / Math.sqrt(spread)).toBeCloseTo(1.959964, 6);
    expect(faultless(200).low).toBeGreaterThan(low);
    const abnormal = [0, 0, 1, 1];
    const right = aucInterval(placementsOf([1, 2, 3, 4], abnormal))!;
    expect(aucInterval(placementsOf([4, 3, 2, 1], abnormal))).toEqual({ low: 0, high: 1 - right.low });
  });

  it('are not to be had of two without a fault, whose difference has no variance to go by', () => {
    const abnormal = [0, 0, 1, 1];
    const [first, second] = [placementsOf([1, 2, 3, 4], abnormal), placementsOf([0, 1, 8, 9], abnormal)];
    expect(aucDifference(first, second)).toEqual({ difference: 0, low: null, high: null });
    const faulty = placementsOf([1, 3, 2, 4], abnormal);
    expect(aucDifference(faulty, faulty)).toEqual({ difference: 0, low: 0, high: 0 });
    expect(aucDifference(first, faulty)!.high).toBeGreaterThan(0.25);
  });

  it('are not to be had of a single row of a kind', () => {
    const one = placementsOf([1, 2, 3], [0, 0, 1]);
    expect(aucInterval(one)).toBeNull();
    expect(aucDifference(one, one)).toBeNull();
  });

  it('refuse rows that do not belong together', () => {
    expect(() => placementsOf([1, 2], [0])).toThrow(RangeError);
    const [few, many] = [placementsOf([1, 2, 3, 4], [0, 0, 1, 1]), placementsOf([1, 2, 3, 4, 5], [0, 0, 1, 1, 1])];
    expect(() => aucDifference(few, many)).toThrow('2 and 3 rows of a kind are not the same rows.');
  });

  // In halves, so that ties are common; two rows of each kind at least.
  const rows = fc
    .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.boolean()), { maxLength: 60 })
    .map((drawn) => [
      ...drawn.map(([a, b, flag]) => [a / 2, b / 2, Number(flag)] as const),
      ...[0, 0, 1, 1].map((flag, i) => [i / 2, -i / 2, flag] as const),
    ])
    .map((all) => ({
      first: all.map(([a]) => a),
      second: all.map(([, b]) => b),
      abnormal: all.map(([, , flag]) => flag),
    }));

  it('are the same of scores that are sorted already', () => {
    fc.assert(
      fc.property(rows, ({ first, abnormal }) => {
        const expected = placementsOf(first, abnormal);
        const sorted = placementsOfSorted(createScoreIndex(first, abnormal));
        // A higher abnormal row has more normal ones below it; a higher normal row fewer abnormal ones above it.
        for (const [i, share] of expected.abnormal.sort().entries()) expect(sorted.abnormal[i]).toBeCloseTo(share, 12);
        for (const [i, share] of expected.normal.sort().reverse().entries())
          expect(sorted.normal[i]).toBeCloseTo(share, 12);
      }),
    );
  });

  it('hang on the order of scores alone, and hold the area', () => {
    fc.assert(
      fc.property(rows, ({ first, abnormal }) => {
        const placements = placementsOf(first, abnormal);
        const area = rocAuc(createScoreIndex(first, abnormal))!;
        expect(areaOf(placements)).toBeCloseTo(area, 12);
        const { low, high } = aucInterval(placements)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(area + 1e-12);
        expect(high).toBeGreaterThanOrEqual(area - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
        expect(
          placementsOf(
            first.map((score) => Math.exp(score) - 3),
            abnormal,
          ),
        ).toEqual(placements);
      }),
    );
  });

  it('turn over with the scores, and with the two that are compared', () => {
    fc.assert(
      fc.property(rows, ({ first, second, abnormal }) => {
        const [a, b] = [placementsOf(first, abnormal), placementsOf(second, abnormal)];
        const upright = aucInterval(a)!;
        const turned = aucInterval(
          placementsOf(
            first.map((score) => -score),
            abnormal,
          ),
        )!;
        expect(turned.low).toBeCloseTo(1 - upright.high, 12);
        expect(turned.high).toBeCloseTo(1 - upright.low, 12);
        const [there, back] = [aucDifference(a, b)!, aucDifference(b, a)!];
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.low === null ? null : -back.low).toEqual(
          there.high === null ? null : expect.closeTo(there.high, 12),
        );
        const itself = isFaultless(a) ? null : 0;
        expect(aucDifference(a, a)).toEqual({ difference: 0, low: itself, high: itself });
      }),
    );
  });

  it('hold the true area, and the true difference, in about 95 of 100 samples', () => {
    const random = createRandom(11);
    const samples = 600;
    const held = { area: 0, difference: 0 };
    // Both look at the row and err by themselves, alike: abnormal rows lie 3 further on of a spread of √2.
    const truth = 0.9331927987311419;
    for (let sample = 0; sample < samples; sample++) {
      const abnormal = Array.from({ length: 120 }, (_, row) => (row < 40 ? 1 : 0));
      const seen = abnormal.map((flag) => 3 * flag + random.normal());
      const [a, b] = [0, 1].map(() =>
        placementsOf(
          seen.map((value) => value + random.normal()),
          abnormal,
        ),
      );
      const { low, high } = aucInterval(a!)!;
      if (low <= truth && truth <= high) held.area++;
      const apart = aucDifference(a!, b!)!;
      if (apart.low! <= 0 && 0 <= apart.high!) held.difference++;
    }
    // Three standard errors of a share of 0.95 in 600 are 0.027.
    expect(Math.abs(held.area / samples - 0.95)).toBeLessThan(0.027);
    expect(Math.abs(held.difference / samples - 0.95)).toBeLessThan(0.027);
  });
});
