import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TellingError } from '#core/message.ts';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import { expectedDepth } from './expectedDepth.ts';
import type { IsolationForestOptions } from './fields.ts';
import oracle from './fixtures/iforest.json' with { type: 'json' };
import { forestContributions, isolationForest } from './isolationForest.ts';
import type { IsolationForestModel } from './model.ts';
import { meanDepths } from './paths.ts';

const fitted = (x: Float32Array, rows: number, features: number, options: IsolationForestOptions, seed = 1) =>
  fitAtOnce(isolationForest, x, rows, features, options, createRandom(seed));

const { forest } = oracle;

/** The reference's trees, whose nodes are numbered anew in each, one after another. */
function oracleForest(): IsolationForestModel {
  const offsets = forest.trees.map((_, i) => forest.trees.slice(0, i).reduce((n, tree) => n + tree.left.length, 0));
  const all = (pick: (tree: (typeof forest.trees)[number], offset: number) => number[]) =>
    forest.trees.flatMap((tree, i) => pick(tree, offsets[i]!));
  const moved = (children: number[], offset: number) => children.map((child) => (child < 0 ? child : child + offset));
  const features = all((tree) => tree.feature.map((f) => Math.max(0, f)));
  return {
    features: 2,
    means: new Float64Array(2),
    sampleSize: forest.maxSamples,
    width: 1,
    roots: Int32Array.from(offsets),
    cutFeatures: Int32Array.from(features),
    cutWeights: new Float64Array(features.length).fill(1),
    thresholds: Float64Array.from(all((tree) => tree.threshold)),
    left: Int32Array.from(all((tree, offset) => moved(tree.left, offset))),
    right: Int32Array.from(all((tree, offset) => moved(tree.right, offset))),
    sizes: Int32Array.from(all((tree) => tree.nSamples)),
    restingDepths: new Float64Array(),
    meanRestingDepth: 0,
  };
}

/** Rows round the origin, with one far out at the end. */
function cloud(rows: number, features: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const x = Float32Array.from({ length: rows * features }, () => random.normal());
  x.fill(9, (rows - 1) * features);
  return x;
}

describe('the isolation forest', () => {
  it('expects the depths that scikit-learn expects', () => {
    oracle.n.forEach((n, i) => {
      expect(expectedDepth(n)).toBeCloseTo(oracle.c[i]!, 12);
    });
  });

  it('scores by given trees as scikit-learn does', () => {
    const queries = Float32Array.from(forest.queries.flat());
    const scores = isolationForest.score(oracleForest(), queries, forest.queries.length);
    forest.score.forEach((score, i) => {
      expect(scores[i]).toBeCloseTo(score, 6);
    });
  });

  it.each([0, 2, 4])('finds a row far out, with extension %i, and names nothing else', (extension) => {
    const x = cloud(300, 5, 7);
    const model = fitted(x, 300, 5, { trees: 100, sampleSize: 256, extension });
    const scores = isolationForest.score(model, x, 300);
    expect(scores.indexOf(Math.max(...scores))).toBe(299);
    expect(scores[299]).toBeGreaterThan(0.6);
  });

  it('gives the same forest for the same seed, and another for another', () => {
    const x = cloud(100, 4, 3);
    const options = { trees: 10, sampleSize: 64, extension: 1 };
    const scores = (seed: number) => isolationForest.score(fitted(x, 100, 4, options, seed), x, 100);
    expect(scores(5)).toEqual(scores(5));
    expect(scores(6)).not.toEqual(scores(5));
  });

  it('leaves every sampled row in one leaf, and the members of a node to its two children', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(3),
        fc.nat(99),
        (rows, features, extension, seed) => {
          const x = cloud(rows, features, seed);
          const options = { trees: 3, sampleSize: 32, extension: Math.min(extension, features - 1) };
          const { left, right, sizes, roots } = fitted(x, rows, features, options, seed);
          for (const root of roots) expect(sizes[root]).toBe(Math.min(32, rows));
          for (let node = 0; node < sizes.length; node++) {
            if (left[node]! >= 0) expect(sizes[left[node]!]! + sizes[right[node]!]!).toBe(sizes[node]);
          }
        },
      ),
    );
  });

  it.each([0, 3])('says why: contributions add up to the depth that a row was spared (extension %i)', (extension) => {
    const x = cloud(200, 5, 11);
    const model = fitted(x, 200, 5, { trees: 50, sampleSize: 128, extension });
    const depths = meanDepths(model, x, 200);
    const why = forestContributions(model, x, 200);
    depths.forEach((depth, row) => {
      const sum = why.subarray(row * 5, (row + 1) * 5).reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(expectedDepth(128) - depth, 9);
    });
  });

  it('names the feature that sets a row apart', () => {
    const x = cloud(200, 5, 12);
    x.fill(0, 199 * 5);
    x[199 * 5 + 3] = 8;
    const model = fitted(x, 200, 5, { trees: 100, sampleSize: 200, extension: 0 });
    const why = [...forestContributions(model, x.subarray(199 * 5), 1)];
    expect(why.indexOf(Math.max(...why))).toBe(3);
  });

  it.each([1, 4])('names it, however far from 0 the others lie (extension %i)', (extension) => {
    const x = cloud(200, 5, 12);
    x.fill(0, 199 * 5);
    x[199 * 5 + 3] = 8;
    const moved = x.map((value, i) => value + [1000, 500, 0, 0, -2000][i % 5]!);
    const model = fitted(moved, 200, 5, { trees: 100, sampleSize: 200, extension }, 2);
    const why = [...isolationForest.contributions(model, moved.subarray(199 * 5), 1)];
    expect(why.indexOf(Math.max(...why))).toBe(3);
  });

  it('takes rows that are all alike, and refuses what it cannot use with a sentence', () => {
    const alike = new Float32Array(40).fill(2);
    const options = { trees: 5, sampleSize: 256, extension: 0 };
    const scores = isolationForest.score(fitted(alike, 10, 4, options), alike, 10);
    expect([...scores].every((score) => score === scores[0] && Number.isFinite(score))).toBe(true);
    expect(() => fitted(alike.subarray(0, 4), 1, 4, options)).toThrow(TellingError);
    expect(fitted(alike, 10, 4, { ...options, extension: 4 }).width).toBe(4);
    expect(() => isolationForest.score(fitted(alike, 10, 4, options), alike, 9)).toThrow(RangeError);
  });
});
