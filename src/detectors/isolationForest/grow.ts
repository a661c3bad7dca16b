import { columnMeans } from '#core/linalg/columnMeans.ts';
import { inBlocks, type Pieces } from '#core/pieces.ts';
import type { Random } from '#core/random/random.ts';
import { drawCut, drawNext, part } from './cut.ts';
import { expectedDepth } from './expectedDepth.ts';
import type { IsolationForestOptions } from './fields.ts';
import type { IsolationForestModel } from './model.ts';

/** The depth below which the average row lies: ⌈log₂ sample⌉. */
export const deepestOf = (sampleSize: number) => 32 - Math.clz32(sampleSize - 1);

/** Multiply-adds that a row takes at a node of a growing tree, roughly. */
export const GROWING = 20;

/**
 * Grows every tree from a sample of the rows, down to single rows, rows that are all alike, or the depth ⌈log₂ sample⌉.
 * @param x row-major, rows × features.
 */
export function* growForest(
  x: Float32Array,
  rows: number,
  features: number,
  { trees, sampleSize, extension }: IsolationForestOptions,
  random: Random,
): Pieces<IsolationForestModel> {
  const sampled = Math.min(sampleSize, rows);
  const width = Math.min(extension + 1, features);
  const deepest = deepestOf(sampled);
  const order = random.permutation(features);
  const all = random.permutation(rows);
  const cutFeatures: number[] = [];
  const cutWeights: number[] = [];
  const thresholds: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const sizes: number[] = [];
  const roots: number[] = [];
  const resting: number[] = [];
  let depths = 0;

  const grow = (members: Uint32Array, depth: number): number => {
    const node = sizes.length;
    sizes.push(members.length);
    left.push(-1);
    right.push(-1);
    const cut = members.length > 1 && depth < deepest ? drawCut(x, members, order, width, random) : null;
    for (let i = 0; i < width; i++) {
      cutFeatures.push(cut ? cut.features[i]! : 0);
      cutWeights.push(cut ? cut.weights[i]! : 0);
    }
    thresholds.push(cut ? cut.threshold : 0);
    if (!cut) {
      const rest = depth + expectedDepth(members.length);
      depths += members.length * rest;
      resting[Math.floor(rest)] = (resting[Math.floor(rest)] ?? 0) + members.length;
      return node;
    }
    const middle = part(x, features, members, cut);
    left[node] = grow(members.subarray(0, middle), depth + 1);
    right[node] = grow(members.subarray(middle), depth + 1);
    return node;
  };

  const sample = new Uint32Array(sampled);
  yield* inBlocks(trees, GROWING * width * sampled * deepest, (start, end) => {
    for (let tree = start; tree < end; tree++) {
      for (let i = 0; i < sampled; i++) sample[i] = drawNext(all, i, random);
      roots.push(grow(sample, 0));
    }
  });
  return {
    features,
    means: columnMeans(x, rows, features),
    sampleSize: sampled,
    width,
    roots: Int32Array.from(roots),
    cutFeatures: Int32Array.from(cutFeatures),
    cutWeights: Float64Array.from(cutWeights),
    thresholds: Float64Array.from(thresholds),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    sizes: Int32Array.from(sizes),
    restingDepths: Float64Array.from(resting, (count) => (count ?? 0) / (sampled * trees)),
    meanRestingDepth: depths / (sampled * trees),
  };
}
