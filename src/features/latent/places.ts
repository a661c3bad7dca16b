/** The stretch of each latent unit that there is to walk on. */
export interface Reach {
  low: number[];
  high: number[];
}

/** Standard deviations of the prior that there are to walk on, whatever the rows do. */
const PRIOR = 3.3;
/** Room round the outermost rows, as a share of how far they lie apart. */
const ROOM = 0.04;

/**
 * From the lowest to the highest coordinate of the rows, unit by unit, and a little further; where there is a prior, all that
 * it is likely to give as well.
 * @param latent row-major, rows × units
 */
export function reachOf(latent: Float32Array, units: number, prior: boolean): Reach {
  const low = Array<number>(units).fill(prior ? -PRIOR : Number.POSITIVE_INFINITY);
  const high = Array<number>(units).fill(prior ? PRIOR : Number.NEGATIVE_INFINITY);
  for (let i = 0; i < latent.length; i++) {
    low[i % units] = Math.min(low[i % units]!, latent[i]!);
    high[i % units] = Math.max(high[i % units]!, latent[i]!);
  }
  for (let unit = 0; unit < units; unit++) {
    // Rows that are all alike in a unit leave one unit's worth to walk on.
    const room = ROOM * (high[unit]! - low[unit]!) || 0.5;
    low[unit]! -= room;
    high[unit]! += room;
  }
  return { low, high };
}

/** The mean place of the rows. */
export function middleOf(latent: Float32Array, units: number): Float32Array {
  const sums = new Float64Array(units);
  for (let i = 0; i < latent.length; i++) sums[i % units]! += latent[i]!;
  return Float32Array.from(sums, (sum) => sum / Math.max(1, latent.length / units));
}

/** The two units in which the rows differ most, the lower number first; the same unit twice where there is only one. */
export function widestUnits(latent: Float32Array, units: number): [number, number] {
  const middle = middleOf(latent, units);
  const squares = new Float64Array(units);
  for (let i = 0; i < latent.length; i++) squares[i % units]! += (latent[i]! - middle[i % units]!) ** 2;
  const order = [...squares.keys()].sort((a, b) => squares[b]! - squares[a]! || a - b);
  const [first = 0, second = first] = order;
  return [Math.min(first, second), Math.max(first, second)];
}

/** Two units of all rows, interleaved. */
export function pairsOf(latent: Float32Array, units: number, [x, y]: readonly [number, number]): Float32Array {
  const pairs = new Float32Array((2 * latent.length) / units);
  for (let row = 0; 2 * row < pairs.length; row++) {
    pairs[2 * row] = latent[row * units + x]!;
    pairs[2 * row + 1] = latent[row * units + y]!;
  }
  return pairs;
}
