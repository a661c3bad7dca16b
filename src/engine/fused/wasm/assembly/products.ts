import { at, PANEL, plus, VECTOR } from './vectors';

/**
 * Matrix products over panels. A matrix of r × c numbers lies as ⌈c / 8⌉ panels one after the other, each with the r
 * rows of eight columns, padded with zeros. So every product reads and writes memory in order, and a panel of the right
 * factor stays in the nearest cache while all rows go by. Blocks of 4 × 8 sums are kept in registers.
 *
 * Counts of columns are multiples of 8, counts of rows multiples of 4.
 */

/**
 * out (rows × units) = x (rows × inputs) · weights (inputs × units) + bias, or + out where `bias` is 0.
 */
export function multiply(x: usize, weights: usize, bias: usize, out: usize, rows: i32, inputs: i32, units: i32): void {
  multiplyPart(x, weights, inputs, bias, out, rows, inputs, units);
}

/** The same with `inputs` rows that follow one another of weights that have `weightRows`. */
export function multiplyPart(
  x: usize,
  weights: usize,
  weightRows: i32,
  bias: usize,
  out: usize,
  rows: i32,
  inputs: i32,
  units: i32,
): void {
  const panelBytes = <usize>rows * PANEL;
  const end = <usize>inputs * PANEL;
  for (let unit = 0; unit < units; unit += 8) {
    for (let row: usize = 0; row < panelBytes; row += 4 * PANEL) {
      multiplyBlock(x + row, weights, bias, out + row, panelBytes, weights + end);
    }
    weights += <usize>weightRows * PANEL;
    out += panelBytes;
    if (bias) bias += PANEL;
  }
}

/** Four rows of eight units. */
function multiplyBlock(x: usize, weights: usize, bias: usize, out: usize, panelBytes: usize, end: usize): void {
  let s00: v128, s01: v128, s10: v128, s11: v128, s20: v128, s21: v128, s30: v128, s31: v128;
  if (bias) {
    s00 = s10 = s20 = s30 = at(bias);
    s01 = s11 = s21 = s31 = v128.load(bias, 16);
  } else {
    s00 = at(out);
    s01 = v128.load(out, 16);
    s10 = v128.load(out, 32);
    s11 = v128.load(out, 48);
    s20 = v128.load(out, 64);
    s21 = v128.load(out, 80);
    s30 = v128.load(out, 96);
    s31 = v128.load(out, 112);
  }
  while (weights < end) {
    let input = x;
    const panelEnd = x + PANEL;
    do {
      let w0 = at(weights);
      let w1 = v128.load(weights, 16);
      let x0 = v128.load32_splat(input);
      let x1 = v128.load32_splat(input, 32);
      let x2 = v128.load32_splat(input, 64);
      let x3 = v128.load32_splat(input, 96);
      s00 = plus(s00, x0, w0);
      s01 = plus(s01, x0, w1);
      s10 = plus(s10, x1, w0);
      s11 = plus(s11, x1, w1);
      s20 = plus(s20, x2, w0);
      s21 = plus(s21, x2, w1);
      s30 = plus(s30, x3, w0);
      s31 = plus(s31, x3, w1);
      w0 = v128.load(weights, 32);
      w1 = v128.load(weights, 48);
      x0 = v128.load32_splat(input, 4);
      x1 = v128.load32_splat(input, 36);
      x2 = v128.load32_splat(input, 68);
      x3 = v128.load32_splat(input, 100);
      s00 = plus(s00, x0, w0);
      s01 = plus(s01, x0, w1);
      s10 = plus(s10, x1, w0);
      s11 = plus(s11, x1, w1);
      s20 = plus(s20, x2, w0);
      s21 = plus(s21, x2, w1);
      s30 = plus(s30, x3, w0);
      s31 = plus(s31, x3, w1);
      weights += 2 * PANEL;
      input += 8;
    } while (input < panelEnd);
    x += panelBytes;
  }
  v128.store(out, s00);
  v128.store(out, s01, 16);
  v128.store(out, s10, 32);
  v128.store(out, s11, 48);
  v128.store(out, s20, 64);
  v128.store(out, s21, 80);
  v128.store(out, s30, 96);
  v128.store(out, s31, 112);
}

/** out (inputs × units) = xᵀ · gradients, + out where `add`; x is rows × inputs, gradients rows × units. */
export function multiplyTransposed(
  x: usize,
  gradients: usize,
  out: usize,
  rows: i32,
  inputs: i32,
  units: i32,
  add: bool,
): void {
  multiplyTransposedPart(x, gradients, out, inputs, rows, inputs, units, add);
}

