import { describe, expect, it } from 'vitest';
import { classificationMetrics, fBeta } from './confusion.ts';
import oracle from './fixtures/metrics.json' with { type: 'json' };

describe('classificationMetrics', () => {
  it.each(oracle.cases)('agree with scikit-learn: $name', ({ labels, atThreshold }) => {
    const bothClasses = new Set(labels).size === 2;
    for (const { rule_gt, rule_ge } of atThreshold) {
      for (const { tp, fp, tn, fn, f05, ...expected } of [rule_gt, rule_ge]) {
        const confusion = { tp, fp, tn, fn };
        const found = classificationMetrics(confusion);
        expect(fBeta(confusion, 0.5)).toBeCloseTo(f05, 12);
        for (const [name, value] of Object.entries(expected)) {
          const metric = found[name as keyof typeof found];
          if (name === 'precision' && tp + fp === 0) {
            expect(metric).toBeNull();
            continue;
          }
          // Null there is 0 / 0: 0 by our convention, but for balanced accuracy, where only one class is left to average.
          if (value !== null) expect(metric, name).toBeCloseTo(value, 12);
          else if (name !== 'balancedAccuracy') expect(metric, name).toBe(0);
          else expect(metric, name).toBe(labels[0] ? found.recall : found.specificity);
        }
        if (bothClasses) expect(Object.values(expected)).not.toContain(null);
      }
    }
  });

  it('are 0, not NaN, without any rows', () => {
    const { precision, ...others } = classificationMetrics({ tp: 0, fp: 0, tn: 0, fn: 0 });
    for (const value of Object.values(others)) expect(value).toBe(0);
    expect(precision).toBeNull();
  });

  it('stay exact for millions of rows', () => {
    const { mcc, kappa } = classificationMetrics({ tp: 2e6, fp: 0, tn: 3e6, fn: 0 });
    expect([mcc, kappa]).toEqual([1, 1]);
  });
});
