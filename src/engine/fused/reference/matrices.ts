import { alike, type Floats } from './floats.ts';

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
 * out ← a · b + start, row by row, where each row of `out` starts from `start`. Sums are taken in float64 and rounded
 * once; four columns at a time, so that four sums go on at once without waiting for one another.
 */
export function multiply<T extends Floats>(a: Matrix<T>, b: Matrix<T>, start: T, out: T, inner: number): void {
  const columns = start.length;
  const [x, y] = [a.numbers, b.numbers];
  for (let row = 0, to = 0; to < out.length; row++) {
    const end = a.rowStep * row + a.columnStep * inner;
    let column = 0;
    for (; column + 3 < columns; column += 4, to += 4) {
      let [s0, s1, s2, s3] = [start[column]!, start[column + 1]!, start[column + 2]!, start[column + 3]!];
      let at = b.columnStep * column;
      for (let from = a.rowStep * row; from < end; from += a.columnStep, at += b.rowStep) {
        const factor = x[from]!;
        s0 += factor * y[at]!;
        s1 += factor * y[at + b.columnStep]!;
        s2 += factor * y[at + 2 * b.columnStep]!;
        s3 += factor * y[at + 3 * b.columnStep]!;
      }
      out[to] = s0;
      out[to + 1] = s1;
      out[to + 2] = s2;
      out[to + 3] = s3;
    }
    for (; column < columns; column++, to++) {
      let sum = start[column]!;
      let at = b.columnStep * column;
      for (let from = a.rowStep * row; from < end; from += a.columnStep, at += b.rowStep) sum += x[from]! * y[at]!;
      out[to] = sum;
    }
  }
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
