import { bytesFor, closeRoom, openRoom, type Room } from '#core/kernels/kernels.ts';
import { atOnce, PIECE, type Pieces } from '#core/pieces.ts';

/** Eigenvalues in descending order; row i of `vectors` (n × n, row-major) is the unit eigenvector of values[i]. */
export interface SymmetricEigen {
  values: Float64Array;
  vectors: Float64Array;
}

/** More rounds than any eigenvalue has been seen to need. */
const MOST_ROUNDS = 60;

/**
 * All eigenvalues and eigenvectors of a real symmetric matrix, by Householder reduction to tridiagonal form and then
 * QL with implicit shifts: the procedures tred2 and tql2 of Martin, Reinsch & Wilkinson and of Bowdler et al.
 * (Numerische Mathematik 11, 1968), in the layout of EISPACK. About 4 n³ multiplications.
 * @param matrix n × n, row-major, left as it is; of each pair across the diagonal the upper entry is read.
 * @throws RangeError when the size is wrong or an entry is not finite.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): SymmetricEigen {
  return atOnce(eigenInPieces(matrix, n));
}

/** The same in pieces. */
export function* eigenInPieces(matrix: ArrayLike<number>, n: number): Pieces<SymmetricEigen> {
  if (matrix.length !== n * n) throw new RangeError(`A ${n} × ${n} matrix has ${n * n} entries, not ${matrix.length}.`);
  const size = largestSize(matrix);
  if (!Number.isFinite(size)) throw new RangeError('A matrix with entries that are not finite has no eigenvalues.');
  // A power of two changes no digit, and near 1 no product of entries is lost to underflow.
  const unit = size === 0 ? 1 : 2 ** Math.floor(Math.log2(size));
  const stride = Math.ceil(n / 8) * 8;
  const room = openRoom(bytesFor(2, n * stride + 2 * n));
  const all = room?.doubles(n * stride) ?? new Float64Array(n * stride);
  const turns = room?.doubles(2 * n) ?? new Float64Array(2 * n);
  const u = Array.from({ length: n }, (_, i) => all.subarray(i * stride, i * stride + n));
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) u[i]![j] = matrix[i * n + j]! / unit;
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  if (n > 0) yield* tridiagonalize(u, diagonal, beside);
  yield* diagonalize(diagonal, beside, turns, (from, to) => rotateRows(room, u, stride, turns, from, to));
  const found = descending(u, diagonal, unit);
  if (room) closeRoom(room);
  return found;
}

/**
 * Leaves the orthogonal transformation in `u` (row j belongs to entry j), the diagonal of the tridiagonal matrix in
 * `d` and what lies beside it in `e`, where e[i] stands between i − 1 and i. EISPACK's matrix is transposed here, so that
 * all inner loops run along rows.
 */
function* tridiagonalize(u: Float64Array[], d: Float64Array, e: Float64Array): Pieces<void> {
  const n = d.length;
  const stride = strideOf(n);
  for (let j = 0; j < n; j++) d[j] = u[j]![n - 1]!;
  for (let i = n - 1; i > 0; i--) {
    reflect(u, d, e, i);
    if (i % stride === 0) yield ((n - i) / n) * 0.3;
  }
  for (let i = 0; i < n - 1; i++) {
    accumulate(u, d, i);
    if (i % stride === 0) yield 0.3 + (i / n) * 0.2;
  }
  finish(u, d);
  e[0] = 0;
}

/** One Householder reflection, which clears column i but for the entry beside the diagonal. */
function reflect(u: Float64Array[], d: Float64Array, e: Float64Array, i: number): void {
  let scale = 0;
  for (let k = 0; k < i; k++) scale += Math.abs(d[k]!);
  if (scale === 0) {
    e[i] = d[i - 1]!;
    for (let j = 0; j < i; j++) {
      d[j] = u[j]![i - 1]!;
      u[j]![i] = 0;
      u[i]![j] = 0;
    }
    d[i] = 0;
    return;
  }
  let h = 0;
  for (let k = 0; k < i; k++) {
    d[k]! /= scale;
    h += d[k]! * d[k]!;
  }
  const f = d[i - 1]!;
  const g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
  e[i] = scale * g;
  h -= f * g;
  d[i - 1] = f - g;
  project(u, d, e, i, h);
  for (let j = 0; j < i; j++) {
    const row = u[j]!;
    const dj = d[j]!;
    const ej = e[j]!;
    for (let k = j; k < i; k++) row[k]! -= dj * e[k]! + ej * d[k]!;
    d[j] = row[i - 1]!;
    row[i] = 0;
  }
  d[i] = h;
}

/** For the reflection d with |d|² = 2h, turns e into p − (p·d / 2h) d with p = A d / h, and keeps d in row i. */
function project(u: Float64Array[], d: Float64Array, e: Float64Array, i: number, h: number): void {
  e.fill(0, 0, i);
  const kept = u[i]!;
  for (let j = 0; j < i; j++) {
    const row = u[j]!;
    const dj = d[j]!;
    kept[j] = dj;
    let sum = e[j]! + row[j]! * dj;
    for (let k = j + 1; k < i; k++) {
      sum += row[k]! * d[k]!;
      e[k]! += row[k]! * dj;
    }
    e[j] = sum;
  }
  let dot = 0;
  for (let j = 0; j < i; j++) {
    e[j]! /= h;
    dot += e[j]! * d[j]!;
  }
  const half = dot / (h + h);
  for (let j = 0; j < i; j++) e[j]! -= half * d[j]!;
}

