import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classificationMetrics } from './confusion.ts';
import { averagePrecision, metricCurves, precisionRecallCurve } from './curves.ts';
import { normalWeight, weighNormal, weightAt } from './prevalence.ts';
import { confusionAt, createScoreIndex, type ScoreIndex } from './scoreIndex.ts';
import { rowsOf } from './testing.ts';

const pairs = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 1 }));
const scoredRows = fc.array(pairs, { minLength: 1, maxLength: 40 });
const times = fc.integer({ min: 1, max: 6 });

it('every metric and average precision are those of rows that are there several times', () => {
  fc.assert(
    fc.property(scoredRows, times, times, fc.integer({ min: -9, max: 9 }), (rows, normals, abnormals, quarters) => {
      const once = rowsOf(rows);
      const often = rowsOf(rows.flatMap((row) => Array<typeof row>(row[1] ? abnormals : normals).fill(row)));
      const index = createScoreIndex(once.scores, once.abnormal);
      const replicated = createScoreIndex(often.scores, often.abnormal);
      const [normal, abnormal] = [replicated.normal.length, replicated.abnormal.length];
      fc.pre(normal > 0 && abnormal > 0);
      const weight = normalWeight(index.normal.length, index.abnormal.length, abnormal / (normal + abnormal))!;
      const found = classificationMetrics(weighNormal(confusionAt(index, quarters / 4), weight));
      const expected = classificationMetrics(confusionAt(replicated, quarters / 4));
      for (const [name, value] of Object.entries(expected)) {
        if (value === null) expect(found.precision).toBeNull();
        else expect(found[name as keyof typeof found], name).toBeCloseTo(value, 9);
      }
      expect(averagePrecision(index, undefined, weight)).toBeCloseTo(averagePrecision(replicated)!, 9);
    }),
  );
});

it('curves are those of rows that are there several times', () => {
  fc.assert(
    fc.property(scoredRows, times, times, (rows, normals, abnormals) => {
      const [once, often] = [rows, rows.flatMap((row) => Array<typeof row>(row[1] ? abnormals : normals).fill(row))]
        .map(rowsOf)
        .map(({ scores, abnormal }) => createScoreIndex(scores, abnormal)) as [ScoreIndex, ScoreIndex];
      fc.pre(once.normal.length > 0 && once.abnormal.length > 0);
      const weight = weightAt(once, often.abnormal.length / (often.normal.length + often.abnormal.length));
      const found = precisionRecallCurve(once, undefined, weight);
      const expected = precisionRecallCurve(often);
      expect(found.thresholds).toEqual(expected.thresholds);
      near(found.precision, expected.precision);
      near(found.recall, expected.recall);
      const thresholds = [-1.1, -0.3, 0, 0.4, 1.2];
      const [across, acrossOften] = [metricCurves(once, thresholds, weight), metricCurves(often, thresholds)];
      for (const name of ['precision', 'recall', 'f1'] as const) near(across[name], acrossOften[name]);
    }),
  );
});

const near = (found: Float64Array, expected: Float64Array) => {
  expect(found.length).toBe(expected.length);
  // Where nothing is flagged, there is no precision in either.
  for (const [i, value] of expected.entries()) {
    if (Number.isNaN(value)) expect(found[i]).toBeNaN();
    else expect(found[i]).toBeCloseTo(value, 9);
  }
};

it('a detector that is right .93 of the time at 42 % abnormal is right .17 of the time at 1 %', () => {
  // Recall .995 and a false-alarm rate of .05.
  const confusion = { tp: 995, fn: 5, fp: 50, tn: 950 };
  const at = (prevalence: number) =>
    classificationMetrics(weighNormal(confusion, normalWeight(1000, 1000, prevalence)!)).precision;
  expect(at(0.42)).toBeCloseTo(0.935, 3);
  expect(at(0.01)).toBeCloseTo(0.167, 3);
});

it('cannot make up rows of a kind that is not there', () => {
  expect([normalWeight(0, 5, 0.1), normalWeight(5, 0, 0.1)]).toEqual([null, null]);
  expect(weightAt(createScoreIndex([1, 2], [0, 0]), 0.1)).toBe(1);
});

it('leaves rows as they are where no share is asked about', () => {
  expect(weightAt(createScoreIndex([1, 2, 3], [0, 0, 1]), null)).toBe(1);
});
