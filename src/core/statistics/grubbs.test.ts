import { describe, expect, it } from 'vitest';
import oracle from './fixtures/grubbs.json' with { type: 'json' };
import { grubbs, grubbsCritical } from './grubbs.ts';
import { studentTUpper } from './studentT.ts';

describe('Student’s t', () => {
  // SciPy's quantile function itself errs by up to 2e-9: its own distribution function says so, and agrees with ours.
  it('agrees with SciPy', () => {
    for (const { df, p, t } of oracle.studentT) {
      expect(Math.abs(studentTUpper(1 - p, df) / t - 1)).toBeLessThan(5e-9);
    }
  });

  it('knows tiny chances and many degrees of freedom', () => {
    // Half of it lies above 0; with many degrees of freedom it is the normal distribution.
    expect(studentTUpper(0.5, 7)).toBeCloseTo(0, 12);
    expect(studentTUpper(0.025, 1e6)).toBeCloseTo(1.959966, 5);
    expect(studentTUpper(1e-8, 1e6)).toBeCloseTo(5.612, 2);
    // Of one degree of freedom it is Cauchy's distribution: the tangent.
    expect(studentTUpper(0.125, 1)).toBeCloseTo(Math.tan(Math.PI * 0.375), 12);
    expect(() => studentTUpper(0, 5)).toThrow(RangeError);
    expect(() => studentTUpper(0.1, 0)).toThrow(RangeError);
  });
});

describe('Grubbs’ test', () => {
  it('has the critical values that SciPy gives, of two sides and of one', () => {
    for (const { n, alpha, twoSided, oneSided } of oracle.critical) {
      expect(Math.abs(grubbsCritical(n, alpha) / twoSided - 1)).toBeLessThan(5e-9);
      expect(Math.abs(grubbsCritical(n, alpha, 1) / oneSided - 1)).toBeLessThan(5e-9);
    }
  });

  it.each(oracle.examples)('tells outliers as the reference does, G $G', ({ x, G, index, critical05, outlier }) => {
    const test = grubbs(x)!;
    expect(test.g).toBeCloseTo(G, 9);
    expect(test.critical).toBeCloseTo(critical05, 7);
    expect([test.index, test.outlier]).toEqual([index, outlier]);
  });

  it('says nothing of two values, or of values that are all the same', () => {
    expect(grubbs([1, 2])).toBeNull();
    expect(grubbs([3, 3, 3, 3])).toBeNull();
    expect(() => grubbsCritical(2, 0.05)).toThrow(/at least three values/);
  });
});
