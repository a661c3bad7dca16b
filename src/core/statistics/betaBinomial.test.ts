import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomialInterval } from './betaBinomial.ts';

describe('the interval of a beta-binomial count', () => {
  it('is the uniform distribution’s where the chance of success is uniform', () => {
    // Each of 0 … 99 is as likely as any other.
    expect(betaBinomialInterval(99, 1, 1)).toEqual({ low: 2, high: 97 });
  });

  it('is scipy’s', () => {
    // scipy.stats.betabinom(m, a, b).ppf([0.025, 0.975]), scipy 1.10.1
    expect(betaBinomialInterval(584, 15.5, 277.5)).toEqual({ low: 15, high: 51 });
    expect(betaBinomialInterval(2000, 100.5, 1900.5)).toEqual({ low: 75, high: 129 });
    expect(betaBinomialInterval(500, 0.5, 300.5)).toEqual({ low: 0, high: 5 });
  });

  it('holds at least 95 % and not an end too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), positive(), positive(), (trials, a, b) => {
        const probabilities = probabilitiesOf(trials, a, b);
        const { low, high } = betaBinomialInterval(trials, a, b);
        const from = (start: number, end: number) => probabilities.slice(start, end).reduce((sum, p) => sum + p, 0);
        expect(from(low, high + 1)).toBeGreaterThanOrEqual(0.95 - 1e-9);
        expect(from(0, low)).toBeLessThan(0.025 + 1e-9);
        expect(from(high + 1, trials + 1)).toBeLessThan(0.025 + 1e-9);
        expect(from(0, low + 1)).toBeGreaterThan(0.025 - 1e-9);
        expect(from(high, trials + 1)).toBeGreaterThan(0.025 - 1e-9);
      }),
    );
  });

  it('is the other way round for failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), positive(), positive(), (trials, a, b) => {
        const { low, high } = betaBinomialInterval(trials, a, b);
        const failures = betaBinomialInterval(trials, b, a);
        // A sum that ends within rounding of 2.5 % may go to either side.
        expect(Math.abs(trials - failures.high - low)).toBeLessThanOrEqual(1);
        expect(Math.abs(trials - failures.low - high)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not underflow where none of very many is nearly impossible', () => {
    const { low, high } = betaBinomialInterval(60_000, 3000.5, 57_000.5);
    expect(low).toBeGreaterThan(2800);
    expect(high).toBeLessThan(3200);
  });

  it('refuses what is no distribution', () => {
    expect(() => betaBinomialInterval(10, 0, 1)).toThrow(RangeError);
    expect(() => betaBinomialInterval(10, 1, Number.NaN)).toThrow(RangeError);
    expect(() => betaBinomialInterval(2.5, 1, 1)).toThrow(RangeError);
    expect(() => betaBinomialInterval(-1, 1, 1)).toThrow(RangeError);
  });
});

const positive = () => fc.double({ min: 0.5, max: 200, noNaN: true });

/** By the integral's closed form, a product of quotients for each count. Shape: trials + 1. */
function probabilitiesOf(trials: number, a: number, b: number): number[] {
  return Array.from({ length: trials + 1 }, (_, k) => {
    let p = 1;
    for (let i = 0; i < k; i++) p *= ((trials - i) / (i + 1)) * ((a + i) / (a + b + i));
    for (let i = 0; i < trials - k; i++) p *= (b + i) / (a + b + k + i);
    return p;
  });
}
