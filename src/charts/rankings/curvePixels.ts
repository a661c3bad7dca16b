import { line } from 'd3-shape';
import { nearestMark } from '../frame/nearestMark.ts';

/** A curve as pixels, with the threshold that leads to each point. From the highest threshold to the lowest. */
export interface CurvePixels {
  x: Float32Array;
  y: Float32Array;
  thresholds: Float64Array;
}

interface Curve {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** Descending. */
  thresholds: ArrayLike<number>;
}

/** Lays a curve out in pixels and leaves out points that would stand on the one before: a few per pixel are plenty. */
export function curvePixels(curve: Curve, x: (share: number) => number, y: (share: number) => number): CurvePixels {
  const kept: number[] = [];
  const last = curve.thresholds.length - 1;
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let i = 0; i <= last; i++) {
    const [px, py] = [x(curve.x[i]!), y(curve.y[i]!)];
    if (Math.abs(px - lastX) < APART && Math.abs(py - lastY) < APART && i < last) continue;
    kept.push(i);
    [lastX, lastY] = [px, py];
  }
  return {
    x: Float32Array.from(kept, (i) => x(curve.x[i]!)),
    y: Float32Array.from(kept, (i) => y(curve.y[i]!)),
    thresholds: Float64Array.from(kept, (i) => curve.thresholds[i]!),
  };
}

const APART = 0.5;

/** The index of the point nearest to a place in pixels. */
export const nearestOn = ({ x, y }: CurvePixels, at: { x: number; y: number }): number =>
  nearestMark({ count: x.length, x: (i) => x[i]!, y: (i) => y[i]! }, at) ?? 0;

/** The index of the last point whose threshold is at least the given one; 0 if none is. By binary search. */
export function indexOfThreshold({ thresholds }: Pick<CurvePixels, 'thresholds'>, threshold: number): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (thresholds[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The index that a key moves to along the curve; null for a key that is none of a slider's. */
export function indexAfterKey(key: string, index: number, last: number): number | null {
  const page = Math.max(2, Math.round(last / 20));
  const places: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - page,
    PageUp: index + page,
    Home: 0,
    End: last,
  };
  const place = places[key];
  return place === undefined ? null : Math.min(last, Math.max(0, place));
}

/** The curve as a path. */
export function pathOfPixels({ x, y }: CurvePixels): string {
  const path = line<number>(
    (across) => across,
    (_, i) => y[i]!,
  ).digits(1);
  return path(x) ?? '';
}
