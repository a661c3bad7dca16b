import { describe, expect, it } from 'vitest';
import type { Neighbours } from '#core/learnt/neighbours.ts';
import { TellingError } from '#core/message.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import type { KNearestOptions } from './fields.ts';
import oracle from './fixtures/kNearest.json' with { type: 'json' };
import { kNearest } from './kNearest.ts';

const fitted = (x: Float32Array, rows: number, features: number, options: KNearestOptions, seed = 1) =>
  fitAtOnce(kNearest, x, rows, features, options, createRandom(seed));

const training = Float32Array.of(0, 1, 3, 6, 10);

describe('the nearest-neighbours detector', () => {
  it.each(oracle.byK)('has scikit-learn’s distances, k $k', ({ k, ...expected }) => {
    const x = Float32Array.from(oracle.X.flat());
    const queries = Float32Array.from(oracle.queries.flat());
    for (const distance of ['mean', 'largest', 'median'] as const) {
      const model = fitted(x, oracle.X.length, 3, { neighbours: k, distance });
      const scores = kNearest.score(model, queries, oracle.queries.length);
      // Rows are given in float32 here, in float64 there.
      expected[distance].forEach((score, i) => {
        expect(Math.abs(scores[i]! / score - 1)).toBeLessThan(2e-6);
      });
    }
  });

  it.each([
    ['mean', (1 + 2 + 4) / 3],
    ['largest', 4],
    ['median', 2],
  ] as const)('scores by the %s distance to the k nearest', (distance, expected) => {
    const model = fitted(training, 5, 1, { neighbours: 3, distance });
    // From 2: 1 and 3 are 1 away, 0 is 2; from 5: 6 is 1 away, 3 is 2, 1 is 4.
    expect(kNearest.score(model, Float32Array.of(5), 1)[0]).toBeCloseTo(expected, 6);
  });

  it('takes the two middle ones of an even number for the median', () => {
    const model = fitted(training, 5, 1, { neighbours: 2, distance: 'median' });
    expect(kNearest.score(model, Float32Array.of(5), 1)[0]).toBe(1.5);
  });

  it('asks as many as there are', () => {
    const model = fitted(training, 5, 1, { neighbours: 50, distance: 'largest' });
    expect(model.k).toBe(5);
    expect(kNearest.score(model, Float32Array.of(0), 1)[0]).toBe(10);
  });

  it('refuses no rows, and rows of another width', () => {
    expect(() => fitted(new Float32Array(0), 0, 1, { neighbours: 1, distance: 'mean' })).toThrow(TellingError);
    const model = fitted(training, 5, 1, { neighbours: 1, distance: 'mean' });
    expect(() => kNearest.score(model, Float32Array.of(1, 2), 1)).toThrow(RangeError);
  });

  it('shows the neighbours that it asked, nearest first, and how they make the score', () => {
    const scaler = { offset: Float32Array.of(100), spread: Float32Array.of(10) };
    for (const distance of ['mean', 'largest', 'median'] as const) {
      const model = fitted(training, 5, 1, { neighbours: 3, distance });
      const shown = kNearest.learnt!(model, { scaler, row: Float32Array.of(5) }) as Neighbours;
      // 6, 3 and 1, as measured.
      expect([...shown.rows]).toEqual([160, 130, 110]);
      expect([...shown.distances]).toEqual([1, 2, 4]);
      if (shown.by.kind !== 'distance') throw new Error('They are compared by something else.');
      const { weights } = shown.by;
      expect(shown.distances.reduce((sum, value, i) => sum + value * weights[i]!, 0)).toBeCloseTo(shown.score, 6);
    }
  });
});
