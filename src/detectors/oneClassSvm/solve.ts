import { inBlocks, PIECE, type Pieces, within } from '#core/pieces.ts';

/** The solution of a one-class support vector problem. */
export interface SvmSolution {
  /** Weight of each row, 0 to 1; they add up to ν · rows. Shape: rows. */
  alpha: Float64Array;
  /** The offset ρ: rows whose weighted likeness to the support rows is less are outside. */
  rho: number;
  steps: number;
}

/** What stands for a curvature that is not positive, as a sigmoid kernel can have it. */
const LEAST_CURVATURE = 1e-12;

/**
 * Minimises ½ αᵀQα with 0 ≤ α ≤ 1 and Σα = ν · rows (Schölkopf et al., "Estimating the support of a high-dimensional
 * distribution", Neural Computation 13(7), 2001) two weights at a time, the pair chosen by second-order information (Fan,
 * Chen & Lin, "Working set selection using second order information for training SVM", JMLR 6, 2005), as libsvm does.
 * @param row Q's rows: the likeness of one training row to all.
 * @param tolerance how far the gradients of weights that could still move may differ.
 * @param rowWork multiply-adds of a row of Q
 */
export function* solveInPieces(
  rows: number,
  nu: number,
  row: (i: number) => ArrayLike<number>,
  diagonal: Float64Array,
  tolerance: number,
  rowWork: number,
): Pieces<SvmSolution> {
  const alpha = startingWeights(rows, nu);
  const gradient = new Float64Array(rows);
  const started = alpha.filter((weight) => weight > 0).length;
  yield* within(
    0,
    0.3,
    inBlocks(started, rowWork, (start, end) => {
      for (let i = start; i < end; i++) addScaled(gradient, row(i), alpha[i]!);
    }),
  );
  const stride = Math.max(1, Math.floor(PIECE / (2 * rowWork)));
  let steps = 0;
  for (; ; steps++) {
    // How many it takes nobody knows before; as many as there are rows are not few.
    if (steps % stride === 0) yield 0.3 + (0.7 * steps) / (steps + rows);
    const i = lowestThatMayGrow(alpha, gradient);
    if (i < 0) break;
    const q = row(i);
    const j = bestPartner(alpha, gradient, diagonal, q, i, tolerance);
    if (j < 0) break;
    const curvature = Math.max(diagonal[i]! + diagonal[j]! - 2 * q[j]!, LEAST_CURVATURE);
    const move = Math.min((gradient[j]! - gradient[i]!) / curvature, 1 - alpha[i]!, alpha[j]!);
    alpha[i]! += move;
    alpha[j]! -= move;
    const partner = row(j);
    for (let k = 0; k < rows; k++) gradient[k]! += move * (q[k]! - partner[k]!);
  }
  return { alpha, rho: offset(alpha, gradient), steps };
}

/** The first ν · rows weights are 1, what is left of a whole one goes to the next. */
function startingWeights(rows: number, nu: number): Float64Array {
  const total = nu * rows;
  return Float64Array.from({ length: rows }, (_, i) => Math.min(1, Math.max(0, total - i)));
}

function lowestThatMayGrow(alpha: Float64Array, gradient: Float64Array): number {
  let found = -1;
  for (let k = 0; k < alpha.length; k++) {
    if (alpha[k]! < 1 && (found < 0 || gradient[k]! < gradient[found]!)) found = k;
  }
  return found;
}

/** The weight to be made smaller that promises the largest gain; −1 where all are within the tolerance. */
function bestPartner(
  alpha: Float64Array,
  gradient: Float64Array,
  diagonal: Float64Array,
  q: ArrayLike<number>,
  i: number,
  tolerance: number,
): number {
  let found = -1;
  let largest = 0;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < alpha.length; k++) {
    if (alpha[k]! <= 0) continue;
    const difference = gradient[k]! - gradient[i]!;
    if (difference > greatest) greatest = difference;
    if (difference <= 0) continue;
    const gain = difference ** 2 / Math.max(diagonal[i]! + diagonal[k]! - 2 * q[k]!, LEAST_CURVATURE);
    if (gain > largest) {
      largest = gain;
      found = k;
    }
  }
  return greatest < tolerance ? -1 : found;
}

/** ρ is the gradient of the rows on the border; where there are none, it lies between those inside and those outside. */
function offset(alpha: Float64Array, gradient: Float64Array): number {
  let sum = 0;
  let free = 0;
  let upper = Number.POSITIVE_INFINITY;
  let lower = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < alpha.length; k++) {
    if (alpha[k] === 0) upper = Math.min(upper, gradient[k]!);
    else if (alpha[k] === 1) lower = Math.max(lower, gradient[k]!);
    else {
      sum += gradient[k]!;
      free++;
    }
  }
  if (free > 0) return sum / free;
  if (!Number.isFinite(upper)) return lower;
  return Number.isFinite(lower) ? (upper + lower) / 2 : upper;
}

function addScaled(to: Float64Array, values: ArrayLike<number>, factor: number): void {
  for (let k = 0; k < to.length; k++) to[k]! += factor * values[k]!;
}
