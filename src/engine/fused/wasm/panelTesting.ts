import fc from 'fast-check';
import type { KernelInstance } from './kernels.ts';
import { paddedColumns } from './padding.ts';

/** Places in an instance's memory, far enough apart for any of the small matrices of tests. */
export const [A, B, C, D, E] = [2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19, 3 * 2 ** 18] as const;
/** Bytes that hold them all. */
export const BYTES = 2 ** 20;

export const sizes = fc.integer({ min: 1, max: 17 });
export const numbers = (count: number) =>
  fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: count, maxLength: count });

/** Writes rows × columns numbers in panels, in rows filled up to `padded`. */
export function writePanels(
  { floats }: KernelInstance,
  at: number,
  values: readonly number[],
  columns: number,
  padded: number,
): void {
  floats.fill(0, at / 4, at / 4 + padded * paddedColumns(columns));
  values.forEach((value, i) => {
    floats[at / 4 + panelIndex(Math.floor(i / columns), i % columns, padded)] = value;
  });
}

export function readPanels(
  { floats }: KernelInstance,
  at: number,
  rows: number,
  columns: number,
  padded: number,
): number[] {
  return Array.from(
    { length: rows * columns },
    (_, i) => floats[at / 4 + panelIndex(Math.floor(i / columns), i % columns, padded)]!,
  );
}

const panelIndex = (row: number, column: number, padded: number) => (column >> 3) * 8 * padded + row * 8 + (column & 7);
