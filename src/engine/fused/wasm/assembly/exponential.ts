import { plus } from './vectors';

/**
 * eˣ − `less` (0 or 1) of four numbers, to a relative error of about 2⁻²², wherever x is in [−87, 88]; beyond, the bound's
 * value. NaN stays NaN. Sums and products alone, so that every machine finds the same bits.
 *
 * x = n ln 2 + r with a whole n and |r| ≤ ln 2 / 2 (ln 2 in two parts, after Cody & Waite, “Software manual for the
 * elementary functions”, 1980, so that nothing of r is lost). Then eˣ − 1 = 2ⁿ (eʳ − 1) + (2ⁿ − 1), and eʳ − 1 is
 * Taylor's series to r⁷: what is left out is under r⁷ / 8! < 2 · 10⁻⁸ of it.
 */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function exponentialLess(x: v128, less: f32): v128 {
  const bounded = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(88));
  // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
  const shifted = plus(f32x4.splat(12582912), bounded, f32x4.splat(1.4426950408889634));
  const n = f32x4.sub(shifted, f32x4.splat(12582912));
  const high = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  const r = plus(high, n, f32x4.splat(2.1219444005469058e-4));
  let series = plus(f32x4.splat(<f32>(1.0 / 720)), r, f32x4.splat(<f32>(1.0 / 5040)));
  series = plus(f32x4.splat(<f32>(1.0 / 120)), r, series);
  series = plus(f32x4.splat(<f32>(1.0 / 24)), r, series);
  series = plus(f32x4.splat(<f32>(1.0 / 6)), r, series);
  series = plus(f32x4.splat(0.5), r, series);
  series = plus(r, f32x4.mul(r, r), series);
  const power = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(127 << 23));
  return plus(f32x4.sub(power, f32x4.splat(less)), power, series);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
export function exponential(x: v128): v128 {
  return exponentialLess(x, 0);
}

/** eˣ − 1, right near zero too. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function expMinusOne(x: v128): v128 {
  return exponentialLess(x, 1);
}

/** tanh x = (1 − e^(−2|x|)) / (1 + e^(−2|x|)), with the sign of x: nothing cancels, near zero either. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function tanh(x: v128): v128 {
  const e = expMinusOne(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)));
  const size = f32x4.div(f32x4.neg(e), f32x4.add(e, f32x4.splat(2)));
  return v128.bitselect(x, size, i32x4.splat(<i32>0x80000000));
}

/** 1 / (1 + e^(−x)) */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function sigmoid(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(expMinusOne(f32x4.neg(x)), f32x4.splat(2)));
}
