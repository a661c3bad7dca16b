import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from './fixtures/kl_gaussian.json' with { type: 'json' };
import { deviationOf, klFromStandardNormal, LOG_VARIANCE, surprisal } from './normal.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });

describe('klFromStandardNormal', () => {
  it.each(oracle.toStandard)('agrees with NumPy, unit by unit: $kl nats', ({ mu, logvar, perDim, kl }) => {
    const found = mu.map((mean, unit) => klFromStandardNormal(mean, logvar[unit]!));
    found.forEach((value, unit) => {
      expect(value).toBeCloseTo(perDim[unit]!, 12);
    });
    expect(sum(found)).toBeCloseTo(kl, 12);
  });

  it('is nothing for the prior itself, and never negative', () => {
    expect(klFromStandardNormal(0, 0)).toBe(0);
    fc.assert(
      fc.property(number, number, (mean, logVariance) => {
        expect(klFromStandardNormal(mean, logVariance)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('surprisal', () => {
  it.each(oracle.gaussianNLL)('is the negative log-likelihood, but for its constant: $nll nats', (reference) => {
    const { x, mean, sigma, nll } = reference;
    const found = sum(x.map((value, f) => surprisal(value, mean[f]!, 2 * Math.log(sigma))));
    expect(found + (x.length / 2) * (Math.log(2 * Math.PI) + LOG_VARIANCE.min)).toBeCloseTo(nll, 12);
  });

  it('is never negative, and nothing only for a sure hit', () => {
    expect(surprisal(3, 3, -99)).toBe(0);
    fc.assert(
      fc.property(number, number, number, (x, mean, logVariance) => {
        expect(surprisal(x, mean, logVariance)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it('holds log σ² between its bounds wherever it is used', () => {
  for (const [beyond, bound] of [
    [-50, LOG_VARIANCE.min],
    [50, LOG_VARIANCE.max],
  ] as const) {
    expect(deviationOf(beyond)).toBeCloseTo(Math.exp(bound / 2), 12);
    expect(klFromStandardNormal(1, beyond)).toBe(klFromStandardNormal(1, bound));
    expect(surprisal(1, 2, beyond)).toBe(surprisal(1, 2, bound));
  }
});
