import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import { kMeans } from './kMeans.ts';

/** Round three points, 20 rows each. */
const CENTRES = [
  [0, 0],
  [10, 0],
  [0, 10],
];
const random = createRandom(2);
const x = Float32Array.from(
  Array.from({ length: 60 }, (_, i) => CENTRES[i % 3]!.map((value) => value + 0.5 * random.normal())).flat(),
);

describe('k-means', () => {
  it('finds clusters that lie apart, whatever it begins with', () => {
    for (let seed = 0; seed < 20; seed++) {
      const model = fitAtOnce(kMeans, x, 60, 2, { clusters: 3, restarts: 3 }, createRandom(seed));
      expect([...model.sizes]).toEqual([20, 20, 20]);
      for (const [a, b] of CENTRES) {
        const distances = [0, 1, 2].map((c) => Math.hypot(model.at[2 * c]! - a!, model.at[2 * c + 1]! - b!));
        expect(Math.min(...distances)).toBeLessThan(0.5);
      }
    }
  });

  it('shows its centres as they were measured, the largest first, and how far a row is from each', () => {
    const uneven = Float32Array.of(10, 10, 12, 10, 11, 10, 0, 0);
    const model = fitAtOnce(kMeans, uneven, 4, 2, { clusters: 2, restarts: 3 }, createRandom(1));
    const scaler = { offset: Float32Array.of(100, 0), spread: Float32Array.of(2, 1) };
    expect(kMeans.learnt!(model, { scaler, row: Float32Array.of(3, 4) })).toEqual({
      form: 'centres',
      at: Float32Array.of(122, 10, 100, 0),
      shares: Float32Array.of(0.75, 0.25),
      distances: Float32Array.of(10, 5),
      unit: scaler.spread,
    });
  });

  it('leaves every centre at the mean of its rows, and every row with the nearest centre', () => {
    const spread = Float32Array.from({ length: 300 * 5 }, () => random.normal());
    const model = fitAtOnce(kMeans, spread, 300, 5, { clusters: 7, restarts: 1 }, createRandom(3));
    const near = kMeans.reconstruct!(model, spread, 300);
    const scores = kMeans.score(model, spread, 300);
    const sums = new Float64Array(7 * 5);
    for (let row = 0; row < 300; row++) {
      const distances = Array.from({ length: 7 }, (_, c) =>
        Math.hypot(...Array.from({ length: 5 }, (_, f) => spread[row * 5 + f]! - model.at[c * 5 + f]!)),
      );
      const nearest = distances.indexOf(Math.min(...distances));
      expect(scores[row]).toBeCloseTo(distances[nearest]!, 5);
      for (let f = 0; f < 5; f++) {
        expect(near[row * 5 + f]).toBeCloseTo(model.at[nearest * 5 + f]!, 6);
        sums[nearest * 5 + f]! += spread[row * 5 + f]! / model.sizes[nearest]!;
      }
    }
    // It ends when centres hardly move.
    model.at.forEach((value, i) => {
      expect(Math.abs(value - sums[i]!)).toBeLessThan(0.05);
    });
  });

  it('keeps the tightest of several runs', () => {
    const inertia = (restarts: number) =>
      fitAtOnce(kMeans, x, 60, 2, { clusters: 6, restarts }, createRandom(5)).inertia;
    expect(inertia(20)).toBeLessThanOrEqual(inertia(1));
  });

  it('has no more centres than there are different rows', () => {
    const alike = Float32Array.of(1, 1, 2, 2, 1, 1, 2, 2);
    const model = fitAtOnce(kMeans, alike, 4, 2, { clusters: 8, restarts: 2 }, createRandom(1));
    expect(model.count).toBe(2);
    expect([...kMeans.score(model, alike, 4)]).toEqual([0, 0, 0, 0]);
  });
});
