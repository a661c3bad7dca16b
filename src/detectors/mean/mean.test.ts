import { describe, expect, it } from 'vitest';
import { mean } from './mean.ts';

const training = Float32Array.of(1, 2, 3, 4, 5, 6);

describe('the mean detector', () => {
  const model = mean.fit(training, 3, 2, {});

  it('learns the mean of each feature', () => {
    expect([...model.mean]).toEqual([3, 4]);
  });

  it('scores by the mean squared difference from it', () => {
    expect([...mean.score(model, Float32Array.of(3, 4, 5, 4, 0, 0), 3)]).toEqual([0, 2, 12.5]);
  });

  it('puts the mean in place of every row', () => {
    expect([...mean.reconstruct(model, Float32Array.of(9, 9, 0, 0), 2)]).toEqual([3, 4, 3, 4]);
  });

  it('refuses rows of another width, and no rows', () => {
    expect(() => mean.score(model, Float32Array.of(1, 2, 3), 1)).toThrow(RangeError);
    expect(() => mean.reconstruct(model, Float32Array.of(1, 2, 3), 1)).toThrow(RangeError);
    expect(() => mean.fit(new Float32Array(0), 0, 2, {})).toThrow(RangeError);
  });
});
