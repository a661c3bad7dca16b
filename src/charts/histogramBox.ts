import type { HeapLook, Heaps } from './heaps.ts';
import type { Size } from './size.ts';

const MARGIN = { top: 20, right: 10, bottom: 40, left: 38 };
/** Height of the rows above and below the heaps, where the counts stand; in a low chart they stand over the heaps. */
const CELL = 22;
const LOW = 150;

/** Where the heaps of a histogram lie, in pixels. */
export function boxOf({ width, height }: Size) {
  return { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
}

/** The ground, and how high a heap may be. */
export function halvesOf(size: Size): [middle: number, half: number] {
  const { top, bottom } = boxOf(size);
  const middle = (top + bottom) / 2;
  return [middle, Math.max(1, middle - top - (bottom - top < LOW ? 4 : CELL))];
}

/** Counts are drawn by their roots, so that a few rows can be seen beside many; areas, of course, as they are. */
export function heightIn(heaps: Heaps, look: HeapLook, half: number): (value: number) => number {
  const root = look.heights === 'count' && !look.equal;
  return (value) => half * (root ? Math.sqrt(value / heaps.most) : value / heaps.most);
}
