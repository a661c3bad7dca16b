/**
 * Solves L y = b in place for eight right-hand sides at once, L lower triangular, as ../../linalg/cholesky.ts does for four.
 * @param lower Shape: n × n, row-major. @param b Shape: n × 8.
 */
export function solveLowerEight(lower: usize, b: usize, n: i32): void {
  let out = b;
  for (let i = 0; i < n; i++, out += 64) {
    let p = v128.load(out);
    let q = v128.load(out, 16);
    let r = v128.load(out, 32);
    let s = v128.load(out, 48);
    let entry = lower;
    for (let at = b; at < out; at += 64, entry += 8) {
      const factor = v128.load64_splat(entry);
      p = f64x2.sub(p, f64x2.mul(factor, v128.load(at)));
      q = f64x2.sub(q, f64x2.mul(factor, v128.load(at, 16)));
      r = f64x2.sub(r, f64x2.mul(factor, v128.load(at, 32)));
      s = f64x2.sub(s, f64x2.mul(factor, v128.load(at, 48)));
    }
    const pivot = v128.load64_splat(entry);
    v128.store(out, f64x2.div(p, pivot));
    v128.store(out, f64x2.div(q, pivot), 16);
    v128.store(out, f64x2.div(r, pivot), 32);
    v128.store(out, f64x2.div(s, pivot), 48);
    lower += <usize>n << 3;
  }
}
