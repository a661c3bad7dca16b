import type { Random } from '#core/random/random.ts';
import { drawCut, part } from './cut.ts';
import type { IsolationForestModel, IsolationForestOptions } from './model.ts';

/**
 * Grows every tree from a sample of the rows, down to single rows, rows that are all alike, or the depth ⌈log₂ sample⌉,
 * below which the average row lies.
 * @param x row-major, rows × features.
 * @throws RangeError, as a sentence, when there are too few rows or an option is out of its range.
 */
export function growForest(
  x: Float32Array,
  rows: number,
  features: number,
  { trees, sampleSize, extension }: Omit<IsolationForestOptions, 'seed'>,
  random: Random,
): IsolationForestModel {
  if (rows < 2) throw new RangeError(`An isolation forest needs at least two rows, but there are ${rows}.`);
  if (!(Number.isInteger(extension) && extension >= 0 && extension < features)) {
    throw new RangeError(`With ${features} features the extension is from 0 to ${features - 1}, not ${extension}.`);
  }
  const sampled = Math.min(sampleSize, rows);
  const width = extension + 1;
  const deepest = Math.ceil(Math.log2(sampled));
  const nodes = { features: [] as number[], weights: [] as number[], thresholds: [] as number[] };
  const [left, right, sizes, roots]: number[][] = [[], [], [], []];

  const grow = (members: Uint32Array, depth: number): number => {
    const node = sizes!.length;
    sizes!.push(members.length);
    left!.push(-1);
    right!.push(-1);
    const cut = members.length > 1 && depth < deepest ? drawCut(x, features, members, width, random) : null;
    nodes.features.push(...(cut?.features ?? Array<number>(width).fill(0)));
    nodes.weights.push(...(cut?.weights ?? Array<number>(width).fill(0)));
    nodes.thresholds.push(cut?.threshold ?? 0);
    if (!cut) return node;
    const middle = part(x, features, members, cut);
    left![node] = grow(members.subarray(0, middle), depth + 1);
    right![node] = grow(members.subarray(middle), depth + 1);
    return node;
  };

  for (let tree = 0; tree < trees; tree++) {
    roots!.push(grow(random.permutation(rows).subarray(0, sampled), 0));
  }
  return {
    features,
    sampleSize: sampled,
    width,
    roots: Int32Array.from(roots!),
    cutFeatures: Int32Array.from(nodes.features),
    cutWeights: Float64Array.from(nodes.weights),
    thresholds: Float64Array.from(nodes.thresholds),
    left: Int32Array.from(left!),
    right: Int32Array.from(right!),
    sizes: Int32Array.from(sizes!),
  };
}
