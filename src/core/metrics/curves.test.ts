import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePrecision, costCurve, metricCurves, precisionRecallCurve, rocAuc, rocCurve } from './curves.ts';
import { cutsOf } from './cuts.ts';
import oracle from './fixtures/metrics.json' with { type: 'json' };
import { confusionAt, createScoreIndex } from './scoreIndex.ts';
import { bruteForceConfusion, rowsOf } from './testing.ts';

const pairs = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 1 }));
const scoredRows = fc.array(pairs, { minLength: 1, maxLength: 50 }).map(rowsOf);

const indexOf = ({ scores, labels }: { scores: number[]; labels: number[] }) => createScoreIndex(scores, labels);
const near = (found: ArrayLike<number>, expected: number[]) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, 12);
  });
};
const trapezoids = (x: Float64Array, y: Float64Array) =>
  x.reduce((area, right, i) => (i === 0 ? 0 : area + ((right - x[i - 1]!) * (y[i]! + y[i - 1]!)) / 2), 0);

describe('curves', () => {
  const withRoc = oracle.cases.filter((entry) => entry.roc !== undefined);
  it.each(withRoc)('the ROC curve agrees with scikit-learn: $name', (entry) => {
    const index = indexOf(entry);
    const { fpr, tpr, thresholds } = rocCurve(index);
    const theirs = entry.roc!;
    // Their point i flags score ≥ t: it is ours with as many distinct scores from t up. Some files leave out points.
    const descending = [...new Set(entry.scores)].sort((a, b) => b - a);
    const ours = theirs.thresholds.map((t) => (t === null ? 0 : descending.indexOf(t) + 1));
    if (!theirs.dropIntermediate) expect(ours).toEqual([...thresholds.keys()]);
    near(
      ours.map((i) => fpr[i]!),
      theirs.fpr,
    );
    near(
      ours.map((i) => tpr[i]!),
      theirs.tpr,
    );
    thresholds.forEach((t, i) => {
      expect(t).toBeLessThan(descending[i - 1] ?? Number.POSITIVE_INFINITY);
      expect(t).toBeGreaterThanOrEqual(descending[i] ?? Number.NEGATIVE_INFINITY);
    });
    // A corner of the curve cannot be left out by anyone.
    const corners = rocCurve(index, true);
    expect(corners.thresholds.length).toBeLessThanOrEqual(theirs.fpr.length);
    expect([...corners.thresholds].every((t) => ours.includes(thresholds.indexOf(t)))).toBe(true);
    expect(trapezoids(corners.fpr, corners.tpr)).toBeCloseTo(trapezoids(fpr, tpr), 12);
  });

  const withPr = oracle.cases.filter((entry) => entry.pr !== undefined);
  it.each(withPr)('the precision–recall curve agrees with scikit-learn: $name', (entry) => {
    const { precision, recall } = precisionRecallCurve(indexOf(entry));
    near(precision, entry.pr!.precision.toReversed());
    near(recall, entry.pr!.recall.toReversed());
  });

  it.each(oracle.cases)('the areas agree with scikit-learn: $name', (entry) => {
    const index = indexOf(entry);
    if (entry.rocAuc === null) expect(rocAuc(index)).toBeNull();
    else expect(rocAuc(index)).toBeCloseTo(entry.rocAuc, 12);
    if (entry.averagePrecision === null) expect(averagePrecision(index)).toBeNull();
    else expect(averagePrecision(index)).toBeCloseTo(entry.averagePrecision, 12);
    if (entry.prAucTrapezoid !== undefined) {
      const { recall, precision } = precisionRecallCurve(index);
      expect(trapezoids(recall, precision)).toBeCloseTo(entry.prAucTrapezoid, 12);
    }
  });

  it('are checked in every case that has them', () => {
    expect([withRoc.length, withPr.length, oracle.cases.length]).toEqual([11, 9, 13]);
  });
});

