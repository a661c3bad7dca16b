import type { FeatureStatistics } from './statistics.ts';

/** The inverse of a distribution function: straight lines between corners, both coordinates never falling. */
export interface Distribution {
  /** Share of rows up to the corner, from 0 to 1. */
  share: Float64Array;
  value: Float64Array;
}

/** Joins the values that many rows share with the quantiles of all others. */
export function distributionOf({ atoms, quantiles }: FeatureStatistics): Distribution {
  const inAtoms = atoms.reduce((sum, [, share]) => sum + share, 0);
  const pieces = [
    ...atoms.map(([value, mass]) => ({ from: value, to: value, mass })),
    ...betweenQuantiles(quantiles, atoms).map((piece) => ({ ...piece, mass: piece.mass * (1 - inAtoms) })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const total = pieces.reduce((sum, { mass }) => sum + mass, 0);
  const share = [0];
  const value = [pieces[0]!.from];
  let below = 0;
  for (const { from, to, mass } of pieces) {
    share.push(below / total, (below + mass) / total);
    value.push(from, to);
    below += mass;
  }
  return { share: Float64Array.from(share), value: Float64Array.from(value) };
}

/** The value below which the share `u` of the rows lies. */
export function valueAt({ share, value }: Distribution, u: number): number {
  const { low, high } = around(share, u);
  const width = share[high]! - share[low]!;
  return width === 0 ? value[low]! : value[low]! + ((value[high]! - value[low]!) * (u - share[low]!)) / width;
}

/** The mean share over all rows that have the same value as the row at the share `u`: its mean rank over the rows. */
export function meanShareAt({ share, value }: Distribution, u: number): number {
  const { low, high } = around(share, u);
  return value[low] === value[high] ? (share[low]! + share[high]!) / 2 : u;
}

/** Pieces of even density between neighbouring quantiles, cut where an atom lies inside. */
function betweenQuantiles(quantiles: readonly number[], atoms: FeatureStatistics['atoms']) {
  const pieces: { from: number; to: number; mass: number }[] = [];
  const mass = 1 / (quantiles.length - 1);
  quantiles.slice(1).forEach((high, i) => {
    const low = quantiles[i]!;
    const inside = atoms.map(([value]) => value).filter((value) => value > low && value < high);
    const corners = [low, ...inside, high];
    corners.slice(1).forEach((to, j) => {
      const from = corners[j]!;
      pieces.push({ from, to, mass: low === high ? mass : (mass * (to - from)) / (high - low) });
    });
  });
  return pieces;
}

/** The neighbouring corners between which `u` lies, by binary search. */
function around(share: Float64Array, u: number): { low: number; high: number } {
  let low = 0;
  let high = share.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (share[middle]! <= u) low = middle;
    else high = middle;
  }
  return { low, high };
}
