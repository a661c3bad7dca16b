/** Cluster centres, made ready to be asked for the nearest one. */
export interface Centres {
  count: number;
  features: number;
  /** Shape: count × features, row-major. */
  at: Float64Array;
}

/**
 * The nearest centre of each row, and the squared distance to it; of centres equally near the first.
 * @param x row-major, (end − start) × features.
 * @param nearest Shape: rows. Is given the centres' numbers.
 * @param squares Shape: rows.
 */
export function assign(
  { count, features, at }: Centres,
  x: Float32Array,
  rows: number,
  nearest: Int32Array,
  squares: Float64Array,
): void {
  // Four centres at once: each number is fetched once for four products. Those that are not there are never near.
  const padded = Math.ceil(count / 4) * 4;
  const centres = new Float64Array(padded * features);
  centres.set(at);
  const norms = new Float64Array(padded).fill(Number.POSITIVE_INFINITY);
  for (let c = 0; c < count; c++) {
    let norm = 0;
    for (let f = 0; f < features; f++) norm += at[c * features + f]! * at[c * features + f]!;
    norms[c] = norm;
  }
  for (let row = 0, base = 0; row < rows; row++, base += features) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < padded; c += 4) {
      const p = c * features;
      const q = p + features;
      const r = q + features;
      const s = r + features;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      for (let f = 0; f < features; f++) {
        const value = x[base + f]!;
        d0 += value * centres[p + f]!;
        d1 += value * centres[q + f]!;
        d2 += value * centres[r + f]!;
        d3 += value * centres[s + f]!;
      }
      // The squared distance less the row's own squared length, which is the same for all centres.
      d0 = norms[c]! - 2 * d0;
      d1 = norms[c + 1]! - 2 * d1;
      d2 = norms[c + 2]! - 2 * d2;
      d3 = norms[c + 3]! - 2 * d3;
      if (d0 < least) {
        least = d0;
        best = c;
      }
      if (d1 < least) {
        least = d1;
        best = c + 1;
      }
      if (d2 < least) {
        least = d2;
        best = c + 2;
      }
      if (d3 < least) {
        least = d3;
        best = c + 3;
      }
    }
    nearest[row] = best;
    squares[row] = squareTo(x, base, at, best * features, features);
  }
}

/** The squared distance of a row of `x` to a row of `y`, which begin at these places. */
export function squareTo(x: Float32Array, base: number, y: Float64Array, other: number, features: number): number {
  let sum = 0;
  for (let f = 0; f < features; f++) {
    const difference = x[base + f]! - y[other + f]!;
    sum += difference * difference;
  }
  return sum;
}
