import { total } from './distance';

/**
 * out ← out + A B, in float64. Every sum begins at 0 and goes along `depth` in order, before it is added to what is there:
 * lanes are different sums, so that the numbers are those of a plain loop.
 * @param a Shape: rows × depth, at any strides: bytes from one row to the next, and from one step of the depth to the next.
 * @param b Shape: depth × columns, of `bBytes` a row.
 * @param out Shape: rows × columns, of `outBytes` a row.
 * @param rows a multiple of 4, as are @param columns
 */
export function addProducts(
  a: usize,
  aRowBytes: usize,
  aDepthBytes: usize,
  b: usize,
  bBytes: usize,
  out: usize,
  outBytes: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  for (let row = 0; row < rows; row += 4) {
    for (let column: usize = 0; column < <usize>columns << 3; column += 32) {
      addBlock(a, aRowBytes, aDepthBytes, b + column, bBytes, out + column, outBytes, depth);
    }
    a += 4 * aRowBytes;
    out += 4 * outBytes;
  }
}

/** Four rows times four columns at once: each number is fetched once for four products. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function addBlock(
  a: usize,
  aRowBytes: usize,
  aDepthBytes: usize,
  b: usize,
  bBytes: usize,
  out: usize,
  outBytes: usize,
  depth: i32,
): void {
  let p0 = f64x2.splat(0);
  let p1 = f64x2.splat(0);
  let q0 = f64x2.splat(0);
  let q1 = f64x2.splat(0);
  let r0 = f64x2.splat(0);
  let r1 = f64x2.splat(0);
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  const second = a + aRowBytes;
  const third = second + aRowBytes;
  const fourth = third + aRowBytes;
  for (let i = 0, at: usize = 0; i < depth; i++, at += aDepthBytes, b += bBytes) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const p = v128.load64_splat(a + at);
    p0 = f64x2.add(p0, f64x2.mul(p, left));
    p1 = f64x2.add(p1, f64x2.mul(p, right));
    const q = v128.load64_splat(second + at);
    q0 = f64x2.add(q0, f64x2.mul(q, left));
    q1 = f64x2.add(q1, f64x2.mul(q, right));
    const r = v128.load64_splat(third + at);
    r0 = f64x2.add(r0, f64x2.mul(r, left));
    r1 = f64x2.add(r1, f64x2.mul(r, right));
    const s = v128.load64_splat(fourth + at);
    s0 = f64x2.add(s0, f64x2.mul(s, left));
    s1 = f64x2.add(s1, f64x2.mul(s, right));
  }
  add(out, p0, p1);
  add(out + outBytes, q0, q1);
  add(out + 2 * outBytes, r0, r1);
  add(out + 3 * outBytes, s0, s1);
}

function add(out: usize, left: v128, right: v128): void {
  v128.store(out, f64x2.add(v128.load(out), left));
  v128.store(out, f64x2.add(v128.load(out, 16), right), 16);
}

/**
 * The products of a row with many, as ../../../detectors/oneClassSvm/products.ts sums them: of its four sums the first two
 * are one vector, and the others another.
 * @param row float64. Shape: features.
 * @param x float32. Shape: rows × features.
 * @param out Shape: rows.
 */
export function multiplyRow(row: usize, x: usize, features: i32, rows: i32, out: usize): void {
  for (const end = out + (<usize>rows << 3); out < end; out += 8) {
    let left = f64x2.splat(0);
    let right = f64x2.splat(0);
    let at = row;
    let f = 4;
    for (; f <= features; f += 4, x += 16, at += 32) {
      left = f64x2.add(left, f64x2.mul(v128.load(at), f64x2.promote_low_f32x4(v128.load64_zero(x))));
      right = f64x2.add(right, f64x2.mul(v128.load(at, 16), f64x2.promote_low_f32x4(v128.load64_zero(x, 8))));
    }
    let first = f64x2.extract_lane(left, 0);
    for (f -= 4; f < features; f++, x += 4, at += 8) first += load<f64>(at) * <f64>load<f32>(x);
    store<f64>(out, first + f64x2.extract_lane(left, 1) + total(right));
  }
}
