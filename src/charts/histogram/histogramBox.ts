import type { Size } from '../frame/size.ts';
import type { ClassHistograms, HistogramLook } from './classHistograms.ts';

const MARGIN = { top: 20, right: 10, bottom: 40, left: 38 };
/** Height of the rows above and below the histograms, where the counts stand. */
const CELL = 22;
/** A plot lower than this is low: the upper counts stand above it, in the place of words that they make needless. */
const LOW = 150;
const LOW_CELLS = { above: 2, below: 17 };

/** Where the histograms of a histogram lie, in pixels. */
export function boxOf({ width, height }: Size) {
  const [top, bottom] = [MARGIN.top, height - MARGIN.bottom];
  return { left: MARGIN.left, right: width - MARGIN.right, top, bottom, low: bottom - top < LOW };
}

/** The ground, and how high a histogram may be. */
export function halvesOf(size: Size): [middle: number, half: number] {
  const { top, bottom, low } = boxOf(size);
  const highest = top + (low ? LOW_CELLS.above : CELL);
  const lowest = bottom - (low ? LOW_CELLS.below : CELL);
  return [(highest + lowest) / 2, Math.max(1, (lowest - highest) / 2)];
}

/** Counts are drawn by their roots, so that a few rows can be seen beside many; areas, of course, as they are. */
export function heightIn(histograms: ClassHistograms, look: HistogramLook, half: number): (value: number) => number {
  const root = look.heights === 'count' && !look.equal;
  return (value) => half * (root ? Math.sqrt(value / histograms.most) : value / histograms.most);
}
