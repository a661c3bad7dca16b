import { ticks } from 'd3-array';

/** Values to pixels along a straight line. */
export interface LinearScale {
  (value: number): number;
  /** The value that lies at a pixel. */
  invert(pixel: number): number;
  /** About so many round values of the domain. */
  ticks(count: number): number[];
  domain: readonly [number, number];
}

/**
 * A straight line from one interval to another. d3's scaleLinear, which also mixes colours, dates and texts and writes
 * numbers for all locales, is a tenth of the scripts that the first screen waits for.
 * @param clamp whether values beyond the domain are drawn at its end
 */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  { clamp = false } = {},
): LinearScale {
  const width = to - from;
  const scale = (value: number) => {
    // A domain without width is drawn in the middle.
    const share = width === 0 ? 0.5 : (value - from) / width;
    const held = clamp ? Math.min(1, Math.max(0, share)) : share;
    return start * (1 - held) + end * held;
  };
  return Object.assign(scale, {
    invert(pixel: number) {
      const share = end === start ? 0.5 : (pixel - start) / (end - start);
      return from * (1 - share) + to * share;
    },
    ticks: (count: number) => ticks(from, to, count),
    domain: [from, to] as const,
  });
}
