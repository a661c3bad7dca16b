import type { Isolation, IsolationCut } from '#core/learnt/isolation.ts';
import type { ShownRows } from '../shownRows.ts';

/** The tree in which the row lies as deep as it does on average, or most nearly so: the first of several. */
export function typicalTree({ trees, meanDepth }: Isolation): number {
  let nearest = 0;
  for (let i = 1; i < trees.length; i++) {
    if (Math.abs(trees[i]!.depth - meanDepth) < Math.abs(trees[nearest]!.depth - meanDepth)) nearest = i;
  }
  return nearest;
}

/** Cuts as sentences are told of them. */
export const toldCuts = (cuts: readonly IsolationCut[], rows: ShownRows, written: (value: number) => string) =>
  cuts.map(({ feature, among, value, above, left }) => ({
    signal: rows.heights !== null,
    feature: rows.names[feature]!,
    number: feature + 1,
    among,
    value: written(value),
    above,
    left,
  }));

export type ToldCuts = ReturnType<typeof toldCuts>;

/** The share of trees in which the row comes to rest between so many whole cuts and one more. Shape: `levels`. */
export function depthShares({ trees }: Isolation, levels: number): Float64Array {
  const shares = new Float64Array(levels);
  for (const { depth } of trees) shares[Math.min(levels - 1, Math.floor(depth))]! += 1 / trees.length;
  return shares;
}

/** Cuts on the row's way through a tree, on average over all of them: what its mean depth has besides is only expected. */
export const meanCuts = ({ trees }: Pick<Isolation, 'trees'>): number =>
  trees.reduce((sum, { cuts }) => sum + cuts.length, 0) / trees.length;
