import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import { type PcaOptions, pcaTable } from './fields.ts';
import { pca } from './pca.ts';

const fitted = (x: Float32Array, rows: number, features: number, options: PcaOptions, seed = 1) =>
  fitAtOnce(pca, x, rows, features, options, createRandom(seed));

const usual = pcaTable.defaults('ecg5000');

/** Rows on a plane through four dimensions, with a little noise. */
const random = createRandom(4);
const rows = 200;
const training = Float32Array.from(
  Array.from({ length: rows }, () => {
    const [a, b] = [random.normal(), random.normal()];
    return [a + b, a - b, 2 * a, 3].map((value) => value + 0.01 * random.normal());
  }).flat(),
);
const onPlane = [2, 0, 2, 3];
const offPlane = [2, 0, -2, 3];

describe('the PCA detector', () => {
  const model = fitted(training, rows, 4, { ...usual, components: 2 });
  const asked = Float32Array.from([...onPlane, ...offPlane]);

  it('scores rows low in the plane of the training rows, however far out, and high beside it', () => {
    const [low, high] = pca.score(model, asked, 2);
    expect(low).toBeLessThan(1e-3);
    expect(high).toBeGreaterThan(1);
  });

  it('scores by the mean squared difference from its reconstruction', () => {
    const near = pca.reconstruct!(model, asked, 2);
    const error = near.subarray(4).reduce((sum, value, f) => sum + (value - offPlane[f]!) ** 2 / 4, 0);
    expect(pca.score(model, asked, 2)[1]).toBeCloseTo(error, 5);
  });

  it('shows its directions and where a row lies along them, from which its reconstruction is mixed as it was measured', () => {
    const scaler = { offset: Float32Array.of(0, 10, 20, 30), spread: Float32Array.of(1, 2, 3, 4) };
    const row = Float32Array.from(offPlane);
    const learnt = pca.learnt!(model, { scaler, row });
    if (learnt.form !== 'components') throw new Error(learnt.form);
    const { mean, directions, coordinates, shares, unit } = learnt;
    const near = pca.reconstruct!(model, row, 1);
    for (let f = 0; f < 4; f++) {
      const mixed = mean[f]! + coordinates[0]! * directions[f]! + coordinates[1]! * directions[4 + f]!;
      expect(mixed).toBeCloseTo(near[f]! * scaler.spread[f]! + scaler.offset[f]!, 4);
    }
    expect(shares[0]! + shares[1]!).toBeCloseTo(1, 3);
    expect(shares[0]).toBeGreaterThan(shares[1]!);
    expect(unit).toBe(scaler.spread);
  });

  it('scores every row as nothing when it keeps all components', () => {
    const all = fitted(training, rows, 4, { ...usual, components: 4 });
    expect(Math.max(...pca.score(all, asked, 2))).toBeLessThan(1e-12);
  });

  it('keeps no more components than there are, and as few as hold a share of the variance', () => {
    const kept = (options: Partial<PcaOptions>) =>
      fitted(training, rows, 4, { ...usual, ...options }).explainedVariance.length;
    expect(kept({ components: 5 })).toBe(4);
    expect(kept({ keep: 'variance', variance: 0.99 })).toBe(2);
    expect(kept({ keep: 'variance', variance: 0.1 })).toBe(1);
    expect(kept({ keep: 'variance', variance: 1 })).toBeLessThanOrEqual(4);
  });

  it('scores by the summed distance to the component vectors where that is asked for', () => {
    const options = { ...usual, measure: 'components' } as const;
    const summed = fitted(training, rows, 4, options);
    const [first, second] = [summed.components.subarray(0, 4), summed.components.subarray(4)];
    const distance = (component: Float64Array) => Math.hypot(...component.map((value, f) => value - offPlane[f]!));
    expect(pca.score(summed, asked, 2)[1]).toBeCloseTo(distance(first) + distance(second), 5);
    expect(pca.explainedBy(options)).toBe('replacement');
    const why = pca.contributions(summed, asked, 2);
    const replaced = asked.slice(4);
    replaced[2] = summed.medians![2]!;
    expect(why[6]).toBeCloseTo(pca.score(summed, asked, 2)[1]! - pca.score(summed, replaced, 1)[0]!, 6);
  });
});
