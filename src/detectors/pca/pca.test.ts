import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { pca } from './pca.ts';

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
  const model = pca.fit(training, rows, 4, { components: 2 });
  const asked = Float32Array.from([...onPlane, ...offPlane]);

  it('scores rows low in the plane of the training rows, however far out, and high beside it', () => {
    const [low, high] = pca.score(model, asked, 2);
    expect(low).toBeLessThan(1e-3);
    expect(high).toBeGreaterThan(1);
  });

  it('scores by the mean squared difference from its reconstruction', () => {
    const near = pca.reconstruct(model, asked, 2);
    const error = near.subarray(4).reduce((sum, value, f) => sum + (value - offPlane[f]!) ** 2 / 4, 0);
    expect(pca.score(model, asked, 2)[1]).toBeCloseTo(error, 5);
  });

  it('scores every row as nothing when it keeps all components', () => {
    const all = pca.fit(training, rows, 4, { components: 4 });
    expect(Math.max(...pca.score(all, asked, 2))).toBeLessThan(1e-12);
  });

  it('refuses more components than there are features', () => {
    expect(() => pca.fit(training, rows, 4, { components: 5 })).toThrow(RangeError);
  });
});
