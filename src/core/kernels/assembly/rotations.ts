/**
 * Turns neighbouring rows in their planes, from the last pair to the first: b ← s a + c b and a ← c a − s b, where a is a
 * row and b the one after it.
 * @param rows the first row, of `bytes`: a multiple of 64
 * @param count of rotations: one fewer than the rows
 * @param turns c and s of each, by the row that is a
 */
export function rotateRows(rows: usize, bytes: usize, count: i32, turns: usize): void {
  const end = rows + bytes;
  // Down eight columns at a time: a row that was just turned stays at hand for the next turn, and four vectors do not wait
  // for each other.
  for (let column = rows; column < end; column += 64) {
    let at = column + <usize>count * bytes;
    let turn = turns + (<usize>count << 4);
    let p = v128.load(at);
    let q = v128.load(at, 16);
    let r = v128.load(at, 32);
    let s = v128.load(at, 48);
    while (at > column) {
      turn -= 16;
      const cosine = v128.load64_splat(turn);
      const sine = v128.load64_splat(turn, 8);
      const above = at - bytes;
      p = rotate(above, at, p, cosine, sine);
      q = rotate(above + 16, at + 16, q, cosine, sine);
      r = rotate(above + 32, at + 32, r, cosine, sine);
      s = rotate(above + 48, at + 48, s, cosine, sine);
      at = above;
    }
    v128.store(column, p);
    v128.store(column, q, 16);
    v128.store(column, r, 32);
    v128.store(column, s, 48);
  }
}

/** Leaves b turned at its place; returns a turned, which is the b of the next turn. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function rotate(above: usize, at: usize, b: v128, cosine: v128, sine: v128): v128 {
  const a = v128.load(above);
  v128.store(at, f64x2.add(f64x2.mul(sine, a), f64x2.mul(cosine, b)));
  return f64x2.sub(f64x2.mul(cosine, a), f64x2.mul(sine, b));
}
