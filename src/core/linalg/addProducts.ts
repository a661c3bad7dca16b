import type { Room } from '#core/kernels/kernels.ts';

/** Where a matrix begins, and how many numbers it is from one row to the next. */
export interface Matrix {
  numbers: Float64Array;
  start: number;
  stride: number;
}

/**
 * out ← out + A B, or out + Aᵀ B, in float64. Every sum begins at 0 and goes along `depth` in order, before it is added to what is there.
 * @param room where all three matrices are; null where they are in none
 * @param isTransposed whether A is depth × rows, as it stands; otherwise it is rows × depth.
 * @param b Shape: depth × columns.
 * @param out Shape: rows × columns.
 * @param rows a multiple of 4, as are `columns`
 */
export function addProducts(
  room: Room | null,
  a: Matrix,
  isTransposed: boolean,
  b: Matrix,
  out: Matrix,
  rows: number,
  columns: number,
  depth: number,
): void {
  const rowStep = isTransposed ? 1 : a.stride;
  const depthStep = isTransposed ? a.stride : 1;
  if (room) {
    const [from, by, to] = [placeOf(a), placeOf(b), placeOf(out)];
    const { addProducts } = room.functions;
    addProducts(from, 8 * rowStep, 8 * depthStep, by, 8 * b.stride, to, 8 * out.stride, rows, columns, depth);
    return;
  }
  for (let row = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 4) {
      addBlock(a, a.start + row * rowStep, rowStep, depthStep, b, out, row, column, depth);
    }
  }
}

const placeOf = ({ numbers, start }: Matrix) => numbers.byteOffset + 8 * start;

/** Two rows times four columns, all at once: each number is fetched once for several products. */
function addBlock(
  { numbers: a }: Matrix,
  from: number,
  rowStep: number,
  depthStep: number,
  { numbers: b, start, stride }: Matrix,
  out: Matrix,
  row: number,
  column: number,
  depth: number,
): void {
  let p0 = 0;
  let p1 = 0;
  let p2 = 0;
  let p3 = 0;
  let q0 = 0;
  let q1 = 0;
  let q2 = 0;
  let q3 = 0;
  for (let i = 0, at = from, by = start + column; i < depth; i++, at += depthStep, by += stride) {
    const p = a[at]!;
    const q = a[at + rowStep]!;
    const b0 = b[by]!;
    const b1 = b[by + 1]!;
    const b2 = b[by + 2]!;
    const b3 = b[by + 3]!;
    p0 += p * b0;
    p1 += p * b1;
    p2 += p * b2;
    p3 += p * b3;
    q0 += q * b0;
    q1 += q * b1;
    q2 += q * b2;
    q3 += q * b3;
  }
  const sums = out.numbers;
  const above = out.start + row * out.stride + column;
  const below = above + out.stride;
  sums[above]! += p0;
  sums[above + 1]! += p1;
  sums[above + 2]! += p2;
  sums[above + 3]! += p3;
  sums[below]! += q0;
  sums[below + 1]! += q1;
  sums[below + 2]! += q2;
  sums[below + 3]! += q3;
}
