import type { Size } from './size.ts';

export interface BeatBox {
  left: number;
  right: number;
  top: number;
  /** Where the paper ends. */
  bottom: number;
  /** Height of the strip of errors; 0 without. */
  strip: number;
  /** Where the strip ends and the axis stands. */
  foot: number;
}

/** Height of the strip, as a share of the chart and in pixels at most. */
const STRIP = { share: 0.16, most: 40 };
const GAP = 8;
/** Room at the right for the names of two lines. */
const NAMES = 56;

/** Where the parts of a signal's chart lie, in pixels. */
export function beatBox({ width, height }: Size, parts: { compact: boolean; strip: boolean; names: boolean }): BeatBox {
  if (parts.compact) return { left: 1, right: width - 1, top: 1, bottom: height - 1, strip: 0, foot: height - 1 };
  const foot = height - 40;
  const strip = parts.strip ? Math.min(STRIP.most, STRIP.share * height) : 0;
  return {
    left: 30,
    right: width - (parts.names ? NAMES : 12),
    top: 8,
    bottom: parts.strip ? foot - strip - GAP : foot,
    strip,
    foot,
  };
}

/**
 * Which samples an axis names, counted from 1: the first, and then by 20, or by as many more as it takes to have no more
 * than `most` names.
 */
export function sampleTicks(samples: number, most: number): number[] {
  let step = 20;
  while (samples / step > most && step < samples) step *= 2;
  const ticks = [1];
  for (let tick = step; tick <= samples; tick += step) ticks.push(tick);
  return ticks;
}
