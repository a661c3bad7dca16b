import { standardDeviation } from './moments.ts';

/** Rules of thumb for the bandwidth of n values in one dimension: σ n^(−1/5), or σ (3n / 4)^(−1/5), with σ over n − 1. */
export type BandwidthRule = 'scott' | 'silverman';

/**
 * The bandwidth by a rule of thumb, in the values' unit (Scott, "Multivariate Density Estimation", 1992, p. 152;
 * Silverman, "Density Estimation", 1986, eq. 4.14).
 * @throws RangeError when there are fewer than two values.
 */
export function bandwidth(values: ArrayLike<number>, rule: BandwidthRule): number {
  const n = values.length;
  return standardDeviation(values, 1) * (rule === 'scott' ? n : (n * 3) / 4) ** -0.2;
}

/**
 * Gaussian kernel density estimate at the points of a grid: the mean of one bell curve on each value. Its area is 1.
 * Takes values × grid points of work. Shape: grid.length; unit: one over the values' unit.
 * @param width standard deviation of each bell, in the values' unit.
 * @throws RangeError when there are no values or the width is not above 0 (as when all values are equal).
 */
export function kernelDensity(values: ArrayLike<number>, grid: ArrayLike<number>, width: number): Float64Array {
  if (values.length === 0) throw new RangeError('There is no density of no values.');
  if (!(width > 0)) throw new RangeError(`The bandwidth of a density must be above 0, but it is ${width}.`);
  const density = new Float64Array(grid.length);
  const norm = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
  for (let g = 0; g < density.length; g++) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const z = (grid[g]! - values[i]!) / width;
      sum += Math.exp(-0.5 * z * z);
    }
    density[g] = sum * norm;
  }
  return density;
}
