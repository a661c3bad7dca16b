import { expect, it } from 'vitest';
import { surprisal } from '#core/variational/normal.ts';
import { bandOf, heightOf, outside, samplePrior, surpriseOf } from './place.ts';

const decoded = { mean: Float32Array.from([0, 1]), deviation: Float32Array.from([0.5, 1]) };

it('spans two standard deviations to either side', () => {
  const band = bandOf(decoded);
  expect([...band.low, ...band.high]).toEqual([-1, -1, 1, 3]);
  expect(heightOf(band)).toBe(3);
  expect(outside(band, Float32Array.from([1.1, 3]))).toBe(1);
});

it('is surprised as the network is: more by being off where it is sure', () => {
  const surprise = surpriseOf(Float32Array.from([0.5, 1]), decoded);
  expect(surprise).toBeCloseTo((surprisal(0.5, 0, Math.log(0.25)) + surprisal(1, 1, 0)) / 2, 6);
  expect(surpriseOf(Float32Array.from([1, 1]), decoded)).toBeGreaterThan(
    surpriseOf(Float32Array.from([0, 2]), decoded),
  );
});

it('draws the same samples for everyone, each another, about as far out as the prior says', () => {
  expect(samplePrior(3)).toEqual(samplePrior(3));
  const draws = Array.from({ length: 400 }, (_, n) => samplePrior(n)).flat();
  expect(new Set(draws).size).toBe(800);
  expect(draws.reduce((sum, value) => sum + value ** 2, 0) / 800).toBeCloseTo(1, 0);
});
