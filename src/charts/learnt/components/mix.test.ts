import { expect, it } from 'vitest';
import type { Components } from '#core/learnt/components.ts';
import { errorsOf, mix, ownMixture, sumOf } from './mix.ts';

const learnt: Components = {
  form: 'components',
  chosen: null,
  mean: Float32Array.of(10, 20, 30),
  directions: Float32Array.of(1, 0, 2, 0, 4, 0),
  shares: Float32Array.of(0.6, 0.3),
  coordinates: Float32Array.of(1, 1),
  unit: Float32Array.of(1, 2, 3),
};

it('mixes the mean and so much of each direction', () => {
  expect([...mix(learnt, [0, 0])]).toEqual([10, 20, 30]);
  expect([...mix(learnt, [2, -0.5])]).toEqual([12, 18, 34]);
});

it('tells what each feature adds to the error, in scaled units', () => {
  const errors = errorsOf(learnt, Float32Array.of(13, 24, 30), mix(learnt, [0, 0]));
  expect([...errors]).toEqual([3, 4 / 3, 0].map(Math.fround));
  expect(sumOf(errors)).toBeCloseTo(13 / 3, 5);
});

it('keeps what is mixed by hand for every row of a fit, and not for another fit of as many directions', () => {
  const chosen = { directions: learnt.directions, weights: Float32Array.of(2, -1) };
  expect(ownMixture(chosen, { ...learnt, directions: learnt.directions.slice() })).toBe(chosen.weights);
  expect(ownMixture(chosen, { ...learnt, directions: Float32Array.of(1, 0, 2, 0, 3, 0) })).toBeNull();
  expect(ownMixture(null, learnt)).toBeNull();
});
