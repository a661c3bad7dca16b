import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { quantile } from '#core/statistics/quantile.ts';
import oracle from './fixtures/metrics.json' with { type: 'json' };
import { confusionAt, createScoreIndex, normalPercentile } from './scoreIndex.ts';
import { bruteForceConfusion, rowsOf } from './testing.ts';

const pairs = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 1 }));
const scoredRows = fc.array(pairs, { minLength: 1, maxLength: 50 }).map(rowsOf);

/** The largest double below x: score ≥ x is score > this. */
function nextBelow(x: number): number {
  if (x === 0) return -Number.MIN_VALUE;
  const bits = new BigInt64Array(Float64Array.of(x).buffer);
  bits[0]! += x > 0 ? -1n : 1n;
  return new Float64Array(bits.buffer)[0]!;
}

describe('confusionAt', () => {
  it.each(oracle.cases)(
    'agrees with scikit-learn, score > t and score ≥ t: $name',
    ({ labels, scores, atThreshold }) => {
      const index = createScoreIndex(scores, Uint8Array.from(labels));
      for (const { threshold, rule_gt, rule_ge } of atThreshold) {
        expect(rule_gt).toMatchObject(confusionAt(index, threshold));
        expect(rule_ge).toMatchObject(confusionAt(index, nextBelow(threshold)));
      }
    },
  );

  it('equals counting row by row: 10,000 rows with heavy ties', () => {
    const random = createRandom(1);
    const abnormal = Uint8Array.from({ length: 10_000 }, () => Number(random.uniform() < 0.3));
    const scores = Float32Array.from(abnormal, (flag) => Math.floor(3 * random.normal() + 4 * flag) / 8);
    const index = createScoreIndex(scores, abnormal);
    const distinct = [...new Set(scores)];
    expect(distinct.length).toBeLessThan(40);
    for (const score of distinct) {
      for (const threshold of [score, score - 0.01, score + 0.01]) {
        expect(confusionAt(index, threshold)).toEqual(bruteForceConfusion(scores, abnormal, threshold));
      }
    }
  });

  it('equals counting row by row for any scores, -0 and the ends of the line included', () => {
    const threshold = fc.oneof(
      fc.integer({ min: -4, max: 4 }),
      fc.constantFrom(-0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN),
    );
    fc.assert(
      fc.property(scoredRows, threshold, ({ scores, abnormal }, t) => {
        expect(confusionAt(createScoreIndex(scores, abnormal), t)).toEqual(bruteForceConfusion(scores, abnormal, t));
      }),
    );
  });
});

describe('createScoreIndex', () => {
  it('names the row whose score is no finite number', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => createScoreIndex([1, bad, 2], [0, 0, 1])).toThrow(/row 1/);
    }
  });

  it('refuses lengths that differ', () => {
    expect(() => createScoreIndex([1, 2], [0])).toThrow(RangeError);
  });

  it('leaves the scores as they are', () => {
    const scores = Float32Array.of(3, 1, 2);
    createScoreIndex(scores, Uint8Array.of(0, 1, 0));
    expect([...scores]).toEqual([3, 1, 2]);
  });
});

describe('normalPercentile', () => {
  it('is that of the normal rows alone', () => {
    fc.assert(
      fc.property(scoredRows, fc.double({ min: 0, max: 100, noNaN: true }), ({ scores, abnormal }, percentile) => {
        const normal = scores.filter((_, row) => !abnormal[row]);
        fc.pre(normal.length > 0);
        expect(normalPercentile(createScoreIndex(scores, abnormal), percentile)).toBe(
          quantile(normal, percentile / 100),
        );
      }),
    );
  });

  it('refuses what has no percentile', () => {
    expect(() => normalPercentile(createScoreIndex([1], [1]), 50)).toThrow(RangeError);
    expect(() => normalPercentile(createScoreIndex([1], [0]), 101)).toThrow(RangeError);
  });
});
