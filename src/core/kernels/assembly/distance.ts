/** After so many features it is asked whether the row is too far already. */
const STRIDE: i32 = 16;

/**
 * As ../../neighbours/squaredDistance.ts: of its four sums the first two are one vector, and the others another.
 * @param q float64. @param x float32.
 */
export function squaredDistance(q: usize, x: usize, features: i32, most: f64): f64 {
  let left = f64x2.splat(0);
  let right = f64x2.splat(0);
  let f = STRIDE;
  for (; f <= features; f += STRIDE) {
    for (let end = x + (STRIDE << 2); x < end; x += 16, q += 32) {
      const one = f64x2.sub(v128.load(q), f64x2.promote_low_f32x4(v128.load64_zero(x)));
      const two = f64x2.sub(v128.load(q, 16), f64x2.promote_low_f32x4(v128.load64_zero(x, 8)));
      left = f64x2.add(left, f64x2.mul(one, one));
      right = f64x2.add(right, f64x2.mul(two, two));
    }
    if (total(left) + total(right) > most) return Infinity;
  }
  let first = f64x2.extract_lane(left, 0);
  for (f -= STRIDE; f < features; f++, x += 4, q += 8) {
    const difference = load<f64>(q) - <f64>load<f32>(x);
    first += difference * difference;
  }
  return first + f64x2.extract_lane(left, 1) + total(right);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
export function total(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}
