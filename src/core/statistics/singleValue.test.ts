import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { DIXON_MOST, dixonOf } from './dixon.ts';
import oracle from './fixtures/zscore_mad_iqr.json' with { type: 'json' };
import { grubbs } from './grubbs.ts';
import { evaluateValue, VALUE_RULES } from './singleValue.ts';

describe('a single value', () => {
  it.each(oracle.cases)(
    'is measured as NumPy measures it: $name',
    ({ x, std0, z_std0, mad, modifiedZ, q1, q3, iqr }) => {
      x.forEach((value, i) => {
        const found = evaluateValue(value, x);
        if (std0 > 0) expect(found.zScore.measure).toBeCloseTo(Math.abs(z_std0![i]!), 6);
        else expect(found.zScore.measure).toBeNull();
        if (mad > 0) expect(found.modifiedZ.measure).toBeCloseTo(Math.abs(modifiedZ![i]!), 6);
        else expect(found.modifiedZ.measure).toBeNull();
        if (iqr > 0) expect(found.iqr.measure).toBeCloseTo(Math.max(0, q1 - value, value - q3) / iqr, 6);
        else expect(found.iqr.measure).toBeNull();
      });
    },
  );

  it.each(oracle.cases)('lies beyond Tukey’s fences where NumPy finds it there: $name', ({ x, iqr, ...fences }) => {
    const outside = [...x.keys()].filter((i) => evaluateValue(x[i]!, x).iqr.unusual);
    if (iqr > 0) expect(outside).toEqual(fences['fence1.5'].outlierIndex);
  });

  it('is tested as one more value by Grubbs', () => {
    const random = createRandom(3);
    const others = Array.from({ length: 40 }, () => random.normal());
    const found = evaluateValue(9, others).grubbs;
    const test = grubbs([...others, 9])!;
    expect(found.measure).toBeCloseTo(test.g, 12);
    expect(found.limit).toBe(test.critical);
    expect([found.unusual, test.index]).toEqual([true, 40]);
    expect(evaluateValue(0.3, others).grubbs.unusual).toBe(false);
  });

  it('is unusual by every rule far out, by none in the middle, and by none where others do not vary', () => {
    const random = createRandom(4);
    const others = Float32Array.from({ length: 2000 }, () => 1000 + 5 * random.normal());
    for (const rule of VALUE_RULES) {
      expect(evaluateValue(1200, others)[rule].unusual).toBe(true);
      expect(evaluateValue(1001, others)[rule].unusual).toBe(false);
    }
    const alike = evaluateValue(5, new Float32Array(20).fill(5));
    expect(VALUE_RULES.map((rule) => alike[rule].measure)).toEqual([null, null, null, null, null]);
    expect(() => evaluateValue(1, [1])).toThrow(/at least two others/);
  });

  it('is unusual just outside what each rule calls usual, and not just inside', () => {
    const random = createRandom(5);
    for (const count of [2, 3, 12, 29, 30, 500]) {
      const others = Array.from({ length: count }, () => 50 + 4 * random.normal());
      for (const rule of VALUE_RULES) {
        const [low, high] = evaluateValue(50, others)[rule].usual!;
        const step = 1e-6 * (high - low);
        const unusual = (value: number) => evaluateValue(value, others)[rule].unusual;
        expect([low - step, high + step].map(unusual), `${rule} of ${count}`).toEqual([true, true]);
        expect([low + step, high - step].map(unusual), `${rule} of ${count}`).toEqual([false, false]);
      }
    }
    expect(evaluateValue(5, [5, 5, 5]).grubbs.usual).toBeNull();
    expect(evaluateValue(6, [5, 5, 5]).grubbs.usual).toEqual([5, 5]);
  });

  it('is tested by Dixon against others from all parts, where they are more than that test is for', () => {
    const others = Array.from({ length: 290 }, (_, i) => (i < 145 ? i / 145 : 100 + i / 145));
    expect(evaluateValue(50, others).dixon.measure).toBe(0);
    expect(evaluateValue(300, others).dixon.unusual).toBe(true);
  });
});

describe('Dixon’s test', () => {
  it('divides the gap beside an extreme value by the range', () => {
    // Dean & Dixon, Analytical Chemistry 23(4), 1951: the lowest of these ten is rejected at 90 %, not at 95 %.
    const { q, critical } = dixonOf(0.167, [0.189, 0.187, 0.183, 0.186, 0.182, 0.181, 0.184, 0.181, 0.177]);
    expect(q).toBeCloseTo(0.4545, 4);
    expect(critical).toBeCloseTo(0.466, 2);
    expect(dixonOf(12, [1, 2, 3]).q).toBeCloseTo(9 / 11, 12);
    expect(dixonOf(2.5, [1, 2, 3]).q).toBe(0);
    expect(dixonOf(3, [1, 2, 3]).q).toBe(0);
    expect(dixonOf(4, [4, 4]).q).toBeNull();
  });

  it('calls about one in twenty extreme values of sound samples an outlier', () => {
    const random = createRandom(9);
    for (const n of [3, 7, 15, DIXON_MOST]) {
      let called = 0;
      const samples = 4000;
      for (let sample = 0; sample < samples; sample++) {
        const values = Array.from({ length: n }, () => random.normal()).sort((a, b) => a - b);
        const ends = [dixonOf(values[0]!, values.slice(1)), dixonOf(values[n - 1]!, values.slice(0, -1))];
        if (ends.some(({ q, critical }) => q! > critical)) called++;
      }
      expect(Math.abs(called / samples - 0.05)).toBeLessThan(0.015);
    }
  });

  it('is for three to thirty values', () => {
    expect(() => dixonOf(1, [1])).toThrow(/3 to 30 values, not 2/);
    expect(() => dixonOf(1, new Array(30).fill(1))).toThrow(/3 to 30 values, not 31/);
  });
});
