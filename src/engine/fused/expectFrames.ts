import { expect } from 'vitest';
import type { TrainingFrame } from '#core/frame.ts';

/** Of values of about 1, after some hundred steps in float32. */
export function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 2e-4) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(tolerance);
}

export function expectSameFrames(found: readonly TrainingFrame[], expected: readonly TrainingFrame[]) {
  expect(found.map((frame) => frame.epoch)).toEqual(expected.map((frame) => frame.epoch));
  for (const [i, frame] of found.entries()) {
    const other = expected[i]!;
    expectNear([frame.loss.training, frame.loss.validation], [other.loss.training, other.loss.validation]);
    for (const key of ['validationScores', 'testScores', 'latent', 'weights'] as const)
      expectNear(frame[key], other[key]);
    expect([frame.deadUnits, frame.learningRate]).toEqual([other.deadUnits, other.learningRate]);
    expectSameVariational(frame, other);
  }
}

function expectSameVariational({ loss, variational }: TrainingFrame, expected: TrainingFrame) {
  if (!expected.variational) {
    expect([loss.parts, variational]).toEqual([undefined, undefined]);
    return;
  }
  const { latentSpread, klPerUnit, scoreDeviation, ...counts } = expected.variational;
  expectNear(variational!.latentSpread, latentSpread);
  expectNear(variational!.klPerUnit, klPerUnit);
  expect(variational!.scoreDeviation === null).toBe(scoreDeviation === null);
  expectNear(variational!.scoreDeviation ?? [], scoreDeviation ?? []);
  expect(variational).toMatchObject(counts);
  for (const part of ['training', 'validation'] as const) {
    expectNear(Object.values(loss.parts![part]), Object.values(expected.loss.parts![part]));
  }
}
