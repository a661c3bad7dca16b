import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { placementsOf } from './delong.ts';
import { standingOf } from './standing.ts';

/** Scores that see the kind of so many rows through noise of a spread of 1. */
function detector(rows: number, apart: number, seed: number) {
  const random = createRandom(seed);
  const abnormal = Array.from({ length: rows }, (_, row) => row % 2);
  return placementsOf(
    abnormal.map((flag) => apart * flag + random.normal()),
    abnormal,
  );
}

it('is better or worse where the interval of the difference holds no 0, and level where it does', () => {
  const [good, poor] = [detector(400, 3, 1), detector(400, 1, 2)];
  expect(standingOf(good, poor)!.side).toBe('better');
  expect(standingOf(poor, good)!.side).toBe('worse');
  const [one, other] = [detector(60, 2, 3), detector(60, 2, 4)];
  const { side, difference } = standingOf(one, other)!;
  expect(Math.abs(difference.difference)).toBeGreaterThan(0.001);
  expect(side).toBe('level');
});

it('is level of two that make no mistake, and not to be had of too few rows', () => {
  const abnormal = [0, 0, 1, 1];
  const faultless = placementsOf([1, 2, 3, 4], abnormal);
  expect(standingOf(faultless, faultless)!.side).toBe('level');
  expect(standingOf(placementsOf([1, 2], [0, 1]), placementsOf([2, 1], [0, 1]))).toBeNull();
});

it('turns over with the two that are compared', () => {
  const turned = { better: 'worse', level: 'level', worse: 'better' };
  const score = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(score, score), { minLength: 4, maxLength: 40 }), (pairs) => {
      const abnormal = pairs.map((_, row) => row % 2);
      const [first, second] = [0, 1].map((i) =>
        placementsOf(
          pairs.map((pair) => pair[i]!),
          abnormal,
        ),
      );
      expect(standingOf(second!, first!)!.side).toBe(turned[standingOf(first!, second!)!.side]);
    }),
  );
});
