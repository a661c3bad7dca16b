import { alike, type Floats } from './floats.ts';

// Row-major matrices. The innermost loops go along rows, so that memory is read and written in order.

/** out (rows × units) += x (rows × inputs) · w (inputs × units) */
export function addProduct<T extends Floats>(out: T, x: T, w: T, rows: number, inputs: number, units: number): void {
  for (let row = 0; row < rows; row++) {
    const to = row * units;
    for (let input = 0, from = 0; input < inputs; input++, from += units) {
      const factor = x[row * inputs + input]!;
      for (let unit = 0; unit < units; unit++) out[to + unit]! += factor * w[from + unit]!;
    }
  }
}

/** out (inputs × units) += xᵀ · g, where x is rows × inputs and g is rows × units */
export function addProductOfTransposed<T extends Floats>(
  out: T,
  x: T,
  g: T,
  rows: number,
  inputs: number,
  units: number,
): void {
  for (let row = 0; row < rows; row++) {
    const from = row * units;
    for (let input = 0, to = 0; input < inputs; input++, to += units) {
      const factor = x[row * inputs + input]!;
      for (let unit = 0; unit < units; unit++) out[to + unit]! += factor * g[from + unit]!;
    }
  }
}

/** out (rows × inputs) = g (rows × units) · wᵀ, where w is inputs × units */
export function productWithTransposed<T extends Floats>(g: T, w: T, rows: number, inputs: number, units: number): T {
  const out = alike(g, rows * inputs);
  for (let row = 0; row < rows; row++) {
    for (let input = 0; input < inputs; input++) {
      let sum = 0;
      for (let unit = 0; unit < units; unit++) sum += g[row * units + unit]! * w[input * units + unit]!;
      out[row * inputs + input] = sum;
    }
  }
  return out;
}

/** The sums of a matrix's columns. */
export function sumRows<T extends Floats>(x: T, columns: number): T {
  const sums = alike(x, columns);
  for (let from = 0; from < x.length; from += columns) {
    for (let column = 0; column < columns; column++) sums[column]! += x[from + column]!;
  }
  return sums;
}
