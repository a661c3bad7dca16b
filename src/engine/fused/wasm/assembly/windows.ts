import { addColumns, copyColumns } from './columns';
import { multiplyPart, multiplyTransposedPart } from './products';
import { bytesOf, PANEL, wholePanels } from './vectors';

/**
 * Stretches of a row that a layer reads or writes one after the other, in numbers; what of them lies beyond the row's ends is
 * not there. As core/network/windows.ts has it. A row's numbers lie in panels, so a stretch of all rows that begins and ends
 * with a panel is a matrix as it lies there: nothing is copied, and what is cut off leaves rows or columns of the kernel out.
 */
@unmanaged
export class Windows {
  length: i32;
  /** From where one begins to where the next does. */
  advance: i32;
  /** By how much the first begins before the row. */
  before: i32;
  /** Numbers of a row. */
  size: i32;
  /** Where stretches are copied to that begin or end within a panel; 0 where none does. */
  aside: usize;
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function startOf(windows: Windows, i: i32): i32 {
  return i * windows.advance - windows.before;
}

/** From where on there is something of it. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function firstOf(windows: Windows, i: i32): i32 {
  return max(startOf(windows, i), 0);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function endOf(windows: Windows, i: i32): i32 {
  return min(startOf(windows, i) + windows.length, windows.size);
}

/** How many of a window's first numbers the matrix leaves out, and how many it has. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function skipped(windows: Windows, i: i32): i32 {
  return windows.aside ? 0 : firstOf(windows, i) - startOf(windows, i);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function counted(windows: Windows, i: i32): i32 {
  return windows.aside ? wholePanels(windows.length) : endOf(windows, i) - firstOf(windows, i);
}

/** A window of all rows as a matrix. */
function read(x: usize, windows: Windows, i: i32, rows: i32): usize {
  const first = firstOf(windows, i);
  const aside = windows.aside;
  if (!aside) return x + bytesOf(rows, first);
  memory.fill(aside, 0, bytesOf(rows, wholePanels(windows.length)));
  copyColumns(x, first, aside, first - startOf(windows, i), endOf(windows, i) - first, rows);
  return aside;
}

/**
 * Each of `count` windows of y ← the window of x · weights + bias; where `bias` is 0, it is added to what is there, for windows
 * may overlap.
 * @param nothing zeros, as many as the longest window
 */
export function multiplyWindows(
  x: usize,
  reads: Windows,
  weights: usize,
  bias: usize,
  y: usize,
  writes: Windows,
  count: i32,
  rows: i32,
  nothing: usize,
): void {
  const weightRows = wholePanels(reads.length);
  for (let i = 0; i < count; i++) {
    const inputs = counted(reads, i);
    const units = counted(writes, i);
    if (inputs <= 0 || units <= 0) continue;
    const from = read(x, reads, i, rows);
    const part = weights + <usize>skipped(reads, i) * PANEL + bytesOf(weightRows, skipped(writes, i));
    const aside = writes.aside;
    const first = firstOf(writes, i);
    if (!aside) {
      multiplyPart(from, part, weightRows, bias, y + bytesOf(rows, first), rows, inputs, units);
      continue;
    }
    multiplyPart(from, part, weightRows, bias ? bias : nothing, aside, rows, inputs, units);
    const skip = first - startOf(writes, i);
    if (bias) copyColumns(aside, skip, y, first, endOf(writes, i) - first, rows);
    else addColumns(aside, skip, y, first, endOf(writes, i) - first, rows);
  }
}

/** out += Σ windowsᵀ of x · windows of the gradients: the way back to the weights of `multiplyWindows`. */
export function multiplyTransposedWindows(
  x: usize,
  reads: Windows,
  gradients: usize,
  writes: Windows,
  out: usize,
  count: i32,
  rows: i32,
): void {
  const outRows = wholePanels(reads.length);
  for (let i = 0; i < count; i++) {
    const inputs = counted(reads, i);
    const units = counted(writes, i);
    if (inputs <= 0 || units <= 0) continue;
    const part = out + <usize>skipped(reads, i) * PANEL + bytesOf(outRows, skipped(writes, i));
    const gradient = read(gradients, writes, i, rows);
    multiplyTransposedPart(read(x, reads, i, rows), gradient, part, outRows, rows, inputs, units, true);
  }
}