/** Multiplies the reflection i + 1 to those before it. */
function accumulate(u: Float64Array[], d: Float64Array, i: number): void {
  const n = d.length;
  u[i]![n - 1] = u[i]![i]!;
  u[i]![i] = 1;
  const reflection = u[i + 1]!;
  const h = d[i + 1]!;
  if (h !== 0) {
    for (let k = 0; k <= i; k++) d[k] = reflection[k]! / h;
    for (let j = 0; j <= i; j++) {
      const row = u[j]!;
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += reflection[k]! * row[k]!;
      for (let k = 0; k <= i; k++) row[k]! -= sum * d[k]!;
    }
  }
  reflection.fill(0, 0, i + 1);
}

/** Leaves the product of all reflections in `u`, and the diagonal in `d`. */
function finish(u: Float64Array[], d: Float64Array): void {
  const n = d.length;
  for (let j = 0; j < n; j++) {
    d[j] = u[j]![n - 1]!;
    u[j]![n - 1] = 0;
  }
  u[n - 1]![n - 1] = 1;
}

/**
 * QL with implicit shifts: turns `d` into the eigenvalues.
 * @param rotate turns rows of what is to become the eigenvectors, from one to another, by what was left in `turns`
 */
function* diagonalize(
  d: Float64Array,
  e: Float64Array,
  turns: Float64Array,
  rotate: (from: number, to: number) => void,
): Pieces<void> {
  const n = d.length;
  const stride = Math.max(1, strideOf(n) >> 2);
  e.copyWithin(0, 1);
  if (n > 0) e[n - 1] = 0;
  // Not 0: beside entries near 1, a quotient by anything smaller still would overflow.
  let largest = 1e-270;
  let shifted = 0;
  for (let l = 0; l < n; l++) {
    largest = Math.max(largest, Math.abs(d[l]!) + Math.abs(e[l]!));
    let m = l;
    while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * largest) m++;
    for (let round = 0; m > l && Math.abs(e[l]!) > Number.EPSILON * largest; round++) {
      if (round === MOST_ROUNDS) throw new Error('The eigenvalues of this matrix did not settle.');
      shifted += shift(d, e, l);
      sweep(d, e, l, m, turns);
      rotate(l, m);
    }
    d[l]! += shifted;
    e[l] = 0;
    if (l % stride === 0) yield 0.5 + (l / n) * 0.5;
  }
}

/** Moves the spectrum by Wilkinson's shift, which is returned, and sets d[l] and d[l + 1]. */
function shift(d: Float64Array, e: Float64Array, l: number): number {
  const g = d[l]!;
  const p = (d[l + 1]! - g) / (2 * e[l]!);
  const r = p < 0 ? -hypotenuse(p, 1) : hypotenuse(p, 1);
  d[l] = e[l]! / (p + r);
  d[l + 1] = e[l]! * (p + r);
  const h = g - d[l]!;
  for (let i = l + 2; i < d.length; i++) d[i]! -= h;
  return h;
}

/** One chase of the bulge from m up to l, by plane rotations. @param turns is given c and s of each, by the row above it */
function sweep(d: Float64Array, e: Float64Array, l: number, m: number, turns: Float64Array): void {
  const below = d[l + 1]!;
  const besideBelow = e[l + 1]!;
  let p = d[m]!;
  let c = 1;
  let c2 = 1;
  let c3 = 1;
  let s = 0;
  let s2 = 0;
  for (let i = m - 1; i >= l; i--) {
    c3 = c2;
    c2 = c;
    s2 = s;
    const g = c * e[i]!;
    const h = c * p;
    const r = hypotenuse(p, e[i]!);
    e[i + 1] = s * r;
    s = e[i]! / r;
    c = p / r;
    p = c * d[i]! - s * g;
    d[i + 1] = h + s * (c * g + s * d[i]!);
    turns[2 * i] = c;
    turns[2 * i + 1] = s;
  }
  p = (-s * s2 * c3 * besideBelow * e[l]!) / below;
  e[l] = s * p;
  d[l] = c * p;
}

/** Turns the rows from one to another, each with the one below it, from the last pair to the first. */
function rotateRows(
  room: Room | null,
  u: Float64Array[],
  stride: number,
  turns: Float64Array,
  from: number,
  to: number,
): void {
  if (room) {
    room.functions.rotateRows(u[from]!.byteOffset, 8 * stride, to - from, turns.byteOffset + 16 * from);
    return;
  }
  for (let i = to - 1; i >= from; i--) rotate(u[i]!, u[i + 1]!, turns[2 * i]!, turns[2 * i + 1]!);
}

function rotate(a: Float64Array, b: Float64Array, c: number, s: number): void {
  for (let k = 0; k < a.length; k++) {
    const ak = a[k]!;
    const bk = b[k]!;
    b[k] = s * ak + c * bk;
    a[k] = c * ak - s * bk;
  }
}

/** So many steps of about 2n² multiply-adds make a piece. */
function strideOf(n: number): number {
  return Math.max(1, Math.floor(PIECE / (2 * n * n)));
}

function largestSize(matrix: ArrayLike<number>): number {
  let size = 0;
  for (let i = 0; i < matrix.length; i++) size = Math.max(size, Math.abs(matrix[i]!));
  return size;
}

/** Math.hypot, but several times as fast and alike on every machine. */
function hypotenuse(a: number, b: number): number {
  const long = Math.max(Math.abs(a), Math.abs(b));
  if (long === 0) return 0;
  const ratio = Math.min(Math.abs(a), Math.abs(b)) / long;
  return long * Math.sqrt(1 + ratio * ratio);
}

function descending(rows: Float64Array[], d: Float64Array, unit: number): SymmetricEigen {
  const n = d.length;
  const order = Array.from(d.keys()).sort((a, b) => d[b]! - d[a]!);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    vectors.set(rows[from]!, to * n);
  });
  return { values: Float64Array.from(order, (i) => d[i]! * unit), vectors };
}
