/** After so many features it is asked whether the row is too far already. */
const STRIDE = 16;

/**
 * The squared Euclidean distance of a query to the row that begins at `base`, or anything above `most` where it is above
 * that. Four sums at once, which do not wait for each other.
 */
export function squaredDistance(q: Float64Array, x: Float32Array, base: number, most: number): number {
  const features = q.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let f = 0;
  for (let stop = STRIDE; stop <= features; stop += STRIDE) {
    for (; f < stop; f += 4) {
      const e0 = q[f]! - x[base + f]!;
      const e1 = q[f + 1]! - x[base + f + 1]!;
      const e2 = q[f + 2]! - x[base + f + 2]!;
      const e3 = q[f + 3]! - x[base + f + 3]!;
      a += e0 * e0;
      b += e1 * e1;
      c += e2 * e2;
      d += e3 * e3;
    }
    if (a + b + (c + d) > most) return Number.POSITIVE_INFINITY;
  }
  for (; f < features; f++) {
    const e = q[f]! - x[base + f]!;
    a += e * e;
  }
  return a + b + (c + d);
}