describe('rocAuc', () => {
  it('does not change under a strictly monotone map, and turns round with the scores', () => {
    fc.assert(
      fc.property(scoredRows, ({ scores, abnormal }) => {
        const area = rocAuc(createScoreIndex(scores, abnormal));
        const mapped = rocAuc(
          createScoreIndex(
            scores.map((s) => Math.exp(s) + 5 * s),
            abnormal,
          ),
        );
        const turned = rocAuc(
          createScoreIndex(
            scores.map((s) => -s),
            abnormal,
          ),
        );
        expect(mapped).toBe(area);
        if (area === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(1 - area, 12);
      }),
    );
  });

  it('is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(scoredRows, ({ scores, abnormal }) => {
        const { normal, abnormal: high } = createScoreIndex(scores, abnormal);
        fc.pre(normal.length > 0 && high.length > 0);
        let wins = 0;
        for (const a of high) for (const n of normal) wins += a > n ? 1 : a === n ? 0.5 : 0;
        expect(rocAuc({ normal, abnormal: high })).toBeCloseTo(wins / (normal.length * high.length), 12);
      }),
    );
  });
});

describe('cutsOf', () => {
  it('gives each cut that there is, with finite thresholds that reproduce it', () => {
    fc.assert(
      fc.property(scoredRows, ({ scores, abnormal }) => {
        const index = createScoreIndex(scores, abnormal);
        const { thresholds, tp, fp } = cutsOf(index);
        expect(thresholds.length).toBe(new Set(scores).size + 1);
        thresholds.forEach((t, i) => {
          expect(Number.isFinite(t)).toBe(true);
          expect(bruteForceConfusion(scores, abnormal, t)).toMatchObject({ tp: tp[i], fp: fp[i] });
          if (i > 0) expect(t).toBeLessThan(thresholds[i - 1]!);
        });
      }),
    );
  });

  it.each([
    ['neighbouring doubles', [1, 1 + Number.EPSILON]],
    ['neighbours whose middle rounds up', [1 + Number.EPSILON, 1 + 2 * Number.EPSILON]],
    ['the smallest doubles', [0, Number.MIN_VALUE]],
    ['far apart', [-Number.MAX_VALUE / 2, Number.MAX_VALUE]],
    ['zeros of both signs', [-0, 0]],
    ['one large negative score', [-1e300]],
  ])('parts scores that are hard to part: %s', (_, scores) => {
    const index = createScoreIndex(
      scores,
      scores.map(() => 1),
    );
    const { thresholds, tp } = cutsOf(index);
    thresholds.forEach((t, i) => {
      expect(Number.isFinite(t)).toBe(true);
      expect(confusionAt(index, t).tp).toBe(tp[i]);
    });
    expect(tp.at(-1)).toBe(scores.length);
  });

  it('keeps thresholds of errors positive', () => {
    expect([...cutsOf(createScoreIndex([0.25, 0.5], [0, 1])).thresholds]).toEqual([0.5, 0.375, 0.125]);
  });

  it('has one cut when there are no rows', () => {
    expect([...cutsOf(createScoreIndex([], [])).thresholds]).toEqual([0]);
  });
});

describe('metricCurves', () => {
  it('gives precision, recall and F1 at each threshold', () => {
    const index = createScoreIndex([1, 2, 3, 4], [0, 1, 0, 1]);
    const { precision, recall, f1 } = metricCurves(index, [0, 2.5, 4]);
    near(precision.subarray(0, 2), [0.5, 0.5]);
    // Of nothing flagged there is no share.
    expect(precision[2]).toBeNaN();
    near(recall, [1, 0.5, 0]);
    near(f1, [2 / 3, 0.5, 0]);
  });
});

describe('costCurve', () => {
  it('is the mean price of a row, counted row by row', () => {
    fc.assert(
      fc.property(scoredRows, fc.integer({ min: -9, max: 9 }), ({ scores, abnormal }, quarters) => {
        const threshold = quarters / 4;
        const [cost] = costCurve(createScoreIndex(scores, abnormal), [threshold], { falseAlarm: 2, miss: 7 });
        const { fp, fn } = bruteForceConfusion(scores, abnormal, threshold);
        expect(cost).toBeCloseTo((2 * fp + 7 * fn) / scores.length, 12);
      }),
    );
  });
});
