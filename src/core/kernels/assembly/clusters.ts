/** As ../../../detectors/kMeans/clusters.ts: that says what is done here, and why. Its numbers are the same. */

import { squaredDistance } from './distance';

/** A little less and a little more, so that no float32 makes a bound too tight. */
const LESS: f64 = 1 - 1e-6;
const MORE: f64 = 1 + 1e-6;

/** @returns the sum of `out`. Rows are float32, `squares` and `out` float64, `nearest` words. */
export function weigh(
  place: usize,
  x: usize,
  features: i32,
  rows: i32,
  reach: usize,
  nearest: usize,
  squares: usize,
  out: usize,
): f64 {
  let sum: f64 = 0;
  for (const end = nearest + (<usize>rows << 2); nearest < end; nearest += 4, squares += 8, out += 8) {
    let square = load<f64>(squares);
    if (square > load<f64>(reach + (<usize>load<i32>(nearest) << 3))) {
      square = min(square, squaredDistance(place, x, features, square));
    }
    store<f64>(out, square);
    sum += square;
    x += <usize>features << 2;
  }
  return sum;
}

/** @param between 0 but in the first round; float32, as `lower` and `moves` are. */
export function assign(
  x: usize,
  features: i32,
  start: i32,
  end: i32,
  count: i32,
  width: i32,
  centres: usize,
  sums: usize,
  sizes: usize,
  nearest: usize,
  upper: usize,
  lower: usize,
  moves: usize,
  between: usize,
): void {
  const centreBytes = <usize>features << 3;
  const lowerBytes = <usize>width << 2;
  x += <usize>(start * features) << 2;
  lower += <usize>start * lowerBytes;
  for (let row = <usize>start << 2; row < <usize>end << 2; row += 4, lower += lowerBytes) {
    const before = load<i32>(nearest + row);
    let own = before;
    let bound = load<f64>(upper + 2 * row);
    if (!between) bound += <f64>load<f32>(moves + (<usize>before << 2));
    const most = f32x4.splat(<f32>(bound * MORE));
    const from = between ? between + <usize>before * lowerBytes : lower;
    let near = 0;
    for (let at: usize = 0; at < lowerBytes; at += 16) {
      const loose = f32x4.sub(v128.load(from + at), between ? most : v128.load(moves + at));
      const least = f32x4.mul(f32x4.pmax(f32x4.splat(0), loose), f32x4.splat(<f32>LESS));
      v128.store(lower + at, least);
      near |= i32x4.bitmask(f32x4.gt(most, least));
    }
    if (near) {
      const exact = sqrt(squaredDistance(centres + <usize>before * centreBytes, x, features, Infinity));
      bound = exact;
      for (let c = 0; c < count; c++) {
        const at = lower + (<usize>c << 2);
        if (bound <= <f64>load<f32>(at)) continue;
        const distance = sqrt(squaredDistance(centres + <usize>c * centreBytes, x, features, Infinity));
        store<f32>(at, <f32>(distance * LESS));
        if (distance < bound) {
          bound = distance;
          own = c;
        }
      }
      if (own != before) store<f32>(lower + (<usize>before << 2), <f32>(exact * LESS));
      store<f32>(lower + (<usize>own << 2), Infinity);
    }
    store<f64>(upper + 2 * row, bound);
    store<i32>(nearest + row, own);
    if (own != before && !between) addTo(sums + <usize>before * centreBytes, sizes + (<usize>before << 2), x, features, -1);
    if (own != before || between) addTo(sums + <usize>own * centreBytes, sizes + (<usize>own << 2), x, features, 1);
    x += <usize>features << 2;
  }
}

function addTo(sum: usize, size: usize, x: usize, features: i32, sign: i32): void {
  for (const end = x + (<usize>features << 2); x < end; x += 4, sum += 8) {
    store<f64>(sum, load<f64>(sum) + <f64>load<f32>(x) * <f64>sign);
  }
  store<i32>(size, load<i32>(size) + sign);
}
