import { portableExp } from '#core/exponential.ts';
import { classical } from '../classical.ts';
import { expectedDepth } from './expectedDepth.ts';
import type { IsolationForestOptions } from './fields.ts';
import { deepestOf, GROWING, growForest } from './grow.ts';
import { isolationOf } from './isolation.ts';
import type { IsolationForestModel } from './model.ts';
import { expectedDepths, meanDepths, weightedSum } from './paths.ts';

/**
 * Isolation forest: a row that random cuts soon leave alone is anomalous. Its score is 2^(−E[h] / c(n)), with h the depth at
 * which it comes to rest, c(n) the depth to be expected: near 1 soon alone, near 0 never, ½ where nothing stands out.
 */
export const isolationForest = classical<IsolationForestOptions, IsolationForestModel>({
  kind: 'isolationForest',
  fit: growForest,
  score: (model, x, rows) => Float32Array.from(meanDepths(model, x, rows), (depth) => scoreAt(model, depth)),
  contributions: (model, x, rows) => Float32Array.from(forestContributions(model, x, rows)),
  explainedBy: () => 'paths',
  learnt(model, look) {
    const made = isolationOf(model, look);
    return { ...made, score: scoreAt(model, made.meanDepth) };
  },
  cost(rows, features, { trees, sampleSize, extension }) {
    const sampled = Math.min(sampleSize, rows);
    const perLevel = trees * deepestOf(sampled) * Math.min(extension + 1, features);
    return { fit: GROWING * sampled * perLevel, score: 4 * perLevel };
  },
});

const scoreAt = ({ sampleSize }: IsolationForestModel, meanDepth: number) =>
  portableExp(-meanDepth * (Math.LN2 / (expectedDepth(sampleSize) || 1)));

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
