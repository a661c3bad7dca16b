import { portableExp } from '#core/exponential.ts';
import { classical } from '../classical.ts';
import { expectedDepth } from './expectedDepth.ts';
import type { IsolationForestOptions } from './fields.ts';
import { deepestOf, GROWING, growForest } from './grow.ts';
import type { IsolationForestModel } from './model.ts';

/**
 * Isolation forest: a row that random cuts soon leave alone is anomalous. Its score is 2^(−E[h] / c(n)), with h the depth at
 * which it comes to rest, c(n) the depth to be expected: near 1 soon alone, near 0 never, ½ where nothing stands out.
 */
export const isolationForest = classical<IsolationForestOptions, IsolationForestModel>({
  kind: 'isolationForest',
  fit: growForest,
  score(model, x, rows) {
    const unit = Math.LN2 / (expectedDepth(model.sampleSize) || 1);
    return Float32Array.from(meanDepths(model, x, rows), (depth) => portableExp(-depth * unit));
  },
  contributions: (model, x, rows) => Float32Array.from(forestContributions(model, x, rows)),
  explainedBy: () => 'paths',
  cost(rows, features, { trees, sampleSize, extension }) {
    const sampled = Math.min(sampleSize, rows);
    const perLevel = trees * deepestOf(sampled) * Math.min(extension + 1, features);
    return { fit: GROWING * sampled * perLevel, score: 4 * perLevel };
  },
});

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

/**
 * Why a row is soon alone: by feature, how many cuts its cuts saved it. A cut that leaves the row with m of n others saves
 * c(n) − c(m) − 1 of the depth that was to be expected; over a path this adds up to c(n) − h, so that the contributions of
 * a row add up to what its mean depth falls short of the expected one, exactly. A cut through several features shares its
 * saving by how far each of them moves the row from the training mean, across the cut. Shape: rows × features.
 */
export function forestContributions(model: IsolationForestModel, x: Float32Array, rows: number): Float64Array {
  const { features, means, width, roots, cutFeatures, cutWeights, thresholds, left, right, sizes } = model;
  const expected = expectedDepths(model.sampleSize);
  const out = new Float64Array(rows * features);
  const shares = new Float64Array(width);
  for (const root of roots) {
    for (let row = 0; row < rows; row++) {
      const at = row * features;
      for (let node = root; left[node]! >= 0; ) {
        const next = weightedSum(model, node, x, at) <= thresholds[node]! ? left[node]! : right[node]!;
        const saved = (expected[sizes[node]!]! - expected[sizes[next]!]! - 1) / roots.length;
        let total = 0;
        for (let i = 0; i < width; i++) {
          const cut = node * width + i;
          const feature = cutFeatures[cut]!;
          shares[i] = width === 1 ? 1 : Math.abs(cutWeights[cut]! * (x[at + feature]! - means[feature]!));
          total += shares[i]!;
        }
        for (let i = 0; i < width; i++) {
          const share = total === 0 ? 1 / width : shares[i]! / total;
          out[at + cutFeatures[node * width + i]!]! += saved * share;
        }
        node = next;
      }
    }
  }
  return out;
}

/** By how many rows there are, from none on. */
function expectedDepths(most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, size) => expectedDepth(size));
}

function weightedSum(model: IsolationForestModel, node: number, x: Float32Array, at: number): number {
  const { width, cutFeatures, cutWeights } = model;
  if (width === 1) return x[at + cutFeatures[node]!]!;
  let sum = 0;
  for (let cut = node * width; cut < (node + 1) * width; cut++) sum += cutWeights[cut]! * x[at + cutFeatures[cut]!]!;
  return sum;
}
