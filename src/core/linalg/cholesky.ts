import type { Room } from '#core/kernels/kernels.ts';

/**
 * The lower triangle L with L Lᵀ = A of a symmetric positive definite matrix (Golub & Van Loan, "Matrix Computations",
 * §4.2). What stands above the diagonal is 0.
 * @param matrix n × n, row-major; its lower triangle is read.
 * @throws RangeError when the matrix is not positive definite to the precision of float64.
 */
export function cholesky(matrix: ArrayLike<number>, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (i > j) lower[i * n + j] = sum / lower[j * n + j]!;
      else if (sum > 0) lower[i * n + i] = Math.sqrt(sum);
      else throw new RangeError('The matrix is not positive definite: some direction has no spread at all.');
    }
  }
  return lower;
}

/** The way back: L Lᵀ. Shape: n × n, row-major. */
export function fromCholesky(lower: Float64Array, n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k <= j; k++) sum += lower[i * n + k]! * lower[j * n + k]!;
      matrix[i * n + j] = sum;
      matrix[j * n + i] = sum;
    }
  }
  return matrix;
}

/** Solves L y = b in place, L lower triangular. Shape of `b`: n. */
export function solveLower(lower: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * n + k]! * b[k]!;
    b[i] = sum / lower[i * n + i]!;
  }
}

/** Right-hand sides that are solved for at once. */
export const SIDES = 8;

/**
 * The same for eight right-hand sides at once, for which every entry of L is fetched once. Shape of `b`: n × 8.
 * @param room where both are; null where they are in none
 */
export function solveLowerEight(room: Room | null, lower: Float64Array, b: Float64Array): void {
  const n = b.length / SIDES;
  if (room) {
    room.functions.solveLowerEight(lower.byteOffset, b.byteOffset, n);
    return;
  }
  for (const first of [0, SIDES / 2]) solveFour(lower, b, n, first);
}

/** Solves for four of eight right-hand sides, from the given one on. */
function solveFour(lower: Float64Array, b: Float64Array, n: number, first: number): void {
  for (let i = 0, to = first; i < n; i++, to += SIDES) {
    let p = b[to]!;
    let q = b[to + 1]!;
    let r = b[to + 2]!;
    let s = b[to + 3]!;
    let at = i * n;
    for (let k = first; k < to; k += SIDES, at++) {
      const entry = lower[at]!;
      p -= entry * b[k]!;
      q -= entry * b[k + 1]!;
      r -= entry * b[k + 2]!;
      s -= entry * b[k + 3]!;
    }
    const pivot = lower[at]!;
    b[to] = p / pivot;
    b[to + 1] = q / pivot;
    b[to + 2] = r / pivot;
    b[to + 3] = s / pivot;
  }
}

/** Solves Lᵀ y = b in place, L lower triangular. Shape of `b`: n. */
export function solveUpper(lower: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let i = n - 1; i >= 0; i--) {
    b[i]! /= lower[i * n + i]!;
    for (let k = 0; k < i; k++) b[k]! -= lower[i * n + k]! * b[i]!;
  }
}
