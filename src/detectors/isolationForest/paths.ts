import { expectedDepth } from './expectedDepth.ts';
import type { IsolationForestModel } from './model.ts';

/** The mean over all trees of the depth at which a row comes to rest, with what its leaf would have gone on. Shape: rows. */
export function meanDepths(model: IsolationForestModel, x: Float32Array, rows: number): Float64Array {
  const { features, width, roots, cutFeatures, thresholds, left, right, sizes } = model;
  const beyond = expectedDepths(model.sampleSize);
  const depths = new Float64Array(rows);
  // A tree at a time: it stays in the processor's nearest memory while all rows pass through it.
  for (const root of roots) {
    for (let row = 0, at = 0; row < rows; row++, at += features) {
      let node = root;
      let depth = 0;
      for (let next = left[node]!; next >= 0; next = left[node]!, depth++) {
        const value = width === 1 ? x[at + cutFeatures[node]!]! : weightedSum(model, node, x, at);
        node = value <= thresholds[node]! ? next : right[node]!;
      }
      depths[row]! += depth + beyond[sizes[node]!]!;
    }
  }
  return depths.map((sum) => sum / roots.length);
}

/** By how many rows there are, from none on. */
export function expectedDepths(most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, size) => expectedDepth(size));
}

export function weightedSum(model: IsolationForestModel, node: number, x: Float32Array, at: number): number {
  const { width, cutFeatures, cutWeights } = model;
  if (width === 1) return x[at + cutFeatures[node]!]!;
  let sum = 0;
  for (let cut = node * width; cut < (node + 1) * width; cut++) sum += cutWeights[cut]! * x[at + cutFeatures[cut]!]!;
  return sum;
}
