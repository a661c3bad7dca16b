import { alike, type Floats } from '#core/network/floats.ts';

/** A matrix in someone's memory: the number in row r and column c is at r · rowStep + c · columnStep. */
export interface Matrix<T extends Floats> {
  numbers: T;
  rowStep: number;
  columnStep: number;
}

/** Numbers that lie row by row. */
export function matrixOf<T extends Floats>(numbers: T, columns: number): Matrix<T> {
  return { numbers, rowStep: columns, columnStep: 1 };
}

export function transposed<T extends Floats>({ numbers, rowStep, columnStep }: Matrix<T>): Matrix<T> {
  return { numbers, rowStep: columnStep, columnStep: rowStep };
}

/**
 * out ← a · b + start, where each row of `out` starts from `start`. Sums are taken in float64 and rounded once; those of
 * two rows and four columns go on at once, so that none waits for another and each number that is read serves several.
 */
export function multiply<T extends Floats>(a: Matrix<T>, b: Matrix<T>, start: T, out: T, inner: number): void {
  const columns = start.length;
  const rows = out.length / columns;
  const wholeRows = rows & ~1;
  const wholeColumns = columns & ~3;
  for (let row = 0; row < wholeRows; row += 2) {
    for (let column = 0; column < wholeColumns; column += 4) multiplyBlock(a, b, start, out, inner, row, column);
  }
  for (let row = 0; row < rows; row++) {
    for (let column = row < wholeRows ? wholeColumns : 0; column < columns; column++) {
      out[row * columns + column] = sumOfProducts(a, b, start[column]!, inner, row, column);
    }
  }
}

/** Two rows of four columns. */
function multiplyBlock<T extends Floats>(
  { numbers: x, rowStep, columnStep }: Matrix<T>,
  { numbers: y, rowStep: down, columnStep: right }: Matrix<T>,
  start: T,
  out: T,
  inner: number,
  row: number,
  column: number,
): void {
  let s00 = start[column]!;
  let s01 = start[column + 1]!;
  let s02 = start[column + 2]!;
  let s03 = start[column + 3]!;
  let [s10, s11, s12, s13] = [s00, s01, s02, s03];
  let at = right * column;
  let from = rowStep * row;
  for (let i = 0; i < inner; i++, from += columnStep, at += down) {
    const x0 = x[from]!;
    const x1 = x[from + rowStep]!;
    const y0 = y[at]!;
    const y1 = y[at + right]!;
    const y2 = y[at + 2 * right]!;
    const y3 = y[at + 3 * right]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
  }
  const columns = start.length;
  const to = row * columns + column;
  out[to] = s00;
  out[to + 1] = s01;
  out[to + 2] = s02;
  out[to + 3] = s03;
  out[to + columns] = s10;
  out[to + columns + 1] = s11;
  out[to + columns + 2] = s12;
  out[to + columns + 3] = s13;
}

function sumOfProducts<T extends Floats>(
  a: Matrix<T>,
  b: Matrix<T>,
  start: number,
  inner: number,
  row: number,
  column: number,
): number {
  let sum = start;
  let from = a.rowStep * row;
  let at = b.columnStep * column;
  for (let i = 0; i < inner; i++, from += a.columnStep, at += b.rowStep) sum += a.numbers[from]! * b.numbers[at]!;
  return sum;
}

/** The sums of a matrix's columns. */
export function sumRows<T extends Floats>(x: T, columns: number): T {
  const sums = new Float64Array(columns);
  for (let at = 0; at < x.length; ) {
    for (let column = 0; column < columns; column++, at++) sums[column]! += x[at]!;
  }
  const rounded = alike(x, columns);
  rounded.set(sums);
  return rounded;
}
