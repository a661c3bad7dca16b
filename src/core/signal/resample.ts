/** A point of a drawn curve, in the order of drawing. */
export interface StrokePoint {
  /** Place along the signal, counted in samples from 0; may lie between samples or outside the signal. */
  x: number;
  y: number;
  /** True where the pen came down anew: no line leads here from the point before. */
  penDown?: boolean;
}

/**
 * Evenly spaced samples of a drawn curve: sample i is its height at x = i, on the straight line between two successive
 * points. Where the pen passed more than once, forwards or backwards, the latest line wins. Where it never passed, the
 * sample lies on the line between the nearest points at either side, and beyond the ends at the height of the end.
 * @param points in the order of drawing, at least one.
 * @param n how many samples.
 * @throws RangeError when there are no points, or a coordinate is not finite, or n is no count.
 */
export function resample(points: readonly StrokePoint[], n: number): Float32Array {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`A signal has a whole number of samples, 1 or more, not ${n}.`);
  if (points.length === 0) throw new RangeError('Nothing is drawn yet: a curve needs at least one point.');
  if (!points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) {
    throw new RangeError('Every point of a drawn curve needs a finite place and height.');
  }
  const samples = new Float32Array(n);
  const drawn = new Uint8Array(n);
  points.forEach((to, i) => {
    const from = i === 0 || to.penDown ? to : points[i - 1]!;
    const first = Math.max(0, Math.ceil(Math.min(from.x, to.x)));
    const last = Math.min(n - 1, Math.floor(Math.max(from.x, to.x)));
    for (let at = first; at <= last; at++) {
      samples[at] = heightBetween(from, to, at);
      drawn[at] = 1;
    }
  });
  for (let at = 0; at < n; at++) if (!drawn[at]) samples[at] = heightInGap(points, at);
  return samples;
}

/** On the line from one point to a later one; on a vertical line, the later point's height. */
function heightBetween(from: StrokePoint, to: StrokePoint, x: number): number {
  if (x === to.x) return to.y;
  const share = (x - from.x) / (to.x - from.x);
  return from.y + share * (to.y - from.y);
}

function heightInGap(points: readonly StrokePoint[], x: number): number {
  let left: StrokePoint | undefined;
  let right: StrokePoint | undefined;
  // At the same place, the latest point wins.
  for (const point of points) {
    if (point.x <= x && (!left || point.x >= left.x)) left = point;
    if (point.x >= x && (!right || point.x <= right.x)) right = point;
  }
  if (left && right) return heightBetween(left, right, x);
  return (left ?? right)!.y;
}
