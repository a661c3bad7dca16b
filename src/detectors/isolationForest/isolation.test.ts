import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random/random.ts';
import { fitAtOnce } from '../classical.ts';
import type { Look } from '../look.ts';
import { isolationOf } from './isolation.ts';
import { isolationForest } from './isolationForest.ts';

const FEATURES = 4;
const random = createRandom(2);
/** As measured they lie round 100, ten wide. */
const measured = Float32Array.from({ length: 300 * FEATURES }, () => 100 + 10 * random.normal());
const scaler = { offset: new Float32Array(FEATURES).fill(100), spread: new Float32Array(FEATURES).fill(10) };
const scaled = measured.map((value) => (value - 100) / 10);
const lookAt = (...values: number[]): Look => ({
  scaler,
  row: Float32Array.from(values, (value) => (value - 100) / 10),
});
const fitted = (extension: number) =>
  fitAtOnce(isolationForest, scaled, 300, FEATURES, { trees: 60, sampleSize: 128, extension }, createRandom(1));

describe('the isolation of a row', () => {
  it.each([0, 2])('follows it through every tree, extension %i', (extension) => {
    const row = [100, 100, 160, 100];
    const made = isolationOf(fitted(extension), lookAt(...row));
    expect(made.trees).toHaveLength(60);
    const meanDepth = made.trees.reduce((sum, { depth }) => sum + depth, 0) / 60;
    expect(made.meanDepth).toBeCloseTo(meanDepth, 9);
    for (const { cuts } of made.trees) {
      const left = [made.sampled, ...cuts.map((cut) => cut.left)];
      expect(left).toEqual(left.toSorted((a, b) => b - a));
      for (const cut of cuts) {
        expect(cut.among).toBe(extension + 1);
        expect(row[cut.feature]! > cut.value).toBe(cut.above);
      }
    }
    // What stands out is what the last cuts go through most often.
    const last = made.trees.map(({ cuts }) => cuts.at(-1)!.feature);
    const times = [0, 1, 2, 3].map((feature) => last.filter((other) => other === feature).length);
    expect(times[2]).toBe(Math.max(...times));
    expect(made.meanDepth).toBeLessThan(made.usualMean);
  });

  it('says where a cut lies in the unit of what it cuts', () => {
    const { trees } = isolationOf(fitted(0), lookAt(100, 100, 160, 100));
    for (const { value } of trees.flatMap(({ cuts }) => cuts)) expect(Math.abs(value - 100)).toBeLessThan(60);
  });

  it('knows where the rows that the trees were grown from come to rest', () => {
    const model = fitted(0);
    const { usualDepths, usualMean } = isolationOf(model, lookAt(100, 100, 100, 100));
    expect(usualDepths.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // Grown from all rows, a tree is asked about the very rows that it knows.
    const all = fitAtOnce(
      isolationForest,
      scaled,
      300,
      FEATURES,
      { trees: 5, sampleSize: 300, extension: 0 },
      createRandom(1),
    );
    const depths = Array.from({ length: 300 }, (_, row) => {
      const own = scaled.subarray(row * FEATURES, (row + 1) * FEATURES);
      return isolationOf(all, { scaler, row: own }).meanDepth;
    });
    expect(isolationOf(all, lookAt(1, 1, 1, 1)).usualMean).toBeCloseTo(depths.reduce((a, b) => a + b) / 300, 9);
    expect(usualMean).toBeGreaterThan(5);
  });
});
