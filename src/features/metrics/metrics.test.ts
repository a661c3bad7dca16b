import { expect, it } from 'vitest';
import { evaluate, rank } from '#core/evaluation.ts';
import { metricsAt } from './metrics.ts';

const evaluatedOf = (abnormal: number[]) => {
  const scores = Float32Array.from(abnormal.keys());
  const flags = Uint8Array.from(abnormal);
  const ranking = rank(
    { validationAbnormal: flags, testAbnormal: flags },
    { validationScores: scores, testScores: scores },
  );
  return { ranking, evaluation: evaluate(ranking, { rule: 'manual', value: 4.5 }) };
};

it('metrics change with the share of abnormal rows, but for those of one kind of rows', () => {
  const evaluated = evaluatedOf([0, 0, 0, 1, 0, 0, 1, 1, 1, 1]);
  const own = metricsAt(evaluated, null);
  const rare = metricsAt(evaluated, 0.01);
  expect(own).toMatchObject({ ...evaluated.evaluation.metrics, prevalence: null });
  for (const id of ['rocAuc', 'recall', 'specificity', 'balancedAccuracy'] as const)
    expect(rare[id]).toBeCloseTo(own[id]!, 12);
  // Four of five abnormal rows and one of five normal ones are flagged.
  expect(rare.precision).toBeCloseTo((0.01 * 0.8) / (0.01 * 0.8 + 0.99 * 0.2), 12);
  expect(rare.averagePrecision).toBeLessThan(own.averagePrecision!);
});

it('rows of one kind hold no other share', () => {
  const evaluated = evaluatedOf([0, 0, 0]);
  expect(metricsAt(evaluated, 0.01)).toEqual(metricsAt(evaluated, null));
});
