import type { Isolation, IsolationCut, IsolationTree } from '#core/learnt/isolation.ts';
import type { Look } from '../look.ts';
import type { IsolationForestModel } from './model.ts';
import { expectedDepths, meanDepths, weightedSum } from './paths.ts';

/** How the trees part a row from the rows that they were grown from, to be drawn. */
export function isolationOf(model: IsolationForestModel, look: Look): Omit<Isolation, 'score'> {
  const expected = expectedDepths(model.sampleSize);
  return {
    form: 'isolation',
    sampled: model.sampleSize,
    trees: Array.from(model.roots, (root) => wayFrom(root, model, look, expected)),
    meanDepth: meanDepths(model, look.row, 1)[0]!,
    usualDepths: model.restingDepths,
    usualMean: model.meanRestingDepth,
  };
}

function wayFrom(root: number, model: IsolationForestModel, look: Look, expected: Float64Array): IsolationTree {
  const { thresholds, left, right, sizes } = model;
  const cuts: IsolationCut[] = [];
  let node = root;
  while (left[node]! >= 0) {
    const sum = weightedSum(model, node, look.row, 0);
    const next = sum <= thresholds[node]! ? left[node]! : right[node]!;
    cuts.push({ ...cutAt(node, sum, model, look), left: sizes[next]! });
    node = next;
  }
  return { cuts, depth: cuts.length + expected[sizes[node]!]! };
}

/** @param sum the row's weighted sum there */
function cutAt(node: number, sum: number, model: IsolationForestModel, { row, scaler }: Look) {
  const { width, means, cutFeatures, cutWeights, thresholds } = model;
  let [decisive, most, among] = [node * width, -1, 0];
  for (let cut = node * width; cut < (node + 1) * width; cut++) {
    const feature = cutFeatures[cut]!;
    // What weighs nothing only fills the room.
    if (cutWeights[cut] === 0) continue;
    among += 1;
    const moved = Math.abs(cutWeights[cut]! * (row[feature]! - means[feature]!));
    if (moved > most) [decisive, most] = [cut, moved];
  }
  const feature = cutFeatures[decisive]!;
  const weight = cutWeights[decisive]!;
  const value = row[feature]! + (thresholds[node]! - sum) / weight;
  return {
    feature,
    among,
    value: value * scaler.spread[feature]! + scaler.offset[feature]!,
    above: sum > thresholds[node]! === weight > 0,
  };
}