/** The same for `inputs` rows that follow one another of an `out` that has `outRows`. */
export function multiplyTransposedPart(
  x: usize,
  gradients: usize,
  out: usize,
  outRows: i32,
  rows: i32,
  inputs: i32,
  units: i32,
  add: bool,
): void {
  const panelBytes = <usize>rows * PANEL;
  const gap = <usize>(outRows - inputs) * PANEL;
  for (let unit = 0; unit < units; unit += 8) {
    let panel = x;
    for (let input = 0; input < inputs; input += 8) {
      transposedBlock(panel, gradients, out, gradients + panelBytes, add);
      transposedBlock(panel + VECTOR, gradients, out + 4 * PANEL, gradients + panelBytes, add);
      panel += panelBytes;
      out += 8 * PANEL;
    }
    gradients += panelBytes;
    out += gap;
  }
}

/** Four inputs' weights to eight units. */
function transposedBlock(x: usize, gradients: usize, out: usize, end: usize, add: bool): void {
  let s00: v128, s01: v128, s10: v128, s11: v128, s20: v128, s21: v128, s30: v128, s31: v128;
  if (add) {
    s00 = at(out);
    s01 = v128.load(out, 16);
    s10 = v128.load(out, 32);
    s11 = v128.load(out, 48);
    s20 = v128.load(out, 64);
    s21 = v128.load(out, 80);
    s30 = v128.load(out, 96);
    s31 = v128.load(out, 112);
  } else {
    s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = f32x4.splat(0);
  }
  do {
    let g0 = at(gradients);
    let g1 = v128.load(gradients, 16);
    let x0 = v128.load32_splat(x);
    let x1 = v128.load32_splat(x, 4);
    let x2 = v128.load32_splat(x, 8);
    let x3 = v128.load32_splat(x, 12);
    s00 = plus(s00, x0, g0);
    s01 = plus(s01, x0, g1);
    s10 = plus(s10, x1, g0);
    s11 = plus(s11, x1, g1);
    s20 = plus(s20, x2, g0);
    s21 = plus(s21, x2, g1);
    s30 = plus(s30, x3, g0);
    s31 = plus(s31, x3, g1);
    g0 = v128.load(gradients, 32);
    g1 = v128.load(gradients, 48);
    x0 = v128.load32_splat(x, 32);
    x1 = v128.load32_splat(x, 36);
    x2 = v128.load32_splat(x, 40);
    x3 = v128.load32_splat(x, 44);
    s00 = plus(s00, x0, g0);
    s01 = plus(s01, x0, g1);
    s10 = plus(s10, x1, g0);
    s11 = plus(s11, x1, g1);
    s20 = plus(s20, x2, g0);
    s21 = plus(s21, x2, g1);
    s30 = plus(s30, x3, g0);
    s31 = plus(s31, x3, g1);
    x += 2 * PANEL;
    gradients += 2 * PANEL;
  } while (gradients < end);
  v128.store(out, s00);
  v128.store(out, s01, 16);
  v128.store(out, s10, 32);
  v128.store(out, s11, 48);
  v128.store(out, s20, 64);
  v128.store(out, s21, 80);
  v128.store(out, s30, 96);
  v128.store(out, s31, 112);
}

/** out (units × inputs) = weightsᵀ, in blocks of 8 × 8, each of which lies in one piece on either side. */
export function transpose(weights: usize, out: usize, inputs: i32, units: i32): void {
  const outBytes = <usize>units * PANEL;
  for (let unit = 0; unit < units; unit += 8) {
    for (let input = 0; input < inputs; input += 8) {
      const block = out + <usize>(input >> 3) * outBytes + <usize>unit * PANEL;
      transposeSquare(weights, block);
      transposeSquare(weights + VECTOR, block + 4 * PANEL);
      transposeSquare(weights + 4 * PANEL, block + VECTOR);
      transposeSquare(weights + 4 * PANEL + VECTOR, block + 4 * PANEL + VECTOR);
      weights += 8 * PANEL;
    }
  }
}

/** 4 × 4 numbers of a panel. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function transposeSquare(from: usize, to: usize): void {
  const a = at(from);
  const b = v128.load(from, 32);
  const c = v128.load(from, 64);
  const d = v128.load(from, 96);
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const abHigh = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cdHigh = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(to, i64x2.shuffle(ab, cd, 1, 3), 32);
  v128.store(to, i64x2.shuffle(abHigh, cdHigh, 0, 2), 64);
  v128.store(to, i64x2.shuffle(abHigh, cdHigh, 1, 3), 96);
}
