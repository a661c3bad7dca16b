import { scaleLog } from 'd3-scale';
import { quantileSorted } from '#core/statistics/quantile.ts';

/** Where most of a kind of rows lie: nine of ten between `from` and `to`. */
export interface Band {
  from: number;
  median: number;
  to: number;
}

/** @param sorted scores in ascending order; null when there are none */
export function bandOf(sorted: ArrayLike<number>): Band | null {
  if (sorted.length === 0) return null;
  const [from, median, to] = [0.05, 0.5, 0.95].map((q) => quantileSorted(sorted, q));
  return { from: from!, median: median!, to: to! };
}

/** Of errors a hundred times smaller than the threshold nobody needs to know how small they are. */
const LEAST = 0.01;

/**
 * Pixels of a score, which is never negative, equal factors being equally long: errors of normal and abnormal rows differ
 * by factors. Covers both bands, the threshold and the score at hand, and holds what lies beyond at the ends.
 */
export function rulerScale(
  bands: readonly (Band | null)[],
  threshold: number,
  score: number | null,
  [left, right]: readonly [left: number, right: number],
): (value: number) => number {
  const values = [threshold, ...(score === null ? [] : [score])];
  for (const band of bands) if (band) values.push(band.from, band.to);
  const high = Math.max(...values.filter(Number.isFinite)) || 1;
  const floor = threshold > 0 ? LEAST * threshold : 1e-6 * high;
  const low = Math.max(floor, Math.min(...values.filter((value) => value > 0), high));
  // A little room at both ends, and never a scale without length.
  const scale = scaleLog([low / 1.25, Math.max(high, 2 * low) * 1.25], [left, right]).clamp(true);
  return (value) => (value > 0 ? scale(value) : left);
}
