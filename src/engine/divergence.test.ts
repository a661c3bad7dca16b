import { describe, expect, it } from 'vitest';
import type { EpochLoss, TrainingFrame } from '#core/frame.ts';
import { divergenceOf } from './divergence.ts';

const start: EpochLoss = { epoch: 0, training: 0.5, validation: 0.25 };

function frameOf(training: number, validation: number, weights = [1, -2]): TrainingFrame {
  return {
    epoch: 7,
    loss: { epoch: 7, training, validation },
    validationScores: new Float32Array(),
    testScores: new Float32Array(),
    latent: new Float32Array(),
    weights: Float32Array.from(weights),
    deadUnits: [],
    learningRate: 0.3,
    msPerStep: 1,
  };
}

const beyondBounds = { say: 'diverged', epoch: 7, growth: null, learningRate: 0.3 };

describe('divergenceOf', () => {
  it('finds nothing wrong with a loss that grows within bounds', () => {
    expect(divergenceOf(frameOf(4000, 2000), start)).toBeNull();
  });

  it('does not mind that there is no normal validation row', () => {
    const without = { ...start, validation: Number.NaN };
    expect(divergenceOf(frameOf(0.4, Number.NaN), without)).toBeNull();
    expect(divergenceOf(frameOf(6000, Number.NaN), without)).toMatchObject({ growth: 12_000 });
  });

  it('does not mind a run that starts at zero', () => {
    expect(divergenceOf(frameOf(1e-9, 0), { epoch: 0, training: 0, validation: 0 })).toBeNull();
  });

  it('says what happened', () => {
    expect(divergenceOf(frameOf(6000, 1), start)).toEqual({
      say: 'diverged',
      epoch: 7,
      growth: 12_000,
      learningRate: 0.3,
    });
    expect(divergenceOf(frameOf(1, 3000), start)).toMatchObject({ growth: 12_000 });
    expect(divergenceOf(frameOf(Number.NaN, 1), start)).toEqual(beyondBounds);
    expect(divergenceOf(frameOf(1, 1, [1, Number.NEGATIVE_INFINITY]), start)).toEqual(beyondBounds);
  });

  it('does not let a score pass that no curve could show', () => {
    const scores = Float32Array.of(0.1, Number.POSITIVE_INFINITY);
    expect(divergenceOf({ ...frameOf(1, 1), testScores: scores }, start)).toEqual(beyondBounds);
    expect(divergenceOf({ ...frameOf(1, 1), validationScores: scores }, start)).toEqual(beyondBounds);
  });
});
