import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classificationMetrics } from './confusion.ts';
import { averagePrecision, precisionRecallCurve } from './curves.ts';
import { normalWeight, weighNormal } from './prevalence.ts';
import { confusionAt, createScoreIndex } from './scoreIndex.ts';
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
      const curve = precisionRecallCurve(index, weight);
      for (const [i, value] of precisionRecallCurve(replicated).precision.entries())
        expect(curve.precision[i]).toBeCloseTo(value, 9);
    }),
  );
});

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
});
