/**
 * The numbers of the rows of which none before is exactly alike, ascending.
 * @param x row-major, rows × features, finite.
 */
export const distinctRows = (x: Float32Array, rows: number, features: number): Uint32Array =>
  firstAlike(x, rows, features).filter((first, row) => first === row);

/**
 * Of each row the number of the first that is exactly alike: its own where none before it is. Shape: rows.
 * @param x row-major, rows × features, finite.
 */
export function firstAlike(x: Float32Array, rows: number, features: number): Uint32Array {
  // A table of row numbers by hash, at most half full.
  const size = 2 ** Math.ceil(Math.log2(2 * rows + 2));
  const table = new Int32Array(size).fill(-1);
  const bits = new Int32Array(x.buffer, x.byteOffset, x.length);
  const first = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    let at = hashOf(bits, row * features, features) & (size - 1);
    while (table[at]! >= 0 && !areAlike(x, features, table[at]!, row)) at = (at + 1) & (size - 1);
    if (table[at]! < 0) table[at] = row;
    first[row] = table[at]!;
  }
  return first;
}

/** FNV-1a over the numbers' bits, of which −0 counts as 0. */
function hashOf(bits: Int32Array, start: number, features: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + features; i++) {
    const word = bits[i]! === -0x80000000 ? 0 : bits[i]!;
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

function areAlike(x: Float32Array, features: number, a: number, b: number): boolean {
  for (let f = 0; f < features; f++) if (x[a * features + f] !== x[b * features + f]) return false;
  return true;
}
