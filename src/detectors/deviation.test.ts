import { describe, expect, it } from 'vitest';
import type { Learnt } from '#core/learnt/learnt.ts';
import { createRandom } from '#core/random/random.ts';
import oracle from '#core/statistics/fixtures/zscore_mad_iqr.json' with { type: 'json' };
import { fitAtOnce } from './classical.ts';
import type { DeviationModel } from './deviation.ts';
import { iqr } from './iqr/iqr.ts';
import { mad } from './mad/mad.ts';
import { zScore } from './zScore/zScore.ts';

const column = (x: number[]) => Float32Array.from(x);

/** Rows and references differ by what float32 leaves of the numbers. */
function near(found: Float32Array, expected: number[], scale: number) {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(2e-6 * Math.max(scale, Math.abs(value)));
  });
}

const sizes = oracle.cases.map(({ x, ...rest }) => ({ x, ...rest, size: Math.max(...x.map(Math.abs)) }));

describe('the rules that look at each feature by itself agree with NumPy', () => {
  const random = createRandom(1);
  const usual = { summary: 'largest' } as const;

  it.each(sizes.filter(({ std0 }) => std0 > 0))('zScore: $name', ({ x, z_std0, std0, size }) => {
    const model = fitAtOnce(zScore, column(x), x.length, 1, usual, random);
    expect(model.spreadOf).toEqual(['own']);
    near(zScore.score(model, column(x), x.length), (z_std0 as number[]).map(Math.abs), size / std0);
  });

  it.each(sizes.filter(({ mad }) => mad > 0))('mad: $name', ({ x, modifiedZ, mad: own, size }) => {
    const model = fitAtOnce(mad, column(x), x.length, 1, usual, random);
    near(mad.score(model, column(x), x.length), (modifiedZ as number[]).map(Math.abs), size / own);
  });

  it.each(sizes.filter(({ iqr }) => iqr > 0))('iqr: $name', ({ x, iqr: range, size, ...expected }) => {
    for (const multiplier of [1.5, 3]) {
      const { lo, hi } = expected[multiplier === 3 ? 'fence3.0' : 'fence1.5'];
      const model = fitAtOnce(iqr, column(x), x.length, 1, { ...usual, multiplier }, random);
      near(
        iqr.score(model, column(x), x.length),
        x.map((value) => Math.max(0, lo - value, value - hi) / range),
        size / range,
      );
    }
  });
});

describe('what becomes of several features', () => {
  const x = Float32Array.of(0, 10, 2, 20, 4, 30);
  const asked = Float32Array.of(2, 40);

  it.each([
    ['mean', 'sum', 0.5],
    ['largest', 'largest', 1],
  ] as const)('is their %s, of which contributions are the parts', (summary, explainedBy, share) => {
    const model = fitAtOnce(zScore, x, 3, 2, { summary }, createRandom(1));
    const z = 20 / Math.sqrt(200 / 3);
    expect(zScore.score(model, asked, 1)[0]).toBeCloseTo(share * z, 6);
    expect(zScore.contributions(model, asked, 1)[0]).toBe(0);
    expect(zScore.contributions(model, asked, 1)[1]).toBeCloseTo(share * z, 6);
    expect(zScore.explainedBy({ summary })).toBe(explainedBy);
  });
});

describe('a feature without a spread by the rule', () => {
  /** Three quarters the same; never varied. */
  const x = Float32Array.from(Array.from({ length: 80 }, (_, i) => [i % 4 === 0 ? 1 : 0, 7]).flat());
  const asked = Float32Array.of(1, 7, 0, 9);
  const parts = (model: DeviationModel, detector: typeof mad | typeof iqr) => [
    ...detector.contributions(model, asked, 2),
  ];

  it('is measured by its mean absolute deviation, as a normal distribution’s would be; constant, by its own unit', () => {
    const random = createRandom(1);
    const modified = fitAtOnce(mad, x, 80, 2, { summary: 'largest' }, random);
    expect(modified.spreadOf).toEqual(['meanDeviation', 'none']);
    // Of 80 values 20 lie 1 from the median: IBM's and Iglewicz & Hoaglin's 1.253314 · 0.25 stand for σ.
    expect(parts(modified, mad)[0]).toBeCloseTo(1 / (1.253314 * 0.25), 5);
    expect(parts(modified, mad).slice(1)).toEqual([0, 0, 2]);
    // Quartiles meet only where more than three quarters are the same.
    const rare = x.map((value, i) => (i % 2 === 0 && i % 20 !== 0 ? 0 : value));
    const fenced = fitAtOnce(iqr, rare, 80, 2, { summary: 'largest', multiplier: 1 }, random);
    expect(fenced.spreadOf).toEqual(['meanDeviation', 'none']);
    const range = 1.34898 * 1.253314 * (rare.filter((value, i) => i % 2 === 0 && value === 1).length / 80);
    expect(parts(fenced, iqr)[0]).toBeCloseTo(1 / range - 1, 4);
    expect(parts(fenced, iqr).slice(1)).toEqual([0, 0, 2]);
  });
});

describe('the interval that is drawn of a feature', () => {
  const x = Float32Array.of(1, 7, 2, 7, 3, 7, 4, 7);
  const look = {
    scaler: { offset: Float32Array.of(10, 0), spread: Float32Array.of(2, 1) },
    row: Float32Array.of(0, 0),
  };
  const bandOf = (learnt: Learnt) => {
    if (learnt.form !== 'band') throw new Error(learnt.form);
    return learnt;
  };

  it('goes from fence to fence, as measured, and from a middle for the others', () => {
    const options = { multiplier: 1, summary: 'mean' } as const;
    const fences = bandOf(iqr.learnt!(fitAtOnce(iqr, x, 4, 2, options, createRandom(1)), look));
    expect([fences.low[0], fences.high[0], fences.unit[0]]).toEqual([10 + 2 * 0.25, 10 + 2 * 4.75, 2 * 1.5]);
    const scores = bandOf(zScore.learnt!(fitAtOnce(zScore, x, 4, 2, options, createRandom(1)), look));
    expect(scores.low).toBe(scores.high);
    expect(scores.unit[0]).toBeCloseTo(2 * Math.sqrt(1.25), 5);
  });

  it('has no unit where a feature never varied', () => {
    const mean = { summary: 'mean' } as const;
    for (const learnt of [
      iqr.learnt!(fitAtOnce(iqr, x, 4, 2, { ...mean, multiplier: 1.5 }, createRandom(1)), look),
      mad.learnt!(fitAtOnce(mad, x, 4, 2, mean, createRandom(1)), look),
      zScore.learnt!(fitAtOnce(zScore, x, 4, 2, mean, createRandom(1)), look),
    ]) {
      const { low, high, unit } = bandOf(learnt);
      expect([low[1], high[1], unit[1]]).toEqual([7, 7, 0]);
    }
  });
});
