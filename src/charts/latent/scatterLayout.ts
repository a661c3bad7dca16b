import type { Size } from '../frame/size.ts';

/** Fits interleaved points (x₀, y₀, x₁, y₁, …) into a box of pixels, a little off its edges. Returns interleaved pixels. */
export function layOut(points: ArrayLike<number>, width: number, height: number, margin: number): Float32Array {
  const [x, y] = axesOf(points, width, height, margin);
  const pixels = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    pixels[i] = x.from + (points[i]! - x.low) * x.scale;
    pixels[i + 1] = y.from + (points[i + 1]! - y.low) * y.scale;
  }
  return pixels;
}

/** The way back: which place of the map, in the points' own coordinates, a place in that box is. */
export function placeUnder(
  points: ArrayLike<number>,
  { width, height }: Size,
  margin: number,
  [left, top]: readonly [left: number, top: number],
): [x: number, y: number] {
  const [x, y] = axesOf(points, width, height, margin);
  return [x.low + (left - x.from) / x.scale, y.low + (top - y.from) / y.scale];
}

/** A value `low` stands at `from`, and one more at `scale` pixels from there. */
interface LinearAxis {
  low: number;
  from: number;
  scale: number;
}

function axesOf(points: ArrayLike<number>, width: number, height: number, margin: number): [LinearAxis, LinearAxis] {
  return [axisOf(points, 0, margin, width - margin), axisOf(points, 1, height - margin, margin)];
}

function axisOf(points: ArrayLike<number>, offset: 0 | 1, from: number, to: number): LinearAxis {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = offset; i < points.length; i += 2) {
    if (points[i]! < low) low = points[i]!;
    if (points[i]! > high) high = points[i]!;
  }
  // Points that all share a coordinate stand in the middle.
  if (!(high > low)) [low, high] = low === high ? [low - 0.5, low + 0.5] : [0, 1];
  return { low, from, scale: (to - from) / (high - low) };
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
