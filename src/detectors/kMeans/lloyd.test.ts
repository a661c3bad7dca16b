import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { atOnce } from '#core/pieces.ts';
import { createRandom } from '#core/random/random.ts';
import { assign } from './centres.ts';
import oracle from './fixtures/kMeans.json' with { type: 'json' };
import { kMeans } from './kMeans.ts';
import { lloydInPieces } from './lloyd.ts';
import { plusPlusInPieces } from './plusPlus.ts';
import { workspaceFor } from './workspace.ts';

afterEach(() => void vi.unstubAllGlobals());

const distance = (x: ArrayLike<number>, row: number, y: ArrayLike<number>, other: number, features: number) => {
  let sum = 0;
  for (let f = 0; f < features; f++) sum += (x[row * features + f]! - y[other * features + f]!) ** 2;
  return Math.sqrt(sum);
};

/** Lloyd's algorithm with every distance measured. A row stays where it is unless another centre is nearer. */
function plainly(x: Float32Array, rows: number, features: number, first: Float64Array, variance: number) {
  const count = first.length / features;
  const at = first.slice();
  const own = new Int32Array(rows).fill(-1);
  for (;;) {
    const sums = new Float64Array(at.length);
    const sizes = new Uint32Array(count);
    for (let row = 0; row < rows; row++) {
      let least = own[row]! < 0 ? Number.POSITIVE_INFINITY : distance(x, row, at, own[row]!, features);
      for (let c = 0; c < count; c++) {
        const away = distance(x, row, at, c, features);
        if (away >= least) continue;
        least = away;
        own[row] = c;
      }
      sizes[own[row]!]!++;
      for (let f = 0; f < features; f++) sums[own[row]! * features + f]! += x[row * features + f]!;
    }
    if (sizes.includes(0)) return null;
    const means = sums.map((sum, i) => sum / sizes[Math.floor(i / features)]!);
    const moved = means.reduce((sum, mean, i) => sum + (mean - at[i]!) ** 2, 0);
    at.set(means);
    if (moved <= 1e-4 * variance) return { at, sizes };
  }
}

it.each(['with', 'without'])('goes where plain Lloyd goes, %s kernels', (kernels) => {
  if (kernels === 'without') vi.stubGlobal('WebAssembly', undefined);
  let compared = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 80 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: -60, max: 60 }),
      fc.nat(1000),
      (rows, features, most, levels, exponent, seed) => {
        const random = createRandom(seed);
        // Whole numbers of a unit: sums are exact, whatever their order, and many distances equal.
        const unit = 2 ** exponent;
        const x = Float32Array.from({ length: rows * features }, () => unit * random.int(levels));
        const space = workspaceFor(x, rows, features, Math.min(most, rows));
        const count = atOnce(plusPlusInPieces(space, random));
        const first = space.centres.slice(0, count * features);
        const variance = unit ** 2;
        const plain = plainly(x, rows, features, first, variance);
        const { at, sizes } = atOnce(lloydInPieces(space, count, variance));
        if (plain === null) return;
        compared++;
        expect([...at]).toEqual([...plain.at]);
        expect([...sizes]).toEqual([...plain.sizes]);
      },
    ),
    { numRuns: 100 },
  );
  expect(compared).toBeGreaterThan(80);
});

it.each(['with', 'without'])('settles where scikit-learn does, and scores as it does, %s kernels', (kernels) => {
  if (kernels === 'without') vi.stubGlobal('WebAssembly', undefined);
  const [rows, features, count] = [oracle.X.length, 3, oracle.first.length];
  const x = Float32Array.from(oracle.X.flat());
  const space = workspaceFor(x, rows, features, count);
  const at = Float64Array.from(oracle.first.flat());
  const nearest = new Int32Array(rows);
  space.centres.set(at);
  assign({ count, features, at }, x, rows, nearest, space.squares);
  space.nearest.set(nearest);
  // The mean variance of a feature is about 2.7 here.
  const model = atOnce(lloydInPieces(space, count, 2.7));
  expect([...model.sizes]).toEqual(oracle.sizes);
  oracle.centres.flat().forEach((value, i) => {
    expect(model.at[i]).toBeCloseTo(value, 6);
  });
  expect(Math.abs((rows * model.inertia) / oracle.inertia - 1)).toBeLessThan(2e-6);
  const scores = kMeans.score(model, Float32Array.from(oracle.queries.flat()), oracle.queries.length);
  oracle.distances.forEach((distance, i) => {
    expect(Math.abs(scores[i]! / distance - 1)).toBeLessThan(2e-6);
  });
});
