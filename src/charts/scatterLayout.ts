import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Size } from './size.ts';

/** Fits interleaved points (x₀, y₀, x₁, y₁, …) into a box of pixels, a little off its edges. Returns interleaved pixels. */
export function layOut(points: ArrayLike<number>, width: number, height: number, margin: number): Float32Array {
  const [x, y] = scalesOf(points, width, height, margin);
  return Float32Array.from(points, (value, i) => (i % 2 === 0 ? x(value) : y(value)));
}

/** The way back: which place of the map, in the points' own coordinates, a place in that box is. */
export function placeUnder(
  points: ArrayLike<number>,
  { width, height }: Size,
  margin: number,
  [left, top]: readonly [left: number, top: number],
): [x: number, y: number] {
  const [x, y] = scalesOf(points, width, height, margin);
  return [x.invert(left), y.invert(top)];
}

function scalesOf(points: ArrayLike<number>, width: number, height: number, margin: number) {
  const axis = (offset: 0 | 1, range: [number, number]) => {
    const values = Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + offset]!);
    const [low = 0, high = 1] = extent(values);
    // Points that all share a coordinate stand in the middle.
    return scaleLinear(high > low ? [low, high] : [low - 0.5, low + 0.5], range);
  };
  return [axis(0, [margin, width - margin]), axis(1, [height - margin, margin])] as const;
}

/** The index of the point nearest to a place; null when none lies within `reach`. All in pixels. */
export function nearestPoint(pixels: ArrayLike<number>, x: number, y: number, reach: number): number | null {
  let best: number | null = null;
  let least = reach * reach;
  for (let i = 0; 2 * i < pixels.length; i++) {
    const square = (pixels[2 * i]! - x) ** 2 + (pixels[2 * i + 1]! - y) ** 2;
    if (square <= least) [best, least] = [i, square];
  }
  return best;
}

/**
 * The nearest point in the direction of an arrow key, so that a map can be walked without a mouse. Points aside of the
 * direction count as twice as far. Null when there is none, or the key is no arrow.
 */
export function pointTowards(pixels: ArrayLike<number>, from: number, key: string): number | null {
  const heading = HEADINGS[key];
  if (!heading) return null;
  const [hx, hy] = heading;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; 2 * i < pixels.length; i++) {
    const dx = pixels[2 * i]! - pixels[2 * from]!;
    const dy = pixels[2 * i + 1]! - pixels[2 * from + 1]!;
    const ahead = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy) + Math.abs(dy * hx);
    // Only what lies rather ahead than aside.
    if (i === from || ahead <= 0.5 || aside > ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

const HEADINGS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
