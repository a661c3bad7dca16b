import { describe, expect, it } from 'vitest';
import { TellingError } from '#core/message.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import type { MeanOptions } from './fields.ts';
import { mean } from './mean.ts';

const fitted = (x: Float32Array, rows: number, features: number, options: MeanOptions, seed = 1) =>
  fitAtOnce(mean, x, rows, features, options, createRandom(seed));

const training = Float32Array.of(1, 2, 3, 4, 5, 6);

describe('the mean detector', () => {
  const model = fitted(training, 3, 2, {});

  it('learns the mean of each feature', () => {
    expect([...model.mean]).toEqual([3, 4]);
  });

  it('scores by the mean squared difference from it', () => {
    expect([...mean.score(model, Float32Array.of(3, 4, 5, 4, 0, 0), 3)]).toEqual([0, 2, 12.5]);
  });

  it('puts the mean in place of every row', () => {
    expect([...mean.reconstruct!(model, Float32Array.of(9, 9, 0, 0), 2)]).toEqual([3, 4, 3, 4]);
  });

  it('shows the mean and how far rows scatter about it, as they were measured', () => {
    const scaler = { offset: Float32Array.of(100, 0), spread: Float32Array.of(10, 2) };
    const learnt = mean.learnt!(model, { scaler, row: Float32Array.of(9, 9) });
    // The features are 1, 3, 5 and 2, 4, 6: a variance of 8 / 3.
    const unit = Float32Array.of(10 * Math.sqrt(8 / 3), 2 * Math.sqrt(8 / 3));
    expect(learnt).toEqual({
      ...{ form: 'band', rule: 'mean', reach: 1, unit },
      low: Float32Array.of(130, 8),
      high: Float32Array.of(130, 8),
    });
  });

  it('refuses rows of another width, and no rows', () => {
    expect(() => mean.score(model, Float32Array.of(1, 2, 3), 1)).toThrow(RangeError);
    expect(() => mean.reconstruct!(model, Float32Array.of(1, 2, 3), 1)).toThrow(RangeError);
    expect(() => fitted(new Float32Array(0), 0, 2, {})).toThrow(TellingError);
  });
});
