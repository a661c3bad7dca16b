import { at, bytesOf, PANEL, VECTOR } from './vectors';

/**
 * Copies `count` columns of a matrix from column `first` on into another one from column `into` on; both have `rows` rows.
 * Four at a time, as long as they lie side by side in either.
 */
export function copyColumns(from: usize, first: i32, to: usize, into: i32, count: i32, rows: i32): void {
  const end = <usize>rows * PANEL;
  for (let i = 0; i < count; ) {
    const source = from + columnAt(first + i, rows);
    const target = to + columnAt(into + i, rows);
    if (fourLie(first + i, into + i, count - i)) {
      for (let row: usize = 0; row < end; row += PANEL) v128.store(target + row, at(source + row));
      i += 4;
    } else {
      for (let row: usize = 0; row < end; row += PANEL) store<f32>(target + row, load<f32>(source + row));
      i++;
    }
  }
}

/** The same, added to what is there. */
export function addColumns(from: usize, first: i32, to: usize, into: i32, count: i32, rows: i32): void {
  const end = <usize>rows * PANEL;
  for (let i = 0; i < count; ) {
    const source = from + columnAt(first + i, rows);
    const target = to + columnAt(into + i, rows);
    if (fourLie(first + i, into + i, count - i)) {
      for (let row: usize = 0; row < end; row += PANEL) {
        v128.store(target + row, f32x4.add(at(target + row), at(source + row)));
      }
      i += 4;
    } else {
      for (let row: usize = 0; row < end; row += PANEL) {
        store<f32>(target + row, load<f32>(target + row) + load<f32>(source + row));
      }
      i++;
    }
  }
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function columnAt(column: i32, rows: i32): usize {
  return bytesOf(rows, column & ~7) + ((<usize>(column & 7)) << 2);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function fourLie(column: i32, other: i32, left: i32): bool {
  return left >= 4 && (column & 7) <= 4 && (other & 7) <= 4;
}

/** out ← the sums of a matrix's columns over its first `rows` of `padded` rows, + out where `add`. */
export function sumColumns(x: usize, out: usize, rows: i32, padded: i32, units: i32, add: bool): void {
  for (let unit = 0; unit < units; unit += 8, x += <usize>padded * PANEL, out += PANEL) {
    let left = add ? at(out) : f32x4.splat(0);
    let right = add ? v128.load(out, 16) : f32x4.splat(0);
    const end = x + <usize>rows * PANEL;
    for (let row = x; row < end; row += PANEL) {
      left = f32x4.add(left, at(row));
      right = f32x4.add(right, v128.load(row, 16));
    }
    v128.store(out, left);
    v128.store(out, right, 16);
  }
}

/** All rows of a matrix ← the same row. */
export function fillRows(row: usize, x: usize, rows: i32, units: i32): void {
  for (let unit = 0; unit < units; unit += 8, row += PANEL) {
    const left = at(row);
    const right = v128.load(row, 16);
    for (const end = x + <usize>rows * PANEL; x < end; x += PANEL) {
      v128.store(x, left);
      v128.store(x, right, 16);
    }
  }
}

/** What is there once for each of `period` numbers, for all of the `units` that go through them in turn. */
export function spread(from: usize, to: usize, units: i32, period: i32): usize {
  if (units == period) return from;
  const bytes = (<usize>units) << 2;
  const each = (<usize>period) << 2;
  for (let i: usize = 0; i < bytes; i += each) memory.copy(to + i, from, min(each, bytes - i));
  return to;
}

/** The other way round: out ← the sums over the units of each of `period` numbers, + out where `add`. */
export function foldPeriods(from: usize, out: usize, units: i32, period: i32, add: bool): void {
  for (let i = 0; i < period; i++, out += 4) {
    let sum: f32 = add ? load<f32>(out) : 0;
    for (let unit = i; unit < units; unit += period) sum += load<f32>(from + ((<usize>unit) << 2));
    store<f32>(out, sum);
  }
}

/** Each of the units ← the sum over all that are of the same of `period` numbers. */
export function sharePeriods(x: usize, units: i32, period: i32): void {
  if (units == period) return;
  foldPeriods(x, x, units, period, false);
  const each = (<usize>period) << 2;
  const bytes = (<usize>units) << 2;
  for (let i = each; i < bytes; i += each) memory.copy(x + i, x, each);
}

/** out ← x · factors, `bytes` long. */
export function multiplyEach(x: usize, factors: usize, out: usize, bytes: usize): void {
  for (const end = x + bytes; x < end; x += VECTOR, factors += VECTOR, out += VECTOR) {
    v128.store(out, f32x4.mul(at(x), at(factors)));
  }
}

/** sums += x, `bytes` long. */
export function addEach(x: usize, sums: usize, bytes: usize): void {
  for (const end = x + bytes; x < end; x += VECTOR, sums += VECTOR) v128.store(sums, f32x4.add(at(sums), at(x)));
}
