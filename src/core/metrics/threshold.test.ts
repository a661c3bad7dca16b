import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import { mean, standardDeviation } from '#core/statistics/moments.ts';
import { accuracy, falsePositiveRate, fBeta, recall } from './confusion.ts';
import { bestCut } from './cuts.ts';
import oracle from './fixtures/metrics.json' with { type: 'json' };
import { confusionAt, createScoreIndex, type ScoreIndex } from './scoreIndex.ts';
import { bruteForceConfusion, rowsOf } from './testing.ts';
import { chooseThreshold } from './threshold.ts';

const pairs = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 1 }));
const scoredRows = fc.array(pairs, { minLength: 1, maxLength: 50 }).map(rowsOf);

interface Best {
  value: number;
  predictedPositives: number[];
}

/** The cut reaches the best value, and among the optimal cuts raises fewest alarms. */
function expectBest(index: ScoreIndex, threshold: number, value: number, best: Best) {
  const { tp, fp } = confusionAt(index, threshold);
  expect(value).toBeCloseTo(best.value, 12);
  expect(tp + fp).toBe(Math.min(...best.predictedPositives));
}

describe('chooseThreshold', () => {
  it.each(oracle.cases)(
    'finds the best cuts of brute force: $name',
    ({ scores, labels, bestF1, bestAccuracy, bestYouden }) => {
      const index = createScoreIndex(scores, labels);
      const byF1 = chooseThreshold({ rule: 'bestF1' }, index);
      expectBest(index, byF1, fBeta(confusionAt(index, byF1), 1), bestF1);
      const byAccuracy = chooseThreshold({ rule: 'bestAccuracy' }, index);
      expectBest(index, byAccuracy, accuracy(confusionAt(index, byAccuracy)), bestAccuracy);
      if (!bestYouden) return;
      const youden = (c: ReturnType<typeof confusionAt>) => recall(c) - falsePositiveRate(c);
      expect(youden(confusionAt(index, bestCut(index, youden)))).toBeCloseTo(bestYouden.value, 12);
    },
  );

  it('weighs false alarms against misses', () => {
    const price = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(scoredRows, price, price, ({ scores, abnormal }, falseAlarm, miss) => {
        const cost = (t: number) => {
          const { fp, fn } = bruteForceConfusion(scores, abnormal, t);
          return falseAlarm * fp + miss * fn;
        };
        const chosen = chooseThreshold({ rule: 'cost', falseAlarm, miss }, createScoreIndex(scores, abnormal));
        const alarms = (t: number) => scores.filter((score) => score > t).length;
        for (const t of [-10, ...scores]) {
          expect(cost(chosen)).toBeLessThanOrEqual(cost(t));
          if (cost(t) === cost(chosen)) expect(alarms(chosen)).toBeLessThanOrEqual(alarms(t));
        }
      }),
    );
  });

  it('goes by the normal rows alone for percentile and mean + kσ', () => {
    const index = createScoreIndex([1, 2, 4, 100], [0, 0, 0, 1]);
    expect(chooseThreshold({ rule: 'percentile', percentile: 75 }, index)).toBe(3);
    const expected = mean([1, 2, 4]) + 2 * standardDeviation([1, 2, 4]);
    expect(chooseThreshold({ rule: 'meanSigma', sigmas: 2 }, index)).toBe(expected);
  });

  it('flags (100 − p) per cent of many normal rows', () => {
    const scores = Array.from({ length: 1000 }, (_, i) => i);
    const index = createScoreIndex(scores, new Uint8Array(1000));
    expect(confusionAt(index, chooseThreshold({ rule: 'percentile', percentile: 95 }, index)).fp).toBe(50);
  });

  it('takes a threshold set by hand as it is', () => {
    expect(chooseThreshold({ rule: 'manual', value: 0.3 }, createScoreIndex([1], [0]))).toBe(0.3);
    expect(() => chooseThreshold({ rule: 'manual', value: Number.NaN }, createScoreIndex([1], [0]))).toThrow(
      RangeError,
    );
  });

  it('lies midway between the scores it parts, and at the largest score to flag nothing', () => {
    expect(chooseThreshold({ rule: 'bestF1' }, createScoreIndex([1, 2, 5, 7], [0, 0, 1, 1]))).toBe(3.5);
    expect(chooseThreshold({ rule: 'bestAccuracy' }, createScoreIndex([1, 2], [0, 0]))).toBe(2);
  });

  it('says so when it has no rows to go by', () => {
    const rules: ThresholdRule[] = [
      { rule: 'percentile', percentile: 5 },
      { rule: 'meanSigma', sigmas: 1 },
      { rule: 'bestF1' },
    ];
    for (const rule of rules) expect(() => chooseThreshold(rule, createScoreIndex([], []))).toThrow(RangeError);
    expect(() => chooseThreshold(rules[0]!, createScoreIndex([1], [1]))).toThrow(/normal rows/);
  });
});
